namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>A unit, or the range from one unit to another.</summary>
internal readonly record struct Range(Bound First, Bound? Last);

/// <summary>Units of the calendar: days, months and their parts, quarters, half-years, seasons, years.</summary>
internal static class UnitParser
{
    /// <summary>
    /// Reads one unit, or several that share a head («I, III кварталы», «15–20 мая»). Years stand with the last of them.
    /// </summary>
    public static IReadOnlyList<Range>? Series(TokenCursor cursor) => cursor.Try(static cursor => Numbered(cursor) ?? SchoolYears(cursor) ?? One(cursor));

    private static IReadOnlyList<Range>? One(TokenCursor cursor) => Single(cursor) is { } bound ? [new Range(bound, null)] : null;

    /// <summary>Reads the unit at which a range ends.</summary>
    public static Bound? End(TokenCursor cursor) => Series(cursor) is [{ Last: null } end] ? end.First : null;

    private static Bound? Single(TokenCursor cursor) => cursor.Try(static cursor => Figures(cursor) ?? WithYears(cursor, Named(cursor)) ?? SchoolYearEdge(cursor) ?? SchoolYear(cursor) ?? Year(cursor));

    private static Bound? Figures(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        if (!cursor.At(TokenKind.Date)) return null;
        var date = cursor.Take().Date;
        var (grain, day, last) = date.Day is { } exact ? (Grain.Day, exact, exact) : (Grain.Month, 1, 31);
        var bound = new Bound(grain, new YearDay(date.Month, day), new YearDay(date.Month, last));
        if (date.Year is not { } year) return WithYears(cursor, bound);
        YearParser.TakeYearWord(cursor);
        if (grain == Grain.Day) SkipTime(cursor);
        return bound with { Years = new YearSet.Between(year, year) };
    });

    private static Bound? Named(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        var each = cursor.At(Term.Each, Term.Month) && cursor.Take(Term.Each);
        var bound = Month(cursor) ?? MonthPart(cursor) ?? Season(cursor);
        return bound is not null && each ? bound with { Years = new YearSet.Each() } : bound;
    });

    private static Bound? Month(TokenCursor cursor)
    {
        if (!cursor.At(Term.Month)) return null;
        var month = cursor.Take().Value;
        // «сентябрь месяц»
        cursor.Take(Term.MonthWord);
        return MonthBound(Grain.Month, month, 1, 31);
    }

    private static Bound? MonthPart(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        var (from, to) = cursor.Take().Term switch
        {
            Term.Beginning => (1, 10),
            Term.Middle => (11, 20),
            Term.Ending => (21, 31),
            _ => (0, 0),
        };
        return from > 0 && cursor.At(Term.Month) ? MonthBound(Grain.MonthPart, cursor.Take().Value, from, to) : null;
    });

    private static Bound? Season(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        var token = cursor.Take();
        var summerHolidays = token is { Term: Term.SeasonAdjective, Value: 6 } && cursor.Take(Term.Holidays);
        var adjective = token.Term == Term.SeasonAdjective && cursor.TakeAny(Term.Period, Term.MonthWord);
        if (token.Term != Term.Season && !summerHolidays && !adjective) return null;
        var last = token.Value == 12 ? 2 : token.Value + 2;
        return new Bound(Grain.Season, new YearDay(token.Value, 1), new YearDay(last, 31));
    });

    /// <summary>«начало учебного года» is September, «конец учебного года» is May.</summary>
    private static Bound? SchoolYearEdge(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        var month = cursor.At(Term.Beginning) ? 9 : cursor.At(Term.Ending) ? 5 : 0;
        if (month == 0) return null;
        cursor.Position++;
        var bound = MonthBound(Grain.Month, month, 1, 31);
        if (YearParser.SchoolYear(cursor) is YearSet.OfSchoolYear named) return bound with { Years = named };
        var each = cursor.Take(Term.Each);
        if (!each) cursor.Take(Term.Current);
        if (!cursor.Take(Term.School, Term.Year)) return null;
        return each ? bound with { Years = new YearSet.Each() } : bound;
    });

    private static Bound? SchoolYear(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        var bound = new Bound(Grain.SchoolYear, new YearDay(9, 1), new YearDay(5, 31));
        if (YearParser.SchoolYear(cursor) is YearSet.OfSchoolYear named) return bound with { Years = new YearSet.Between(named.Start, named.Start) };
        var each = cursor.Take(Term.Each);
        if (!each) cursor.Take(Term.Current);
        // «учебного года» by itself is a piece of something else.
        var led = cursor.Ahead(-1).Term is Term.In or Term.On or Term.Through or Term.Whole or Term.Current or Term.Each;
        if (!cursor.Take(Term.School) || !(led || cursor.Current.Text == "год") || !cursor.Take(Term.Year)) return null;
        return each ? bound with { Years = new YearSet.Each() } : bound;
    });

    /// <summary>«2022-2023, 2023-2024 учебные годы»: the noun stands with the last.</summary>
    private static List<Range>? SchoolYears(TokenCursor cursor) => cursor.Try(static cursor => YearParser.SchoolYears(cursor) is { } starts
        ? starts.Select(start => new Range(new Bound(Grain.SchoolYear, new YearDay(9, 1), new YearDay(5, 31), new YearSet.Between(start, start)), null)).ToList()
        : null);

    private static Bound? Year(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        cursor.Take(Term.CalendarYear);
        // «22 г.» is a year only behind a month or a day.
        return cursor.Current.IsYear && YearParser.Figures(cursor) is { } found and (YearSet.Between or YearSet.Listed)
            ? new Bound(Grain.Year, new YearDay(1, 1), new YearDay(12, 31), found)
            : null;
    });

    private static Bound? WithYears(TokenCursor cursor, Bound? bound)
    {
        if (bound is null || bound.Years is not null) return bound;
        if (YearParser.Following(cursor) is { } set) bound = bound with { Years = set };
        if (bound.Grain == Grain.Day) SkipTime(cursor);
        return bound;
    }

    /// <summary>An hour of the day never changes a window (C8).</summary>
    private static void SkipTime(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        cursor.Take(TokenKind.Comma);
        cursor.Take(Term.Beginning);
        cursor.TakeAny(Term.In, Term.From);
        if (!cursor.Take(TokenKind.Time)) return null;
        if ((cursor.Take(TokenKind.Dash) || cursor.Take(Term.Until)) && !cursor.Take(TokenKind.Time)) return null;
        cursor.Take(Term.Hour);
        return cursor;
    });

    private static IReadOnlyList<Range>? Numbered(TokenCursor cursor) => !cursor.Current.IsOrdinal ? null : cursor.Try(static cursor =>
    {
        List<NumberRange> numbers = [];
        do
        {
            if (!cursor.Current.IsOrdinal) return null;
            var first = cursor.Take();
            var isRange = (cursor.At(TokenKind.Dash) || cursor.At(Term.By)) && cursor.Ahead(1).IsOrdinal;
            if (isRange) cursor.Position++;
            var last = isRange ? cursor.Take() : first;
            numbers.Add(new NumberRange(first.Value, isRange ? last.Value : null, CountsDays(first) && CountsDays(last)));
        }
        while (cursor.Take(TokenKind.Comma) || cursor.Take(Term.And));

        if (MonthOfFigures(cursor, numbers) is { } figures) return figures;
        return Counted(cursor, numbers.TrueForAll(number => number.CountsDays)) is { } unit ? Ranges(cursor, numbers, unit) : null;
    });

    /// <summary>«15», «первого» count days of a month; Roman numbers do not.</summary>
    private static bool CountsDays(Token number) => number.Kind == TokenKind.Number || number.Text.Length > 0;

    /// <summary>«01–15.10.2023»: the month and the year stand in figures with the last day only.</summary>
    private static IReadOnlyList<Range>? MonthOfFigures(TokenCursor cursor, List<NumberRange> numbers)
    {
        if (numbers is not [{ CountsDays: true, Last: null, First: var day }] || !cursor.At(TokenKind.Dash) || cursor.Ahead(1).Kind != TokenKind.Date) return null;
        cursor.Position++;
        return Figures(cursor) is { Grain: Grain.Day } last && day >= 1 && day <= last.From.Day
            ? [new Range(MonthBound(Grain.Day, last.From.Month, day, day), last)]
            : null;
    }

    /// <summary>Reads the noun that the numbers count, with the month or school year that it is of.</summary>
    private static CountedUnit? Counted(TokenCursor cursor, bool countsDays)
    {
        var noun = cursor.Take();
        return noun.Term switch
        {
            // «1. Октябрь» is a number in a list: days stand with the genitive or a shortened month.
            Term.Month when countsDays && !Lexicon.IsNominativeMonth(noun.Text) => new CountedUnit(Term.Month, noun.Value),
            Term.Quarter => new CountedUnit(Term.Quarter),
            Term.HalfYear => HalfYear(cursor),
            Term.Half when HalfOfYear(cursor) => new CountedUnit(Term.HalfYear),
            Term.Half or Term.Decade or Term.Week when cursor.At(Term.Month) => new CountedUnit(noun.Term, cursor.Take().Value),
            _ => null,
        };
    }

    /// <summary>«первая половина года»; with figures the years are read later.</summary>
    private static bool HalfOfYear(TokenCursor cursor) => cursor.Current.IsYear || cursor.Take(Term.Year);

    private static CountedUnit HalfYear(TokenCursor cursor)
    {
        var start = cursor.Position;
        var set = YearParser.SchoolYear(cursor);
        if (set is null) cursor.Take(Term.Current);
        if (set is not null || cursor.Take(Term.School, Term.Year)) return new CountedUnit(Term.School, 0, set);
        cursor.Position = start;
        return new CountedUnit(Term.HalfYear);
    }

    /// <summary>The bound that a number of this unit is; null for a number it cannot have.</summary>
    private static Bound? Numbered(CountedUnit unit, int number) => unit.Noun switch
    {
        Term.Month => number >= 1 && number <= DateTime.DaysInMonth(Calendar.LeapYear, unit.Month) ? MonthBound(Grain.Day, unit.Month, number, number) : null,
        Term.Quarter => Months(Grain.Quarter, number, 3),
        Term.HalfYear => Months(Grain.HalfYear, number, 6),
        Term.School when number == 1 => new Bound(Grain.HalfYear, new YearDay(9, 1), new YearDay(12, 31), unit.Years),
        Term.School when number == 2 => new Bound(Grain.HalfYear, new YearDay(1, 1), new YearDay(5, 31), unit.Years),
        Term.Half when number == 1 => MonthBound(Grain.MonthPart, unit.Month, 1, 15),
        Term.Half when number == 2 => MonthBound(Grain.MonthPart, unit.Month, 16, 31),
        Term.Decade when number is >= 1 and <= 3 => MonthBound(Grain.MonthPart, unit.Month, (number * 10) - 9, number == 3 ? 31 : number * 10),
        Term.Week when number == 1 => MonthBound(Grain.MonthPart, unit.Month, 1, 7),
        _ => null,
    };

    private static List<Range>? Ranges(TokenCursor cursor, List<NumberRange> numbers, CountedUnit unit)
    {
        var written = WithYears(cursor, Numbered(unit, 1)) is { } sample ? sample.Years : null;
        var ranges = new List<Range>(numbers.Count);
        foreach (var number in numbers)
        {
            var first = Numbered(unit, number.First);
            var last = number.Last is { } end ? Numbered(unit, end) : null;
            if (first is null || (last is null && number.Last is not null)) return null;
            if (last is not null && last.From.CompareTo(first.From) <= 0) return null;
            ranges.Add(last is null
                ? new Range(first with { Years = written }, null)
                : new Range(first with { Years = null }, last with { Years = written }));
        }

        return ranges;
    }

    private static Bound? Months(Grain grain, int number, int length) => number >= 1 && number <= 12 / length
        ? new Bound(grain, new YearDay(((number - 1) * length) + 1, 1), new YearDay(number * length, 31))
        : null;

    private static Bound MonthBound(Grain grain, int month, int from, int to) =>
        new(grain, new YearDay(month, from), new YearDay(month, to));

    /// <summary>«15», «15–20», and whether such numbers count days.</summary>
    private readonly record struct NumberRange(int First, int? Last, bool CountsDays);

    /// <summary>What is counted: days, halves, decades or weeks of a month, quarters, half-years, halves of a school year.</summary>
    private readonly record struct CountedUnit(Term Noun, int Month = 0, YearSet? Years = null);
}
