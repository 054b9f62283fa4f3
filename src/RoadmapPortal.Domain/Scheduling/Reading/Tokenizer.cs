using System.Buffers;
using System.Globalization;

namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Cuts a folded text into words, numbers, dates in figures and signs. Single dots carry no meaning and are dropped.</summary>
internal sealed class Tokenizer
{
    private static readonly HashSet<string> NumberEndings =
        ["го", "ого", "его", "е", "ое", "й", "ый", "ий", "ой", "я", "ая", "м", "ом", "му", "ому", "х", "ых", "ти", "ми"];

    private static readonly SearchValues<char> FootnoteMarks = SearchValues.Create("*¹²³⁴⁵⁶⁷⁸⁹");

    private readonly FoldedText _folded;
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _at;

    private Tokenizer(FoldedText folded) => (_folded, _text) = (folded, folded.Text);

    public static IReadOnlyList<Token> Cut(string source)
    {
        var tokenizer = new Tokenizer(FoldedText.Of(source));
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
            Add(SignKind(sign), start);
        }
    }

    /// <summary>«май*», «до 1 декабря 2022 г.**», «июнь¹»: a mark behind a word or a year. «20** г.» is a blank to fill in and stays.</summary>
    private bool IsFootnote(int at)
    {
        if (!FootnoteMarks.Contains(_text[at])) return false;
        while (at > 0 && (FootnoteMarks.Contains(_text[at - 1]) || _text[at - 1] == ' ')) at--;
        var digits = 0;
        while (digits < at && char.IsAsciiDigit(_text[at - digits - 1])) digits++;
        return at > 0 && (char.IsLetter(_text[at - 1]) || _text[at - 1] is '.' or ')' || digits == 4);
    }

    private static TokenKind SignKind(char sign) => sign switch
    {
        '-' => TokenKind.Dash,
        ',' => TokenKind.Comma,
        ';' => TokenKind.Semicolon,
        ':' => TokenKind.Colon,
        '(' => TokenKind.Open,
        ')' => TokenKind.Close,
        '/' => TokenKind.Slash,
        '№' => TokenKind.NumberSign,
        _ => TokenKind.Other,
    };

    private void Word()
    {
        var start = _at;
        while (char.IsLetter(Peek(0))) _at++;
        var (text, term, value) = Lexicon.Look(_text[start.._at]);
        Add(TokenKind.Word, start, token => token with { Text = text, Term = term, Value = value });
    }

    private void Figures()
    {
        var start = _at;
        if (TryDate(start) || TryTime(start)) return;
        _at = start;
        var text = Digits();
        if (text.Length > 9)
        {
            Add(TokenKind.Other, start);
            return;
        }

        var value = Number(text);
        var inflected = TakeEnding();
        Add(TokenKind.Number, start, token => token with { Text = text, Value = value, Inflected = inflected });
    }

    /// <summary>Reads <c>20.07.2022</c>, <c>20/07/22</c>, <c>2022-07-20</c>, <c>20.07</c>, <c>09.2022</c>.</summary>
    private bool TryDate(int start)
    {
        var (first, mark) = (Digits(), Peek(0));
        if (mark is not ('.' or '/' or '-') || first.Length > 4 || !char.IsAsciiDigit(Peek(1))) return false;
        _at++;
        var second = Digits();
        var third = "";
        if (Peek(0) == mark && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            third = Digits();
        }

        if (DateOf(mark, first, second, third) is not { } date || char.IsAsciiDigit(Peek(0))) return false;
        Add(TokenKind.Date, start, token => token with { Date = date });
        return true;
    }

    private static FigureDate? DateOf(char mark, string first, string second, string third) =>
        (mark, first.Length, second.Length, third.Length) switch
        {
            ('-', 4, 2, 2) => Valid(Number(third), Number(second), Number(first)),
            ('.' or '/' or '-', 1 or 2, 1 or 2, 4) => Valid(Number(first), Number(second), Number(third)),
            ('.' or '/', 1 or 2, 2, 2) => Valid(Number(first), Number(second), 2000 + Number(third)),
            ('.', 1 or 2, 2, 0) => Valid(Number(first), Number(second), null),
            ('.', 2, 4, 0) => Valid(null, Number(first), Number(second)),
            _ => null,
        };

    private static FigureDate? Valid(int? day, int month, int? year) =>
        month is >= 1 and <= 12
        && year is null or (>= Calendar.FirstYear and <= Calendar.LastYear)
        && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year ?? Calendar.LeapYear, month)))
            ? new FigureDate(day, month, year)
            : null;

    /// <summary>Reads <c>14:30</c> and <c>14.30</c>; what can be a day and a month was taken as a date before.</summary>
    private bool TryTime(int start)
    {
        _at = start;
        var hours = Digits();
        if (hours.Length > 2 || Peek(0) is not ('.' or ':')) return false;
        _at++;
        var minutes = Digits();
        if (minutes.Length != 2 || Number(hours) > 23 || Number(minutes) > 59) return false;
        if (Peek(0) is '.' or ':' && char.IsAsciiDigit(Peek(1))) return false;
        Add(TokenKind.Time, start);
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

    private string Digits()
    {
        var start = _at;
        while (char.IsAsciiDigit(Peek(0))) _at++;
        return _text[start.._at];
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private void Add(TokenKind kind, int start, Func<Token, Token>? refine = null)
    {
        var token = new Token(kind, _text[start.._at], _folded.Origin(start), _folded.Origin(_at - 1) + 1);
        _tokens.Add(refine is null ? token : refine(token));
    }
}
