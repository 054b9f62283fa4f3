using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>How a file relates to the documents of the portal.</summary>
public enum PaperMatch
{
    /// <summary>It names no document, and none is like it.</summary>
    Unknown,

    /// <summary>It names a document and differs from it.</summary>
    Changed,

    /// <summary>It begins with a document, and something was added: a signature, or changes.</summary>
    Extended,

    /// <summary>It is the public edition.</summary>
    Public,

    /// <summary>It is the document that was stored at approval.</summary>
    Official,
}

/// <summary>What is known of a file that somebody holds.</summary>
/// <param name="Match">How it relates to the document.</param>
/// <param name="Document">The document, or null where there is none.</param>
public sealed record ComparedPaper(PaperMatch Match, PublicRevisionPage? Document)
{
    /// <summary>In words, with what to do.</summary>
    public string Text => Match switch
    {
        PaperMatch.Official => "Файл совпадает с утверждённым документом до последнего байта.",
        PaperMatch.Public => "Файл совпадает с публичной версией документа до последнего байта.",
        PaperMatch.Extended => "Файл начинается с документа портала, но после выдачи к нему что-то добавили: это может быть электронная подпись, а могут быть и изменения. Сверьте его с документом портала.",
        PaperMatch.Changed => "Файл отличается от документа портала: его изменили, сохранили заново в другой программе или скачали до обновления портала. Полагайтесь на документ портала.",
        _ => "Такого документа на портале нет. Если внизу листа напечатан код проверки, введите его: он покажет, какой текст утверждён.",
    };

    public Tone Tone => Match switch
    {
        PaperMatch.Official or PaperMatch.Public => Tone.Success,
        PaperMatch.Extended => Tone.Warning,
        _ => Tone.Danger,
    };
}

/// <summary>Compares a file with the documents that the portal gave out.</summary>
public sealed class PaperComparison(PortalDbContext db, VerifyQuery verify, PublicTexts texts)
{
    /// <summary>What is known of a PDF file; it names its document by the code in its metadata.</summary>
    public async Task<ComparedPaper> CompareAsync(byte[] pdf, CancellationToken cancellation)
    {
        var code = PdfWriter.IdentifierOf(pdf) ?? await CodeOfSameAsync(pdf, cancellation);
        if (code is null || await verify.FindAsync(code, cancellation) is not { Found: { } document }) return new ComparedPaper(PaperMatch.Unknown, null);
        var hash = document.Text.Approved.Hash;
        var stored = await db.Revisions.Where(r => r.Hash == hash).Select(r => r.Pdf).FirstAsync(cancellation);
        return new ComparedPaper(Match(pdf, stored, texts.Write(document.Text, PaperFormat.Pdf)), document);
    }

    private static PaperMatch Match(ReadOnlySpan<byte> pdf, ReadOnlySpan<byte> stored, ReadOnlySpan<byte> published) =>
        pdf.SequenceEqual(stored) ? PaperMatch.Official
        : pdf.SequenceEqual(published) ? PaperMatch.Public
        : pdf.StartsWith(stored) || pdf.StartsWith(published) ? PaperMatch.Extended
        : PaperMatch.Changed;

    /// <summary>Documents of earlier releases do not name themselves.</summary>
    private async Task<string?> CodeOfSameAsync(byte[] pdf, CancellationToken cancellation)
    {
        var sameLength = await db.Revisions.Where(r => r.Pdf.Length == pdf.Length).Select(r => new { r.Hash, r.Pdf }).ToListAsync(cancellation);
        return sameLength.Find(revision => revision.Pdf.AsSpan().SequenceEqual(pdf)) is { } same ? VerificationCode.Of(same.Hash) : null;
    }
}
