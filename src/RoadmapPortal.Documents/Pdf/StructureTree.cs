using System.Globalization;
using System.Text;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>An element of the logical structure. Its kids are elements and the marked contents of pages, in reading order.</summary>
internal sealed class StructureElement(string type, string? attributes = null, string? alternative = null)
{
    private readonly List<(StructureElement? Element, int Page, int Mark)> _kids = [];

    public string Type => type;

    public string? Attributes => attributes;

    /// <summary>What is read in place of a picture.</summary>
    public string? Alternative => alternative;

    public IReadOnlyList<(StructureElement? Element, int Page, int Mark)> Kids => _kids;

    /// <summary>Appends a new element.</summary>
    public StructureElement Add(string kind, string? kindAttributes = null, string? kindAlternative = null)
    {
        var kid = new StructureElement(kind, kindAttributes, kindAlternative);
        _kids.Add((kid, 0, 0));
        return kid;
    }

    /// <summary>Appends a piece of a page.</summary>
    public void AddContent(int page, int mark) => _kids.Add((null, page, mark));
}

/// <summary>Writes the structure tree, by which a screen reader reads the document, and the way back from page content to its elements.</summary>
internal sealed class StructureTree
{
    public StructureElement Document { get; } = new("Document");

    /// <summary>Writes all elements and returns the root. Page i has the key i in the parent tree.</summary>
    public PdfRef Write(PdfFile pdf, IReadOnlyList<PdfRef> pages)
    {
        var root = pdf.Reserve();
        var owners = pages.Select(_ => new List<PdfRef>()).ToArray();
        var document = WriteElement(pdf, Document, root, pages, owners);
        var numbers = new StringBuilder();
        for (var page = 0; page < owners.Length; page++)
            numbers.Append(CultureInfo.InvariantCulture, $"{page} {pdf.Add($"[{string.Join(' ', owners[page])}]")} ");
        return pdf.Put(root, $"<< /Type /StructTreeRoot /K [{document}] /ParentTree << /Nums [{numbers}] >> /ParentTreeNextKey {pages.Count} >>");
    }

    private static PdfRef WriteElement(PdfFile pdf, StructureElement element, PdfRef parent, IReadOnlyList<PdfRef> pages, List<PdfRef>[] owners)
    {
        var self = pdf.Reserve();
        var kids = new StringBuilder();
        foreach (var (kid, page, mark) in element.Kids)
        {
            if (kid is not null)
            {
                kids.Append(CultureInfo.InvariantCulture, $"{WriteElement(pdf, kid, self, pages, owners)} ");
                continue;
            }

            kids.Append(CultureInfo.InvariantCulture, $"<< /Type /MCR /Pg {pages[page]} /MCID {mark} >> ");
            // Marks of a page are numbered in drawing order, which is not the order of the tree when a row of cells goes over a page.
            while (owners[page].Count <= mark) owners[page].Add(default);
            owners[page][mark] = self;
        }

        var attributes = element.Attributes is null ? "" : $" /A << {element.Attributes} >>";
        var alternative = element.Alternative is null ? "" : $" /Alt {PdfSyntax.Text(element.Alternative)}";
        return pdf.Put(self, $"<< /Type /StructElem /S /{element.Type} /P {parent}{attributes}{alternative} /K [{kids}] >>");
    }
}
