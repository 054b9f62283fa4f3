using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Word;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>The file formats of official documents; the names are the extensions.</summary>
public enum PaperFormat
{
    /// <summary>The document itself.</summary>
    Pdf,

    /// <summary>A copy to go on working with in Word.</summary>
    Docx,

    /// <summary>A copy as a table.</summary>
    Xlsx,
}

/// <summary>How formats stand in addresses and answers.</summary>
public static class PaperFormats
{
    /// <summary>The end of a route: the extensions that there are.</summary>
    public const string Route = "{format:regex(^(pdf|docx|xlsx)$)}";

    /// <summary>The format of an extension that the route let through.</summary>
    public static PaperFormat Of(string extension) => Enum.Parse<PaperFormat>(extension, ignoreCase: true);

    /// <summary>The document as a file.</summary>
    public static byte[] Write(this PaperFormat format, PageDocument document) => format switch
    {
        PaperFormat.Pdf => PdfWriter.Write(document),
        PaperFormat.Docx => WordWriter.Write(document),
        _ => PageWorkbook.Write(document),
    };

    /// <summary>Answers with a document: browsers show a PDF, the other formats are for programs.</summary>
    public static FileContentResult Paper(this Controller controller, byte[] content, PaperFormat format, string name, EntityTagHeaderValue? tag = null)
    {
        var disposition = new ContentDispositionHeaderValue(format == PaperFormat.Pdf ? "inline" : "attachment") { FileName = $"roadmap.{format.Extension()}", FileNameStar = name };
        controller.Response.Headers.ContentDisposition = disposition.ToString();
        return tag is null ? controller.File(content, format.ContentType()) : controller.File(content, format.ContentType(), lastModified: null, tag);
    }

    public static string Extension(this PaperFormat format) => format.ToString().ToLowerInvariant();

    public static string ContentType(this PaperFormat format) => format switch
    {
        PaperFormat.Pdf => "application/pdf",
        PaperFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    /// <summary>What a link to it says: browsers show a PDF, the other formats are downloaded.</summary>
    public static string Invitation(this PaperFormat format) => format switch
    {
        PaperFormat.Pdf => "Открыть PDF",
        PaperFormat.Docx => "Скачать Word",
        _ => "Скачать Excel",
    };
}
