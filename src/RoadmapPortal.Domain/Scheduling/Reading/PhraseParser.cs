namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>The whole deadline: parts and what stands between them. Null when anything is left over.</summary>
internal sealed class PhraseParser
{
    private readonly TokenCursor _cursor;
    private readonly List<Piece> _pieces = [];

    private PhraseParser(List<Token> tokens) => _cursor = new TokenCursor(tokens);

    public static IReadOnlyList<Piece>? Parse(List<Token> tokens) => AreBalanced(tokens) ? new PhraseParser(tokens).Pieces() : null;

    private static bool AreBalanced(List<Token> tokens)
    {
        var open = 0;
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Open) open++;
            if (token.Kind == TokenKind.Close) open--;
            if (open is < 0 or > 1) return false;
        }

        return open == 0;
    }

    private List<Piece>? Pieces()
    {
        SkipLabel();
        while (true)
        {
            var noted = _pieces.Count > 0 && SkipNote();
            if (TakeSeparators() is not { } before) return null;
            SkipStage();
            if (_cursor.AtEnd) return _pieces;
            if (_pieces.Count > 0 && UndatedParser.SkipRemark(_cursor))
            {
                // «(по согласованию, ноябрь)»: a remark is a bracket's whole content or none of it.
                if (before == Separator.Bracket && !_cursor.At(TokenKind.Close)) return null;
                continue;
            }

            if (Next() is not { } parts || !Add(before, parts, noted)) return null;
        }
    }

    private IReadOnlyList<Part>? Next() =>
        One(FrequencyParser.Phrase(_cursor)) ?? DueParser.Phrase(_cursor) ?? One(UndatedParser.Phrase(_cursor)) ?? CalendarParser.Phrase(_cursor);

    private static IReadOnlyList<Part>? One(Part? part) => part is null ? null : [part];

    private bool Add(Separator before, IReadOnlyList<Part> parts, bool noted)
    {
        if (!Neighbours.MayFollow(_pieces, before, parts[0])) return false;
        foreach (var part in parts)
        {
            _pieces.Add(new Piece(before, noted ? part : InheritDue(before, part)));
            before = Separator.Comma;
        }

        return true;
    }

    /// <summary>«до 15 мая, 15 октября»: one «до» stands for every day of the list.</summary>
    private Part InheritDue(Separator before, Part part) =>
        before is Separator.Comma
        && _pieces is [.., { Part: Stretch { IsDue: true, Grain: Grain.Day } }]
        && part is Stretch { IsDue: false, IsRange: false, Grain: Grain.Day } day
            ? day with { From = new YearDay(1, 1), IsDue = true }
            : part;

    /// <summary>«Срок исполнения: …».</summary>
    private void SkipLabel()
    {
        if (!_cursor.Take(Term.Deadline)) return;
        _cursor.Take(Term.Realisation);
        if (!_cursor.Take(TokenKind.Colon) && !_cursor.Take(TokenKind.Dash)) _cursor.Position = 0;
    }

    /// <summary>«I этап: …», «1 этап (…)», «школьный этап – …».</summary>
    private void SkipStage()
    {
        SkipNumbered();
        if (_cursor.Ahead(1).Term != Term.Stage) return;
        var named = _cursor.Current is { Kind: TokenKind.Word, Term: Term.None } name && name.Text is [.., 'ы' or 'и' or 'о', 'й'];
        if (!_cursor.Current.IsOrdinal && !(named && _cursor.Ahead(2).Kind is TokenKind.Colon or TokenKind.Dash or TokenKind.Open)) return;
        _cursor.Position += 2;
        if (!_cursor.Take(TokenKind.Colon) && !_cursor.Take(TokenKind.Dash)) _cursor.Take(TokenKind.Open);
    }

    /// <summary>«Заседание № 1 – …», «№ 2 – …».</summary>
    private void SkipNumbered()
    {
        var start = _cursor.Position;
        if (_cursor.Current is { Kind: TokenKind.Word, Term: Term.None or Term.Stage }) _cursor.Position++;
        var numbered = _cursor.Take(TokenKind.NumberSign) && _cursor.Take(TokenKind.Number) && (_cursor.Take(TokenKind.Dash) || _cursor.Take(TokenKind.Colon)) && !_cursor.At(TokenKind.Number);
        if (!numbered) _cursor.Position = start;
    }

    /// <summary>
    /// «Август (в рамках конференции)», «до 15 мая (отчёт)»: brackets behind a date that say what happens then; behind a dash only a stage,
    /// «05.11.2025 – заочный этап», since anything else may be the end of a range. Also the day of the week, where it is that of the date.
    /// </summary>
    private bool SkipNote()
    {
        if (_pieces is not [.., { Part: Stretch or Fixed }]) return false;
        var inBrackets = _cursor.At(TokenKind.Open);
        if (!inBrackets && !_cursor.At(TokenKind.Dash)) return false;
        if (inBrackets && _cursor.Ahead(1) is { Term: Term.Weekday } weekday && _cursor.Ahead(2).Kind == TokenKind.Close && IsDayOfWeek(weekday.Value))
        {
            _cursor.Position += 3;
            return true;
        }

        var (named, stage) = (false, false);
        for (var ahead = 1; ; ahead++)
        {
            var token = _cursor.Ahead(ahead);
            if (named && (inBrackets ? token.Kind == TokenKind.Close : stage && token.Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.End))
            {
                _cursor.Position += inBrackets ? ahead + 1 : ahead;
                return true;
            }

            stage |= token.Term == Term.Stage;
            named |= token is { Kind: TokenKind.Word, Term: Term.None or Term.Stage };
            if (token.Kind == TokenKind.NumberSign && _cursor.Ahead(ahead + 1).Kind == TokenKind.Number) ahead++;
            else if (!SaysWhat(token, _cursor.Ahead(ahead + 1), inBrackets)) return false;
        }
    }

    private static bool SaysWhat(Token token, Token next, bool inBrackets) => token switch
    {
        { Kind: TokenKind.Word, Term: Term.None } => !Lexicon.MayNarrow(token.Text),
        { Kind: TokenKind.Word, Term: Term.By or Term.In or Term.On or Term.And or Term.Frame or Term.Stage or Term.Holding or Term.Realisation } => true,
        { Kind: TokenKind.Dash or TokenKind.Comma } => inBrackets,
        _ => token.IsOrdinal && next.Term == Term.Stage,
    };

    private bool IsDayOfWeek(int day) => _pieces is [.., { Part: Stretch { Grain: Grain.Day, IsRange: false, Years: YearSet.Between { Single: true } year } date }]
        && (int)date.To.In(year.First).DayOfWeek == day % 7;

    /// <summary>Takes signs and joining words; null when a joining word leads nowhere.</summary>
    private Separator? TakeSeparators()
    {
        var strongest = Separator.None;
        var joined = false;
        while (Sign() is { } sign)
        {
            joined = _cursor.At(Term.And) || _cursor.At(Term.Also);
            _cursor.Position++;
            if (sign > strongest) strongest = sign;
        }

        return joined && _cursor.AtEnd ? null : strongest;
    }

    private Separator? Sign() => _cursor.Current.Kind switch
    {
        TokenKind.Comma => Separator.Comma,
        TokenKind.Semicolon => Separator.Semicolon,
        TokenKind.Colon => Separator.Colon,
        TokenKind.Open => Separator.Bracket,
        TokenKind.Close => Separator.None,
        TokenKind.Dash when _cursor.Ahead(-1).Term is Term.Yearly or Term.Monthly or Term.Quarterly or Term.HalfYearly or Term.Weekly => Separator.Colon,
        _ => JoiningWord(),
    };

    /// <summary>«и» and «а также» make a list as a comma does; «и далее» belongs to what follows.</summary>
    private Separator? JoiningWord()
    {
        var list = (_cursor.At(Term.And) && _cursor.Ahead(1).Term != Term.Then)
            || (_cursor.At(Term.Also) && _cursor.Ahead(-1).Text == "а")
            || (_cursor.Current.Text == "а" && _cursor.Ahead(1).Term == Term.Also);
        return list ? Separator.Comma : null;
    }
}
