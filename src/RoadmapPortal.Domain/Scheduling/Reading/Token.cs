namespace RoadmapPortal.Domain.Scheduling.Reading;

internal enum TokenKind : byte
{
    Word,
    Number,
    Date,
    Time,
    Dash,
    Comma,
    Semicolon,
    Colon,
    Open,
    Close,
    Slash,
    NumberSign,

    /// <summary>A sign the grammar has no use for: the reader abstains.</summary>
    Other,
    End,
}

/// <summary>A date in figures: <c>20.07.2022</c>, <c>20.07</c> (no year) or <c>09.2022</c> (no day).</summary>
internal readonly record struct FigureDate(byte? Day, byte Month, short? Year);

/// <summary>A word or sign with its place in the source.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The folded text of a word or sign; numbers have <see cref="Value"/> and <see cref="Digits"/> instead.</param>
/// <param name="Start">The first character in the source.</param>
/// <param name="End">The character after the last in the source.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>The meaning of a word.</summary>
    public Term Term { get; init; }

    /// <summary>The value of a number, or of a word such as a month or an ordinal.</summary>
    public int Value { get; init; }

    /// <summary>How many digits a number is written with.</summary>
    public byte Digits { get; init; }

    /// <summary>The value of a date in figures.</summary>
    public FigureDate Date { get; init; }

    /// <summary>True for «10-го»: a number with an ending.</summary>
    public bool Inflected { get; init; }

    /// <summary>A number that can be a year written in full.</summary>
    public bool IsYear => Digits == 4 && Value is >= Calendar.FirstYear and <= Calendar.LastYear && !Inflected;

    /// <summary>A number or an ordinal word or a Roman number.</summary>
    public bool IsOrdinal => Digits is 1 or 2 || Term == Term.Ordinal;
}
