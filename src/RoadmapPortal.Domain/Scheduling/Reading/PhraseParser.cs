namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>The whole deadline: parts and what stands between them. Null when anything is left over.</summary>
internal sealed class PhraseParser
{
    private readonly TokenCursor _cursor;
    private readonly FrequencyParser _frequency;
    private readonly UndatedParser _undated;
    private readonly DueParser _due;
    private readonly CalendarParser _calendar;

    private PhraseParser(IReadOnlyList<Token> tokens)
    {
        _cursor = new TokenCursor(tokens);
        var years = new YearParser(_cursor);
        var units = new UnitParser(_cursor, years);
        _calendar = new CalendarParser(_cursor, years, units);
        _due = new DueParser(_cursor, years, units);
        _frequency = new FrequencyParser(_cursor);
        _undated = new UndatedParser(_cursor, _calendar);
    }

    public static IReadOnlyList<Piece>? Parse(IReadOnlyList<Token> tokens) => new PhraseParser(tokens).Pieces();

    private List<Piece>? Pieces()
    {
        List<Piece> pieces = [];
        SkipLabel();
        while (!_cursor.AtEnd)
        {
            var before = TakeSeparators();
            SkipStage();
            if (_cursor.AtEnd) break;
            if (Next() is not { } parts) return null;
            if (before == Separator.Bracket && Narrows(pieces, parts)) return null;
            foreach (var part in parts)
            {
                pieces.Add(new Piece(before, InheritDue(pieces, before, part)));
                before = Separator.Comma;
            }
        }

        return pieces;
    }

    private IReadOnlyList<Part>? Next() =>
        One(_frequency.Phrase()) ?? _due.Phrase() ?? One(_undated.Phrase()) ?? _calendar.Phrase();

    private static IReadOnlyList<Part>? One(Part? part) => part is null ? null : [part];

    /// <summary>«до 15 мая, 15 октября»: one «до» stands for every day of the list.</summary>
    private static Part InheritDue(List<Piece> pieces, Separator before, Part part) =>
        before is Separator.Comma or Separator.None
        && pieces is [.., { Part: Stretch { IsDue: true, Grain: Grain.Day } }]
        && part is Stretch { IsDue: false, IsRange: false, Grain: Grain.Day } day
            ? day with { From = new YearDay(1, 1), IsDue = true }
            : part;

    /// <summary>«IV квартал (ноябрь)»: dates in brackets behind dates are no second deadline, and which of the two holds is not said.</summary>
    private static bool Narrows(List<Piece> pieces, IReadOnlyList<Part> parts) =>
        parts[0] is Stretch or Fixed or ThroughYear or MonthDay && pieces.Exists(piece => piece.Part is Stretch or Fixed or ThroughYear or MonthDay);

    /// <summary>«Срок исполнения: …».</summary>
    private void SkipLabel()
    {
        if (!_cursor.Take(Term.Deadline)) return;
        _cursor.Take(Term.Realisation);
        if (!_cursor.Take(TokenKind.Colon) && !_cursor.Take(TokenKind.Dash)) _cursor.Position = 0;
    }

    /// <summary>«I этап: …».</summary>
    private void SkipStage()
    {
        if (!_cursor.Current.IsOrdinal || _cursor.Ahead(1).Term != Term.Stage) return;
        _cursor.Position += 2;
        if (!_cursor.Take(TokenKind.Colon)) _cursor.Take(TokenKind.Dash);
    }

    private Separator TakeSeparators()
    {
        var strongest = Separator.None;
        while (Sign() is { } sign)
        {
            _cursor.Position++;
            if (sign > strongest) strongest = sign;
        }

        return strongest;
    }

    private Separator? Sign() => _cursor.Current.Kind switch
    {
        TokenKind.Comma => Separator.Comma,
        TokenKind.Semicolon => Separator.Semicolon,
        TokenKind.Colon => Separator.Colon,
        TokenKind.Open => Separator.Bracket,
        TokenKind.Close => Separator.None,
        TokenKind.Dash when _cursor.Ahead(-1).Term is Term.Yearly or Term.Monthly or Term.Quarterly or Term.HalfYearly or Term.Weekly => Separator.Colon,
        _ when _cursor.At(Term.And) && _cursor.Ahead(1).Term != Term.Then => Separator.Comma,
        _ => null,
    };
}
