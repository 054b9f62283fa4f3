namespace RoadmapPortal.Domain.People;

internal enum PartyTokenKind
{
    /// <summary>Letters, digits, signs and inner hyphens up to a space or a separator.</summary>
    Word,

    /// <summary>«В.», «В.Г.», «В. Г.»: one to three dotted capitals.</summary>
    Initials,

    /// <summary>A name in quotes, the quotes included.</summary>
    Quoted,

    /// <summary>A remark in round brackets, the brackets included.</summary>
    Bracketed,

    /// <summary>A comma: parts a list, but may also stand inside a part that shares its tail.</summary>
    Comma,

    /// <summary>A semicolon, a slash, a line break or a bullet: always parts.</summary>
    Break,

    /// <summary>A dash between spaces: parts a name from its post.</summary>
    Dash,

    /// <summary>A footnote mark: asterisks or superscript digits.</summary>
    Footnote,
}

/// <summary>A piece of a cell: <c>source[Start..End]</c>.</summary>
internal readonly record struct PartyToken(PartyTokenKind Kind, int Start, int End, string Text)
{
    /// <summary>True for a word that starts with a capital letter.</summary>
    public bool IsCapitalised => Kind == PartyTokenKind.Word && char.IsUpper(Text[0]);

    /// <summary>True for a word of at least two letters, all capital: «ОО», «МКУ», «ЦРО».</summary>
    public bool IsAbbreviation => Kind == PartyTokenKind.Word && Text.Length >= 2 && Text.All(char.IsUpper);
}
