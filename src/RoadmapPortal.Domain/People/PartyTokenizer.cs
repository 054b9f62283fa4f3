namespace RoadmapPortal.Domain.People;

/// <summary>Cuts a cell into words, initials, quoted names, brackets and separators; every letter is in exactly one token.</summary>
internal sealed class PartyTokenizer
{
    private readonly string _text;
    private readonly List<PartyToken> _tokens = [];
    private int _position;

    private PartyTokenizer(string text) => _text = text;

    public static IReadOnlyList<PartyToken> Read(string text)
    {
        var tokenizer = new PartyTokenizer(text);
        while (tokenizer._position < text.Length) tokenizer.ReadOne();
        return tokenizer._tokens;
    }

    private void ReadOne()
    {
        var c = _text[_position];
        if (c is '\n' or '\r' or ';' or '•' or '·') Add(PartyTokenKind.Break, 1);
        else if (char.IsWhiteSpace(c)) _position++;
        else if (c == ',') Add(IsBeforeNumber() ? PartyTokenKind.Word : PartyTokenKind.Comma, 1);
        else if (c == '/' && !IsInsideWord()) Add(PartyTokenKind.Break, 1);
        else if (IsDash(c) && IsAlone()) Add(AtLineStart() ? PartyTokenKind.Break : PartyTokenKind.Dash, 1);
        else if (IsFootnote(c)) Add(PartyTokenKind.Footnote, RunOf(IsFootnote));
        else if (Quotes.Closing(c) is { } closing && QuotedLength(c, closing) is { } quoted) Add(PartyTokenKind.Quoted, quoted);
        else if (c == '(' && BracketLength() is { } bracketed) Add(PartyTokenKind.Bracketed, bracketed);
        else if (InitialsLength() is { } initials) AddInitials(initials);
        else Add(PartyTokenKind.Word, WordLength());
    }

    private void Add(PartyTokenKind kind, int length)
    {
        _tokens.Add(new(kind, _position, _position + length, _text.Substring(_position, length)));
        _position += length;
    }

    /// <summary>«В. Г.» written with a space is one token.</summary>
    private void AddInitials(int length)
    {
        var start = _position;
        if (_tokens is [.., { Kind: PartyTokenKind.Initials } last] && last.Text.Length <= 3 && OnlySpaces(last.End, start))
        {
            _tokens.RemoveAt(_tokens.Count - 1);
            start = last.Start;
        }

        _position += length;
        _tokens.Add(new(PartyTokenKind.Initials, start, _position, _text[start.._position]));
    }

    /// <summary>A dotted capital that is followed by a dot, a space, a separator, the end, or a glued surname.</summary>
    private int? InitialsLength()
    {
        var end = _position;
        while (end + 1 < _text.Length && end - _position < 6 && char.IsUpper(_text[end]) && _text[end + 1] == '.') end += 2;
        if (end == _position) return null;
        if (end < _text.Length && char.IsUpper(_text[end]) && EndsWord(end + 1)) end++;
        return end < _text.Length && char.IsLower(_text[end]) ? null : end - _position;
    }

    private int WordLength()
    {
        var end = _position + 1;
        while (!EndsWord(end) && !StartsGluedInitials(end)) end++;
        return end - _position;
    }

    private bool EndsWord(int at) =>
        at >= _text.Length || char.IsWhiteSpace(_text[at]) || _text[at] is ',' or ';' or '(' or '•' || IsFootnote(_text[at])
        || (_text[at] == '/' && !IsInsideWord(at)) || Quotes.Closing(_text[at]) is not null;

    /// <summary>«БерёзоваТ.А.»: a capital with a dot right after a small letter.</summary>
    private bool StartsGluedInitials(int at) =>
        at + 1 < _text.Length && char.IsUpper(_text[at]) && _text[at + 1] == '.' && (char.IsLower(_text[at - 1]) || _text[at - 1] == '.');

    private int? QuotedLength(char opening, char closing)
    {
        var first = _text.IndexOf(closing, _position + 1);
        if (first < 0) return null;
        if (opening == closing) return first + 1 - _position;
        var depth = 0;
        for (var i = _position; i < _text.Length; i++)
        {
            if (_text[i] == opening) depth++;
            else if (_text[i] == closing && --depth == 0) return i + 1 - _position;
        }

        // More quotes were opened than closed («лицей «Альфа»): the first closing one ends the name.
        return first + 1 - _position;
    }

    private int? BracketLength()
    {
        var depth = 0;
        for (var i = _position; i < _text.Length; i++)
        {
            if (_text[i] == '(') depth++;
            else if (_text[i] == ')' && --depth == 0) return i + 1 - _position;
        }

        return null;
    }

    /// <summary>«школы № 1, 2, 5», «9-х, 11-х классов»: one list of numbers, not several parts.</summary>
    private bool IsBeforeNumber()
    {
        var next = _position + 1;
        while (next < _text.Length && _text[next] == ' ') next++;
        return next < _text.Length && (char.IsDigit(_text[next]) || _text[next] == '№') && _tokens is [.., { Kind: PartyTokenKind.Word } last]
            && (char.IsDigit(last.Text[^1]) || char.IsDigit(last.Text[0]));
    }

    /// <summary>The slash of «и/или», «1/2» and «д/с» belongs to its word.</summary>
    private bool IsInsideWord(int at = -1)
    {
        at = at < 0 ? _position : at;
        if (at == 0 || at + 1 >= _text.Length) return false;
        return (char.IsDigit(_text[at - 1]) && char.IsDigit(_text[at + 1]))
            || (IsLoneLetter(at - 1) && IsLoneLetter(at + 1))
            || (at + 4 <= _text.Length && _text[at - 1] is 'и' or 'И' && _text.AsSpan(at + 1).StartsWith("или"));
    }

    /// <summary>«д/с», «г/о»: two letters are one abbreviation.</summary>
    private bool IsLoneLetter(int at) =>
        char.IsLetter(_text[at]) && (at == 0 || !char.IsLetterOrDigit(_text[at - 1])) && (at + 1 == _text.Length || !char.IsLetterOrDigit(_text[at + 1]));

    private bool IsAlone() =>
        (_position == 0 || char.IsWhiteSpace(_text[_position - 1]))
        && (_position + 1 == _text.Length || char.IsWhiteSpace(_text[_position + 1]));

    private bool AtLineStart() => _tokens is [] or [.., { Kind: PartyTokenKind.Break or PartyTokenKind.Comma }];

    private bool OnlySpaces(int from, int to) => string.IsNullOrWhiteSpace(_text[from..to]) && !_text[from..to].Contains('\n', StringComparison.Ordinal);

    private int RunOf(Func<char, bool> accepts)
    {
        var end = _position;
        while (end < _text.Length && accepts(_text[end])) end++;
        return end - _position;
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '−';

    private static bool IsFootnote(char c) => c is '*' or '¹' or '²' or '³' or (>= '⁰' and <= '⁹');
}

/// <summary>The pairs of quotation marks in use.</summary>
internal static class Quotes
{
    /// <summary>The mark that closes <paramref name="opening"/>, or null when it opens nothing.</summary>
    public static char? Closing(char opening) => opening switch
    {
        '«' => '»',
        '„' => '“',
        '“' => '”',
        '"' => '"',
        _ => null,
    };
}
