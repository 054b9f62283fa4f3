using System.Buffers;

namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Cuts a folded text into words, numbers, dates in figures and signs. Single dots carry no meaning and are dropped.</summary>
internal ref struct Tokenizer
{
    private const int ShortText = 128;
    private const int MostDigits = 9;

    private static readonly SearchValues<char> FootnoteMarks = SearchValues.Create("*¹²³⁴⁵⁶⁷⁸⁹");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberEndings = new HashSet<string>
    {
        "го", "ого", "его", "е", "ое", "й", "ый", "ий", "ой", "я", "ая", "м", "ом", "му", "ому", "х", "ых", "ти", "ми",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FoldedText _folded;
    private readonly ReadOnlySpan<char> _text;
    private readonly List<Token> _tokens;
    private int _at;

    private Tokenizer(FoldedText folded, List<Token> tokens)
    {
        _folded = folded;
        _text = folded.Text;
        _tokens = tokens;
    }

    /// <summary>The tokens of a text; the last is always <see cref="TokenKind.End"/>.</summary>
    public static List<Token> Cut(string source)
    {
        var room = source.Length * FoldedText.MostPerSign;
        return source.Length <= ShortText
            ? Cut(source, stackalloc char[room], stackalloc int[room])
            : Cut(source, new char[room], new int[room]);
    }

    private static List<Token> Cut(string source, Span<char> text, Span<int> origins)
    {
        // A token every four signs is usual: room for them at once.
        var tokenizer = new Tokenizer(new FoldedText(source, text, origins), new List<Token>((source.Length / 4) + 2));
        while (tokenizer._at < tokenizer._text.Length) tokenizer.Next();
        tokenizer._tokens.Add(new Token(TokenKind.End, "", source.Length, source.Length));
        return tokenizer._tokens;
    }

    private void Next()
    {
        var start = _at;
        var sign = _text[_at];
        if (char.IsAsciiDigit(sign)) Figures();
        else if (char.IsLetter(sign)) Word();
        else
        {
            _at++;
            if (IsFootnote(start)) return;
            var dots = sign == '.' && (Peek(0) == '.' || (start > 0 && _text[start - 1] == '.'));
            if (sign == ' ' || (sign == '.' && !dots)) return;
            var (kind, text) = Sign(sign);
            Add(kind, text, start);
        }
    }

    /// <summary>«май*», «до 1 декабря 2022 г.**», «июнь¹»: a mark behind a word or a year. «20** г.» is a blank to fill in and stays.</summary>
    private readonly bool IsFootnote(int at)
    {
        if (!FootnoteMarks.Contains(_text[at])) return false;
        while (at > 0 && (FootnoteMarks.Contains(_text[at - 1]) || _text[at - 1] == ' ')) at--;
        var digits = 0;
        while (digits < at && char.IsAsciiDigit(_text[at - digits - 1])) digits++;
        return at > 0 && (char.IsLetter(_text[at - 1]) || _text[at - 1] is '.' or ')' || digits == 4);
    }

    private static (TokenKind Kind, string Text) Sign(char sign) => sign switch
    {
        '-' => (TokenKind.Dash, "-"),
        ',' => (TokenKind.Comma, ","),
        ';' => (TokenKind.Semicolon, ";"),
        ':' => (TokenKind.Colon, ":"),
        '(' => (TokenKind.Open, "("),
        ')' => (TokenKind.Close, ")"),
        '/' => (TokenKind.Slash, "/"),
        '№' => (TokenKind.NumberSign, "№"),
        _ => (TokenKind.Other, ""),
    };

    private void Word()
    {
        var start = _at;
        while (char.IsLetter(Peek(0))) _at++;
        var (text, term, value) = Lexicon.Look(_text[start.._at]);
        Add(new Token(TokenKind.Word, text, Origin(start), End) { Term = term, Value = value });
    }

    private void Figures()
    {
        var start = _at;
        if (TryDate(start) || TryTime(start)) return;
        _at = start;
        var number = Digits();
        if (number.Length > MostDigits)
        {
            Add(TokenKind.Other, "", start);
            return;
        }

        var inflected = TakeEnding();
        Add(new Token(TokenKind.Number, "", Origin(start), End) { Digits = (byte)number.Length, Value = number.Value, Inflected = inflected });
    }

    /// <summary>Reads <c>20.07.2022</c>, <c>20/07/22</c>, <c>2022-07-20</c>, <c>20.07</c>, <c>09.2022</c>.</summary>
    private bool TryDate(int start)
    {
        var (first, mark) = (Digits(), Peek(0));
        if (mark is not ('.' or '/' or '-') || first.Length > 4 || !char.IsAsciiDigit(Peek(1))) return false;
        _at++;
        var second = Digits();
        var third = default(Figure);
        if (Peek(0) == mark && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            third = Digits();
        }

        if (DateOf(mark, first, second, third) is not { } date || char.IsAsciiDigit(Peek(0))) return false;
        Add(new Token(TokenKind.Date, "", Origin(start), End) { Date = date });
        return true;
    }

    private static FigureDate? DateOf(char mark, Figure first, Figure second, Figure third) =>
        (mark, first.Length, second.Length, third.Length) switch
        {
            ('-', 4, 2, 2) => Valid(third.Value, second.Value, first.Value),
            ('.' or '/' or '-', 1 or 2, 1 or 2, 4) => Valid(first.Value, second.Value, third.Value),
            ('.' or '/', 1 or 2, 2, 2) => Valid(first.Value, second.Value, 2000 + third.Value),
            ('.', 1 or 2, 2, 0) => Valid(first.Value, second.Value, null),
            ('.', 2, 4, 0) => Valid(null, first.Value, second.Value),
            _ => null,
        };

    private static FigureDate? Valid(int? day, int month, int? year) =>
        month is >= 1 and <= 12
        && year is null or (>= Calendar.FirstYear and <= Calendar.LastYear)
        && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year ?? Calendar.LeapYear, month)))
            ? new FigureDate((byte?)day, (byte)month, (short?)year)
            : null;

    /// <summary>Reads <c>14:30</c> and <c>14.30</c>; what can be a day and a month was taken as a date before.</summary>
    private bool TryTime(int start)
    {
        _at = start;
        var hours = Digits();
        if (hours.Length > 2 || Peek(0) is not ('.' or ':')) return false;
        _at++;
        var minutes = Digits();
        if (minutes.Length != 2 || hours.Value > 23 || minutes.Value > 59) return false;
        if (Peek(0) is '.' or ':' && char.IsAsciiDigit(Peek(1))) return false;
        Add(TokenKind.Time, "", start);
        return true;
    }

    private bool TakeEnding()
    {
        var start = _at;
        if (Peek(0) == '-') _at++;
        var letters = _at;
        while (char.IsLetter(Peek(0))) _at++;
        if (NumberEndings.Contains(_text[letters.._at])) return true;
        _at = start;
        return false;
    }

    private Figure Digits()
    {
        var (start, value) = (_at, 0);
        for (; char.IsAsciiDigit(Peek(0)); _at++) value = _at - start < MostDigits ? (value * 10) + (_text[_at] - '0') : 0;
        return new Figure(value, _at - start);
    }

    private readonly char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private readonly int Origin(int start) => _folded.Origin(start);

    private readonly int End => _folded.Origin(_at - 1) + 1;

    private readonly void Add(TokenKind kind, string text, int start) => Add(new Token(kind, text, Origin(start), End));

    private readonly void Add(Token token) => _tokens.Add(token);

    /// <summary>A run of digits; without a value when it is longer than any number that is read.</summary>
    private readonly record struct Figure(int Value, int Length);
}
