using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>Associated files (as in PDF/A-3): the data a document was made from, in the reader's list of attachments.</summary>
internal static class Attachments
{
    /// <summary>Writes the files and returns the catalogue's entries that name them; none without files.</summary>
    public static string Write(PdfFile pdf, PageDocument document)
    {
        if (document.Attachments.Count == 0) return "";
        var files = document.Attachments.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (file.Name, Ref: Write(pdf, file, document.Created))).ToArray();
        var names = string.Join(' ', files.Select(file => $"{PdfSyntax.Text(file.Name)} {file.Ref}"));
        return $" /AF [{string.Join(' ', files.Select(file => file.Ref))}] /Names << /EmbeddedFiles << /Names [{names}] >> >>";
    }

    private static PdfRef Write(PdfFile pdf, Attachment file, DateTimeOffset created)
    {
        var content = pdf.AddStream(
            $"/Type /EmbeddedFile /Subtype /{file.MediaType.Replace("/", "#2F", StringComparison.Ordinal)} " +
            $"/Params << /Size {file.Content.Length} /ModDate {PdfSyntax.Date(created)} >>",
            file.Content.Span);
        var name = PdfSyntax.Text(file.Name);
        return pdf.Add($"<< /Type /Filespec /F {name} /UF {name} /Desc {PdfSyntax.Text(file.Description)} /AFRelationship /Source /EF << /F {content} /UF {content} >> >>");
    }
}
