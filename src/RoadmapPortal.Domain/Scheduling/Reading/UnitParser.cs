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

    private static Bound? Month(TokenCursor cursor) => cursor.At(Term.Month) ? MonthBound(Grain.Month, cursor.Take().Value, 1, 31) : null;

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
    private static IReadOnlyList<Range>? SchoolYears(TokenCursor cursor) => cursor.Try(static cursor => YearParser.SchoolYears(cursor) is { } starts
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
        bound = bound with { Years = YearParser.Following(cursor) };
        if (bound.Grain == Grain.Day) SkipTime(cursor);
        return bound;
    }

    /// <summary>An hour of the day never changes a window (C8).</summary>
    private static void SkipTime(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        cursor.Take(TokenKind.Comma);
        cursor.TakeAny(Term.In, Term.From);
        if (!cursor.Take(TokenKind.Time)) return null;
        if ((cursor.Take(TokenKind.Dash) || cursor.Take(Term.Until)) && !cursor.Take(TokenKind.Time)) return null;
        cursor.Take(Term.Hour);
        return cursor;
    });

    private static IReadOnlyList<Range>? Numbered(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        List<(Token First, Token? Last)> numbers = [];
        do
        {
            if (!cursor.Current.IsOrdinal) return null;
            var first = cursor.Take();
            var range = (cursor.At(TokenKind.Dash) || cursor.At(Term.By)) && cursor.Ahead(1).IsOrdinal;
            if (range) cursor.Position++;
            numbers.Add((first, range ? cursor.Take() : null));
        }
        while (cursor.Take(TokenKind.Comma) || cursor.Take(Term.And));

        if (MonthOfFigures(cursor, numbers) is { } figures) return figures;
        var all = numbers.SelectMany(pair => pair.Last is { } last ? new[] { pair.First, last } : [pair.First]).ToList();
        return Head(cursor, all) is { } head ? Ranges(cursor, numbers, head) : null;
    });

    /// <summary>«01–15.10.2023»: the month and the year stand in figures with the last day only.</summary>
    private static IReadOnlyList<Range>? MonthOfFigures(TokenCursor cursor, List<(Token First, Token? Last)> numbers)
    {
        if (numbers is not [({ Kind: TokenKind.Number } number, null)] || !cursor.At(TokenKind.Dash) || cursor.Ahead(1).Kind != TokenKind.Date) return null;
        cursor.Position++;
        return Figures(cursor) is { Grain: Grain.Day } last && number.Value >= 1 && number.Value <= last.From.Day
            ? [new Range(MonthBound(Grain.Day, last.From.Month, number.Value, number.Value), last)]
            : null;
    }

    /// <summary>Reads the noun that the numbers count and says how one number becomes a unit; null for a number it cannot have.</summary>
    private static Func<int, Bound?>? Head(TokenCursor cursor, IReadOnlyList<Token> numbers)
    {
        var head = cursor.Take();
        switch (head.Term)
        {
            case Term.Month when numbers.All(number => number.Kind == TokenKind.Number):
                return day => day >= 1 && day <= DateTime.DaysInMonth(Calendar.LeapYear, head.Value)
                    ? MonthBound(Grain.Day, head.Value, day, day)
                    : null;
            case Term.Quarter:
                return quarter => Months(Grain.Quarter, quarter, 3);
            case Term.HalfYear:
                return SchoolHalf(cursor);
            case Term.Half when HalfOfYear(cursor):
                return half => Months(Grain.HalfYear, half, 6);
            case Term.Half when cursor.At(Term.Month):
                var halved = cursor.Take().Value;
                return half => half switch
                {
                    1 => MonthBound(Grain.MonthPart, halved, 1, 15),
                    2 => MonthBound(Grain.MonthPart, halved, 16, 31),
                    _ => null,
                };
            case Term.Decade when cursor.At(Term.Month):
                var month = cursor.Take().Value;
                return decade => decade is >= 1 and <= 3
                    ? MonthBound(Grain.MonthPart, month, (decade * 10) - 9, decade == 3 ? 31 : decade * 10)
                    : null;
            case Term.Week when cursor.At(Term.Month):
                var opened = cursor.Take().Value;
                return week => week == 1 ? MonthBound(Grain.MonthPart, opened, 1, 7) : null;
            default:
                return null;
        }
    }

    /// <summary>«первая половина года»; with figures the years are read later.</summary>
    private static bool HalfOfYear(TokenCursor cursor) => cursor.Current.IsYear || cursor.Take(Term.Year);

    private static Func<int, Bound?> SchoolHalf(TokenCursor cursor)
    {
        var start = cursor.Position;
        var set = YearParser.SchoolYear(cursor);
        if (set is null) cursor.Take(Term.Current);
        if (set is null && !cursor.Take(Term.School, Term.Year))
        {
            cursor.Position = start;
            return half => Months(Grain.HalfYear, half, 6);
        }

        return half => half switch
        {
            1 => new Bound(Grain.HalfYear, new YearDay(9, 1), new YearDay(12, 31), set),
            2 => new Bound(Grain.HalfYear, new YearDay(1, 1), new YearDay(5, 31), set),
            _ => null,
        };
    }

    private static List<Range>? Ranges(TokenCursor cursor, List<(Token First, Token? Last)> numbers, Func<int, Bound?> unit)
    {
        var written = WithYears(cursor, unit(1)) is { } sample ? sample.Years : null;
        List<Range> ranges = [];
        for (var index = 0; index < numbers.Count; index++)
        {
            var first = unit(numbers[index].First.Value);
            var last = numbers[index].Last is { } token ? unit(token.Value) : null;
            if (first is null || (last is null && numbers[index].Last is not null)) return null;
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
}
