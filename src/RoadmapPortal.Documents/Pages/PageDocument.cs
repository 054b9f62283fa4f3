namespace RoadmapPortal.Documents.Pages;

/// <summary>
/// A paper document without a file format: what stands on the pages, in reading order. Writers turn it into PDF, Word or Excel.
/// Equal documents give equal bytes: the only instant in a file is <see cref="Created"/>.
/// </summary>
public sealed record PageDocument
{
    /// <summary>The title a reader's window shows; one line.</summary>
    public required string Title { get; init; }

    /// <summary>The organisation or person that answers for the text, or null.</summary>
    public string? Author { get; init; }

    /// <summary>By what the document can be found again, ASCII letters, digits and dashes; written into the file's metadata; or null.</summary>
    public string? Identifier { get; init; }

    /// <summary>When the text was made; written into the file's metadata.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The language of the text (BCP 47).</summary>
    public string Language { get; init; } = "ru-RU";

    /// <summary>The parts of the document; each begins on a new page of its own format.</summary>
    public required IReadOnlyList<PageSection> Sections { get; init; }

    /// <summary>A word across every page, such as «ПРОЕКТ», or null.</summary>
    public string? Watermark { get; init; }

    /// <summary>A line in small type at the foot of every sheet, or null.</summary>
    public string? Footer { get; init; }

    /// <summary>Whether the foot of every sheet also says which of how many it is: «лист 2 из 7».</summary>
    public bool CountSheets { get; init; }

    /// <summary>Whether the pages of each part, from its second on, carry their number, centred in the top margin (ГОСТ Р 7.0.97).</summary>
    public bool NumberPages { get; init; } = true;

    /// <summary>The QR code in the lower right corner of the first sheet (ГОСТ Р 7.0.97-2025, requisite 31), or null.</summary>
    public QrMark? Qr { get; init; }

    /// <summary>Whether the first sheet has room for the code, with it or without: a draft has the pages of what it becomes.</summary>
    public bool HasQrRoom { get; init; }

    /// <summary>Files that the document carries within it: the data it was made from.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

/// <summary>A file within a document.</summary>
/// <param name="Name">The file name, ASCII letters, digits, dot, dash.</param>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
/// <param name="Description">What it is, for the reader's list of attachments.</param>
/// <param name="Content">The bytes.</param>
public sealed record Attachment(string Name, string MediaType, string Description, ReadOnlyMemory<byte> Content);

/// <summary>A QR code with a few words beside it.</summary>
/// <param name="Content">What a scanner reads: an address, at most 200 characters of ASCII.</param>
/// <param name="Description">What the picture is, for those who do not see it.</param>
/// <param name="Caption">The lines beside it.</param>
public sealed record QrMark(string Content, string Description, IReadOnlyList<string> Caption);

/// <summary>A part of a document with one page format; its pages are numbered from 1.</summary>
public sealed record PageSection(PageSetup Setup, IReadOnlyList<Block> Blocks)
{
    /// <summary>What it is called where parts have names, such as the tab of a sheet; or null.</summary>
    public string? Name { get; init; }
}

/// <summary>How an A4 page lies.</summary>
public enum PageOrientation
{
    /// <summary>210 × 297 mm.</summary>
    Portrait,

    /// <summary>297 × 210 mm.</summary>
    Landscape,
}

/// <summary>An A4 page; margins in millimetres, by default the least that ГОСТ Р 7.0.97 allows.</summary>
public sealed record PageSetup(PageOrientation Orientation)
{
    /// <summary>How far below the upper edge the number of a page begins, at least (ГОСТ Р 7.0.97), mm.</summary>
    public const double LeastNumberTopMm = 10;

    /// <summary>The left margin, mm.</summary>
    public double LeftMm { get; init; } = 20;

    /// <summary>The right margin, mm.</summary>
    public double RightMm { get; init; } = 10;

    /// <summary>The top margin, mm; the page number stands in it.</summary>
    public double TopMm { get; init; } = 20;

    /// <summary>The bottom margin, mm; the footer stands in it.</summary>
    public double BottomMm { get; init; } = 20;

    /// <summary>The width of the sheet, mm.</summary>
    public double WidthMm => Orientation == PageOrientation.Portrait ? 210 : 297;

    /// <summary>The height of the sheet, mm.</summary>
    public double HeightMm => Orientation == PageOrientation.Portrait ? 297 : 210;
}
