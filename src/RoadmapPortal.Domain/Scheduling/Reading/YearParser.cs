namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Years after a unit, and years by themselves.</summary>
internal static class YearParser
{
    /// <summary>Reads the years that follow a month or a day; null when none follow.</summary>
    public static YearSet? Following(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        cursor.Take(Term.In);
        return Named(cursor) ?? Figures(cursor);
    });

    /// <summary>«каждого года», «текущего финансового года», «учебного года».</summary>
    public static YearSet? Named(TokenCursor cursor) => cursor.Try<YearSet>(static cursor =>
    {
        var each = cursor.Take(Term.Each);
        if (!each && !cursor.TakeAny(Term.Current, Term.Reported)) return null;
        cursor.TakeAny(Term.CalendarYear, Term.School);
        if (!cursor.Take(Term.Year)) return null;
        return each ? new YearSet.Each() : new YearSet.Current();
    });

    /// <summary>«2022 г.», «2022-2024», «2022, 2023 гг.», «2022/23 уч. года».</summary>
    public static YearSet? Figures(TokenCursor cursor) => cursor.Try(static cursor => SchoolYear(cursor) ?? ShortYear(cursor) ?? Calendar(cursor));

    /// <summary>«2022-2023 учебный год»; two years that follow one another.</summary>
    public static YearSet? SchoolYear(TokenCursor cursor) => cursor.Try<YearSet>(static cursor =>
    {
        if (SchoolYearFigures(cursor) is not (var first, var slash)) return null;
        if (cursor.Take(Term.School))
        {
            TakeYearWord(cursor);
            return new YearSet.OfSchoolYear(first);
        }

        // Only a school year is written with a slash.
        return slash ? new YearSet.OfSchoolYear(first) : null;
    });

    /// <summary>«2022-2023», «2022/23»: two years that follow one another, and whether a full year and a slash say that it is a school year.</summary>
    private static (int First, bool Slash)? SchoolYearFigures(TokenCursor cursor)
    {
        var start = cursor.Take();
        if (start.IsYear is false && start is not { Digits: 2 }) return null;
        var first = FullYear(start);
        cursor.Take(Term.Year);
        var slash = cursor.At(TokenKind.Slash);
        if (!slash && !cursor.At(TokenKind.Dash)) return null;
        cursor.Position++;
        var end = cursor.Take();
        if (end.Kind != TokenKind.Number || end.Inflected || (end.Digits == 2 ? end.Value : end.Value % 100) != (first + 1) % 100) return null;
        if (end.Digits is not (2 or 4) || (end.Digits == 4 && end.Value != first + 1)) return null;
        cursor.Take(Term.Year);
        return (first, slash && start.IsYear);
    }

    /// <summary>«2022-2023, 2023-2024 и 2024-2025 учебные годы»: the years in which they begin; null unless there are several.</summary>
    public static IReadOnlyList<int>? SchoolYears(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        if (SchoolYearFigures(cursor) is not { First: var first } || !(cursor.At(TokenKind.Comma) || cursor.At(Term.And))) return null;
        List<int> starts = [first];
        while (cursor.Take(TokenKind.Comma) || cursor.Take(Term.And))
        {
            if (SchoolYearFigures(cursor) is not { First: var next }) return null;
            starts.Add(next);
        }

        return starts.Count > 1 && cursor.Take(Term.School) && TakeYearWord(cursor) ? starts : null;
    });

    /// <summary>Takes «г.», «года», «г.г.»; false when none is there.</summary>
    public static bool TakeYearWord(TokenCursor cursor)
    {
        if (cursor.At(Term.CalendarYear, Term.Year)) cursor.Position++;
        if (!cursor.Take(Term.Year)) return false;
        if (cursor.Current.Text is "г") cursor.Take(Term.Year);
        return true;
    }

    private static YearSet.Between? ShortYear(TokenCursor cursor) => cursor.Try(static cursor =>
    {
        var token = cursor.Take();
        if (token is not { Digits: 2, Inflected: false } || !TakeYearWord(cursor)) return null;
        var year = FullYear(token);
        return new YearSet.Between(year, year);
    });

    private static YearSet? Calendar(TokenCursor cursor)
    {
        if (!cursor.Current.IsYear) return null;
        var first = cursor.Take().Value;
        var said = TakeYearWord(cursor);
        return Span(cursor, first) ?? List(cursor, first, said) ?? new YearSet.Between(first, first);
    }

    private static YearSet? Span(TokenCursor cursor, int first) => cursor.Try<int, YearSet>(first, static (cursor, first) =>
    {
        if (!cursor.Take(TokenKind.Dash)) return null;
        var end = cursor.Take();
        var last = end.IsYear ? end.Value : end is { Digits: 2, Inflected: false } ? FullYear(end) : 0;
        // «2022-15 октября» is no span of years.
        var said = TakeYearWord(cursor);
        if (last <= first || (!end.IsYear && !said)) return null;
        return new YearSet.Between(first, last);
    });

    // «2022 г., 2023 г.» may be two deadlines: only bare years before one «гг.» or the end make a list.
    private static YearSet? List(TokenCursor cursor, int first, bool said) => said || !(cursor.At(TokenKind.Comma) || cursor.At(Term.And)) ? null : cursor.Try<int, YearSet>(first, static (cursor, first) =>
    {
        List<int> years = [first];
        while (cursor.Take(TokenKind.Comma) || cursor.Take(Term.And))
        {
            if (!cursor.Current.IsYear) return null;
            years.Add(cursor.Take().Value);
        }

        if (years.Count < 2) return null;
        var plural = cursor.Current.Text is not ("год" or "года" or "году");
        TakeYearWord(cursor);
        return plural ? new YearSet.Listed(years) : null;
    });

    private static int FullYear(Token token) => token.Digits == 2 ? 2000 + token.Value : token.Value;
}
