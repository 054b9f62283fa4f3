namespace RoadmapPortal.Documents.Pages;

/// <summary>A piece of text in one face. <c>\n</c> begins a new line.</summary>
public sealed record TextRun(string Text, bool Bold = false, bool Italic = false);

/// <summary>How the lines of a paragraph stand between its edges.</summary>
public enum TextAlignment
{
    /// <summary>Flush left.</summary>
    Left,

    /// <summary>Centred.</summary>
    Centre,

    /// <summary>Flush right.</summary>
    Right,

    /// <summary>Flush on both sides, the last line flush left.</summary>
    Justified,
}

/// <summary>Something that stands on a page. Distances between blocks are in points and vanish at the top of a page.</summary>
public abstract record Block
{
    /// <summary>The type size, points.</summary>
    public double SizePt { get; init; } = 12;

    /// <summary>The free space above, points.</summary>
    public double SpaceBeforePt { get; init; }

    /// <summary>The distance between base lines as a multiple of the font's own.</summary>
    public double LineSpacing { get; init; } = 1;
}

/// <summary>Running text: what may stand in a cell.</summary>
public abstract record TextBlock : Block
{
    /// <summary>How the lines stand.</summary>
    public TextAlignment Alignment { get; init; }
}

/// <summary>A heading: bold and never the last thing on a page. <paramref name="Level"/> is 1 to 3 and skips none.</summary>
public sealed record Heading(int Level, string Text) : Block
{
    /// <summary>How the lines stand.</summary>
    public TextAlignment Alignment { get; init; } = TextAlignment.Centre;
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph(IReadOnlyList<TextRun> Runs) : TextBlock
{
    /// <summary>A paragraph in one face.</summary>
    public Paragraph(string text, bool bold = false) : this([new TextRun(text, bold)])
    {
    }

    /// <summary>The indent of the first line, and of each line after <c>\n</c>, mm.</summary>
    public double FirstLineIndentMm { get; init; }
}

/// <summary>How the items of a list stand.</summary>
public enum ListStyle
{
    /// <summary>The text hangs to the right of its label.</summary>
    Hanging,

    /// <summary>Label and text run like a paragraph with an indented first line: the clauses of an order.</summary>
    Running,
}

/// <summary>An item of a list: its printed label («–», «1.») and its text.</summary>
public sealed record ListItem(string Label, IReadOnlyList<TextRun> Runs)
{
    /// <summary>An item in one face.</summary>
    public ListItem(string label, string text) : this(label, [new TextRun(text)])
    {
    }

    /// <summary>How many items it stands under: 0 for none, at most one more than the item before.</summary>
    public int Level { get; init; }
}

/// <summary>A list.</summary>
public sealed record ListBlock(IReadOnlyList<ListItem> Items) : TextBlock
{
    /// <summary>How the items stand.</summary>
    public ListStyle Style { get; init; }

    /// <summary>The indent of the labels, mm.</summary>
    public double IndentMm { get; init; }

    /// <summary>The free space above each item but the first, points.</summary>
    public double ItemSpacePt { get; init; }
}

/// <summary>
/// Requisites in the corners of a page, side by side: endorsements left, approval or the appendix mark right.
/// Each is as wide as its longest line, at most 80 mm (ГОСТ Р 7.0.97).
/// </summary>
public sealed record CornerBlocks(IReadOnlyList<CornerLine> Left, IReadOnlyList<CornerLine> Right) : Block
{
    /// <summary>The greatest width of a corner block, mm.</summary>
    public const double MaxWidthMm = 80;
}

/// <summary>A line of a corner block; long ones wrap.</summary>
/// <param name="Text">The text.</param>
/// <param name="RuleMm">The length of a rule for a signature drawn before the text, mm; 0 for none.</param>
/// <param name="SpaceBeforePt">The free space above, points.</param>
public sealed record CornerLine(string Text, double RuleMm = 0, double SpaceBeforePt = 0)
{
    /// <summary>The framed mark of an electronic signature above the text, where a hand would sign, line by line; none by default.</summary>
    public IReadOnlyList<string> Mark { get; init; } = [];
}

/// <summary>
/// Two texts at the two ends of one line: post and name with room for the signature between them, or date and number of an order.
/// It stays on the page of the text before it.
/// </summary>
public sealed record EndsLine(string Left, string Right) : Block
{
    /// <summary>The framed mark of an electronic signature between the two, where a hand would sign, line by line; none by default.</summary>
    public IReadOnlyList<string> Mark { get; init; } = [];
}

/// <summary>A note outside the requisites, such as the mark of approval in the system; framed when <paramref name="Boxed"/>.</summary>
public sealed record MarkBlock(IReadOnlyList<string> Lines, bool Boxed) : Block;
