using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Excel;

/// <summary>Writes a paper document as a workbook: a sheet for each of its parts.</summary>
public static class PageWorkbook
{
    /// <summary>The file; equal documents give equal bytes.</summary>
    public static byte[] Write(PageDocument document)
    {
        var book = new WorkbookBuilder(new WorkbookProperties(document.Title, document.Author ?? "", document.Created));
        foreach (var section in document.Sections) book.Add(section.Name ?? "", new PageSheet(section, document));
        return book.ToBytes();
    }
}
