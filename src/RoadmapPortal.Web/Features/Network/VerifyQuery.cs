using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>What a short code from a paper leads to.</summary>
/// <param name="Code">As it was typed, or as it is printed where it was understood.</param>
/// <param name="Error">Why nothing can be said, or null.</param>
/// <param name="Found">The revision, or null.</param>
public sealed record VerifyPage(string? Code, string? Error, PublicRevisionPage? Found)
{
    /// <summary>What came of a file that was compared, or null.</summary>
    public ComparedPaper? Compared { get; init; }

    /// <summary>Why a file was not compared, or null.</summary>
    public string? FileError { get; init; }
}

/// <summary>Finds the revision whose paper carries a code.</summary>
public sealed class VerifyQuery(PortalDbContext db, RoadmapPagesQuery pages)
{
    public async Task<VerifyPage> FindAsync(string code, CancellationToken cancellation)
    {
        if (VerificationCode.HashOf(code) is not { } start)
            return new VerifyPage(code, "Код состоит из двенадцати букв и цифр, например K7QM-2XDT-9FQR. Он напечатан внизу каждого листа.", null);
        var printed = VerificationCode.Of(start);
        var found = await db.Revisions.Where(r => r.Hash.StartsWith(start))
            .Join(db.Roadmaps, revision => revision.RoadmapId, roadmap => roadmap.Id, (revision, roadmap) => new { roadmap.Slug, revision.Number })
            .FirstOrDefaultAsync(cancellation);
        return found is null
            ? new VerifyPage(printed, "Документа с таким кодом на портале нет. Сверьте код с бумагой: если он тот же, документ выдан не этим порталом.", null)
            : new VerifyPage(printed, null, await pages.RevisionAsync(found.Slug, found.Number, cancellation));
    }
}
