namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Years after a unit, and years by themselves.</summary>
internal sealed class YearParser(TokenCursor cursor)
{
    /// <summary>Reads the years that follow a month or a day; null when none follow.</summary>
    public YearSet? Following() => cursor.Try(() =>
    {
        cursor.Take(Term.In);
        return Named() ?? Figures();
    });

    /// <summary>«каждого года», «текущего финансового года», «учебного года».</summary>
    public YearSet? Named() => cursor.Try<YearSet>(() =>
    {
        var each = cursor.Take(Term.Each);
        if (!each && !cursor.TakeAny(Term.Current, Term.Reported)) return null;
        cursor.TakeAny(Term.CalendarYear, Term.School);
        if (!cursor.Take(Term.Year)) return null;
        return each ? new YearSet.Each() : new YearSet.Current();
    });

    /// <summary>«2022 г.», «2022-2024», «2022, 2023 гг.», «2022/23 уч. года».</summary>
    public YearSet? Figures() => cursor.Try(() => SchoolYear() ?? ShortYear() ?? Calendar());

    /// <summary>«2022-2023 учебный год»; two years that follow one another.</summary>
    public YearSet? SchoolYear() => cursor.Try<YearSet>(() =>
    {
        if (SchoolYearFigures() is not (var first, var slash)) return null;
        if (cursor.Take(Term.School))
        {
            TakeYearWord();
            return new YearSet.OfSchoolYear(first);
        }

        // Only a school year is written with a slash.
        return slash ? new YearSet.OfSchoolYear(first) : null;
    });

    /// <summary>«2022-2023», «2022/23»: two years that follow one another, and whether a full year and a slash say that it is a school year.</summary>
    private (int First, bool Slash)? SchoolYearFigures()
    {
        var start = cursor.Take();
        if (start.IsYear is false && start is not { Kind: TokenKind.Number, Text.Length: 2 }) return null;
        var first = FullYear(start);
        cursor.Take(Term.Year);
        var slash = cursor.At(TokenKind.Slash);
        if (!slash && !cursor.At(TokenKind.Dash)) return null;
        cursor.Position++;
        var end = cursor.Take();
        if (end.Kind != TokenKind.Number || end.Inflected || (end.Text.Length == 2 ? end.Value : end.Value % 100) != (first + 1) % 100) return null;
        if (end.Text.Length is not (2 or 4) || (end.Text.Length == 4 && end.Value != first + 1)) return null;
        cursor.Take(Term.Year);
        return (first, slash && start.IsYear);
    }

    /// <summary>«2022-2023, 2023-2024 и 2024-2025 учебные годы»: the years in which they begin; null unless there are several.</summary>
    public IReadOnlyList<int>? SchoolYears() => cursor.Try(() =>
    {
        List<int> starts = [];
        do
        {
            if (SchoolYearFigures() is not { First: var first }) return null;
            starts.Add(first);
        }
        while (cursor.Take(TokenKind.Comma) || cursor.Take(Term.And));
        return starts.Count > 1 && cursor.Take(Term.School) && TakeYearWord() ? starts : null;
    });

    /// <summary>Takes «г.», «года», «г.г.»; false when none is there.</summary>
    public bool TakeYearWord()
    {
        if (cursor.At(Term.CalendarYear, Term.Year)) cursor.Position++;
        if (!cursor.Take(Term.Year)) return false;
        if (cursor.Current.Text is "г") cursor.Take(Term.Year);
        return true;
    }

    private YearSet.Between? ShortYear() => cursor.Try(() =>
    {
        var token = cursor.Take();
        if (token is not { Kind: TokenKind.Number, Text.Length: 2, Inflected: false } || !TakeYearWord()) return null;
        var year = FullYear(token);
        return new YearSet.Between(year, year);
    });

    private YearSet? Calendar()
    {
        if (!cursor.Current.IsYear) return null;
        var first = cursor.Take().Value;
        var said = TakeYearWord();
        return Span(first) ?? List(first, said) ?? new YearSet.Between(first, first);
    }

    private YearSet? Span(int first) => cursor.Try<YearSet>(() =>
    {
        if (!cursor.Take(TokenKind.Dash)) return null;
        var end = cursor.Take();
        var last = end.IsYear ? end.Value : end is { Kind: TokenKind.Number, Text.Length: 2, Inflected: false } ? FullYear(end) : 0;
        // «2022-15 октября» is no span of years.
        var said = TakeYearWord();
        if (last <= first || (!end.IsYear && !said)) return null;
        return new YearSet.Between(first, last);
    });

    private YearSet? List(int first, bool said) => cursor.Try<YearSet>(() =>
    {
        // «2022 г., 2023 г.» may be two deadlines: only bare years before one «гг.» or the end make a list.
        if (said) return null;
        List<int> years = [first];
        while (cursor.Take(TokenKind.Comma) || cursor.Take(Term.And))
        {
            if (!cursor.Current.IsYear) return null;
            years.Add(cursor.Take().Value);
        }

        if (years.Count < 2) return null;
        var plural = cursor.Current.Text is not ("год" or "года" or "году");
        TakeYearWord();
        return plural ? new YearSet.Listed(years) : null;
    });

    private static int FullYear(Token token) => token.Text.Length == 2 ? 2000 + token.Value : token.Value;
}
