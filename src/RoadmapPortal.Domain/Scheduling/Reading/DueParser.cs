namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>«до D», «к D», «не позднее D», and day numbers inside months.</summary>
internal static class DueParser
{
    public static IReadOnlyList<Part>? Phrase(TokenCursor cursor) => cursor.Try(static cursor => MonthDays(cursor) ?? Due(cursor));

    private static IReadOnlyList<Part>? Due(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        if (!TakePrefix(cursor)) return null;
        // «до 18.00 12 апреля»
        if (cursor.Take(TokenKind.Time)) cursor.Take(Term.Hour);
        return AfterReportedYear(cursor) ?? EndOf(cursor) ?? Units(cursor);
    });

    private static bool TakePrefix(TokenCursor cursor)
    {
        if (cursor.At(Term.In, Term.Deadline)) cursor.Position += 2;
        if (cursor.Take(Term.Not, Term.Later))
        {
            cursor.Take(Term.Than);
            cursor.Take(Term.Until);
            return true;
        }

        return cursor.TakeAny(Term.Until, Term.Toward);
    }

    /// <summary>«до 1 марта года, следующего за отчетным», «до 15 января следующего года».</summary>
    private static IReadOnlyList<Part>? AfterReportedYear(TokenCursor cursor) => cursor.Try<IReadOnlyList<Part>>(static cursor =>
    {
        if (cursor.Current is not { Kind: TokenKind.Number } day || cursor.Ahead(1) is not { Term: Term.Month } month) return null;
        cursor.Position += 2;
        if (day.Value < 1 || day.Value > DateTime.DaysInMonth(Calendar.LeapYear, month.Value)) return null;
        var noun = cursor.Take(Term.Year);
        cursor.Take(TokenKind.Comma);
        if (!cursor.Take(Term.Following)) return null;
        var reported = TakeReported(cursor, out var unit);
        if (reported && unit is not (null or FrequencyUnit.Year)) return null;
        if (!noun && unit is null && !cursor.Take(Term.Year)) return null;
        return [new AfterYear(new YearDay(month.Value, day.Value))];
    });

    /// <summary>«до конца года», «до конца учебного года», «до конца августа».</summary>
    private static IReadOnlyList<Part>? EndOf(TokenCursor cursor) => cursor.Try<IReadOnlyList<Part>>(static cursor =>
    {
        if (!cursor.Take(Term.Ending)) return null;
        if (YearParser.SchoolYear(cursor) is YearSet.OfSchoolYear school) return [SchoolYearEnd(new YearSet.Between(school.Start, school.Start))];
        var start = cursor.Position;
        var each = cursor.Take(Term.Each);
        if (!each) cursor.TakeAny(Term.Current, Term.Reported);
        YearSet? set = each ? new YearSet.Each() : null;
        if (cursor.Take(Term.School, Term.Year)) return [SchoolYearEnd(set)];
        cursor.Take(Term.CalendarYear);
        if (cursor.Take(Term.Year)) return [YearEnd(YearParser.Figures(cursor) ?? set)];
        cursor.Position = start;
        return Units(cursor);
    });

    private static Stretch SchoolYearEnd(YearSet? set) =>
        new(Grain.SchoolYear, false, new YearDay(9, 1), new YearDay(5, 31), set) { IsDue = true };

    private static Stretch YearEnd(YearSet? set) =>
        new(Grain.Day, false, new YearDay(1, 1), new YearDay(12, 31), set) { IsDue = true };

    private static List<Part>? Units(TokenCursor cursor)
    {
        // «к началу учебного года», «до середины мая»: by its first day or by its last?
        if (cursor.At(Term.Beginning) || cursor.At(Term.Middle)) return null;
        if (UnitParser.Series(cursor) is not { } series) return null;
        var due = new List<Part>(series.Count);
        foreach (var unit in series)
        {
            if (unit.Last is not null || !unit.First.Exists || DueOn(unit.First) is not { } day) return null;
            due.Add(day);
        }

        return due;
    }

    /// <summary>The window opens on the first day of the year of the due day (C7).</summary>
    private static Stretch? DueOn(Bound bound) => (bound.Grain, bound.Years) switch
    {
        // «до лета», «к новому учебному году»: before it begins, or by its end?
        (Grain.SchoolYear or Grain.Season, _) => null,
        (Grain.Year, not YearSet.Between { Single: true }) => null,
        (_, YearSet.OfSchoolYear school) => Due(bound, Year(bound.To.Month >= 9 ? school.Start : school.Start + 1)),
        _ => Due(bound, bound.Years),
    };

    private static Stretch Due(Bound bound, YearSet? set) =>
        new(bound.Grain, false, new YearDay(1, 1), bound.To, set) { IsDue = true };

    private static YearSet.Between Year(int year) => new(year, year);

    /// <summary>«до 10 числа каждого месяца», «15 числа», «с 1 по 5 число».</summary>
    private static IReadOnlyList<Part>? MonthDays(TokenCursor cursor) => cursor.Try<IReadOnlyList<Part>>(static cursor =>
    {
        var due = TakePrefix(cursor);
        var from = cursor.Take(Term.From);
        if (!TakeDay(cursor, out var first)) return null;
        var last = first;
        var range = !due && (cursor.Take(TokenKind.Dash) || cursor.Take(Term.By));
        if (range && (!TakeDay(cursor, out last) || last < first)) return null;
        var said = cursor.Take(Term.DayNumber);
        // A bare number is a day only after «до», at the end of the phrase or before a comma: «ежемесячно, до 10».
        if (!said && !(due && IsClosed(cursor))) return null;
        if (from && !range) return null;
        if (MonthBase(cursor) is not (var month, var unit)) return null;
        return [new MonthDay(due ? null : first, last, month, unit)];
    });

    private static bool IsClosed(TokenCursor cursor) => cursor.At(TokenKind.End) || cursor.At(Term.Each) || cursor.At(Term.Monthly);

    private static bool TakeDay(TokenCursor cursor, out int day)
    {
        day = cursor.Current.Value;
        return cursor.Current is { Kind: TokenKind.Number, Value: >= 1 and <= 31 } && cursor.Take(TokenKind.Number);
    }

    private static (DayBase Base, FrequencyUnit? Unit)? MonthBase(TokenCursor cursor)
    {
        if (cursor.Take(Term.Each, Term.MonthWord) || cursor.Take(Term.Reported, Term.MonthWord) || cursor.Take(Term.Current, Term.MonthWord)) return (DayBase.EachMonth, FrequencyUnit.Month);
        if (cursor.Take(Term.Following))
        {
            // «следующего месяца», «следующего за отчетным месяца»
            if (!TakeReported(cursor, out var named)) return cursor.Take(Term.MonthWord) ? (DayBase.AfterUnit, null) : null;
            var noun = cursor.Take(Term.MonthWord);
            return named is null && !noun ? null : (DayBase.AfterUnit, named);
        }

        if (cursor.Take(Term.Last, Term.MonthWord))
        {
            cursor.TakeAny(Term.Each, Term.Reported, Term.Current);
            return cursor.Take(Term.Quarter) ? (DayBase.LastMonthOfQuarter, FrequencyUnit.Quarter) : null;
        }

        if (cursor.Current is { Term: Term.Ordinal, Value: 1 } && cursor.Ahead(1).Term == Term.MonthWord) return FirstMonthAfter(cursor);
        if (!cursor.Take(Term.MonthWord)) return (DayBase.Unsaid, null);
        cursor.Take(TokenKind.Comma);
        if (!cursor.Take(Term.Following)) return null;
        if (!TakeReported(cursor, out var unit)) return null;
        return (cursor.Ahead(-1).Text == "периодом" ? DayBase.AfterSaidUnit : DayBase.AfterUnit, unit);
    }

    /// <summary>«первого месяца следующего квартала», «первого месяца квартала, следующего за отчетным».</summary>
    private static (DayBase Base, FrequencyUnit? Unit)? FirstMonthAfter(TokenCursor cursor)
    {
        cursor.Position += 2;
        if (cursor.Take(Term.Following, Term.Quarter)) return (DayBase.AfterUnit, FrequencyUnit.Quarter);
        if (!cursor.Take(Term.Quarter)) return null;
        cursor.Take(TokenKind.Comma);
        return cursor.Take(Term.Following) && TakeReported(cursor, out var unit) && unit is null or FrequencyUnit.Quarter
            ? (DayBase.AfterUnit, FrequencyUnit.Quarter)
            : null;
    }

    /// <summary>Takes «за отчетным (кварталом)»; the unit is null when its noun is left out.</summary>
    private static bool TakeReported(TokenCursor cursor, out FrequencyUnit? unit)
    {
        unit = null;
        if (!cursor.Take(Term.After)) return false;
        cursor.Take(Term.Reported);
        unit = cursor.Current.Text switch
        {
            "месяцем" => FrequencyUnit.Month,
            "кварталом" => FrequencyUnit.Quarter,
            "полугодием" => FrequencyUnit.HalfYear,
            "годом" => FrequencyUnit.Year,
            _ => null,
        };
        if (unit is not null || cursor.Current.Text == "периодом") cursor.Position++;
        return true;
    }
}
