using System.Security.Cryptography;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>A document that was read and what a person said about it.</summary>
/// <param name="Text">What was recognised.</param>
/// <param name="Title">The title: the recognised one or the person's.</param>
/// <param name="Period">The period: the recognised one or the person's.</param>
/// <param name="Hash">SHA-256 of the file: a second import is noticed by it.</param>
public sealed record DraftSource(ImportedRoadmap Text, string Title, Period Period, string Hash)
{
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>Makes the draft of a document that was read, for the page and for the command alike.</summary>
public sealed class RoadmapImport(PortalDbContext db, RoadmapStore store, AuditTrail audit, PortalClock clock)
{
    /// <summary>Saves the draft within the caller's transaction.</summary>
    /// <param name="id">The id of the new roadmap.</param>
    /// <param name="source">The document.</param>
    /// <param name="by">Who leads the new roadmap; the owner is that person's organisation.</param>
    /// <param name="cancellation">Leaves everything as it was.</param>
    /// <returns>The draft, or the first text that finds no room.</returns>
    public async Task<Result<Roadmap>> SaveAsync(Guid id, DraftSource source, CurrentUser by, CancellationToken cancellation)
    {
        if (ImportLimits.Broken(source.Text) is [var broken, ..]) return broken;
        var header = Header(source);
        var slug = await store.FreeSlugAsync(header, cancellation);
        var origin = new RoadmapSource(source.Hash, [.. source.Text.Unrecognized.Select(t => t.Text)]);
        var roadmap = Roadmap.Create(id, slug, by.OrganizationId, by.Id, header, clock.Now, origin);
        foreach (var section in source.Text.Sections) Add(roadmap, section);
        db.Roadmaps.Add(roadmap);
        await audit.SaveAsync(by, "roadmap.import", roadmap.Id, $"Создана из документа, SHA-256 {source.Hash}", cancellation);
        return roadmap;
    }

    /// <summary>The mode that gives exactly the printed numbers, those of the sections included.</summary>
    public static NumberingMode NumberingOf(ImportedRoadmap text)
    {
        var mode = Numbering.Detect([.. text.Sections.Select(s => s.Activities.Select(a => a.Number).ToList())]);
        var sectionsFit = text.Sections.Select((s, i) => s.Number == $"{i + 1}").All(fits => fits);
        return mode == NumberingMode.BySection && !sectionsFit ? NumberingMode.AsPrinted : mode;
    }

    private static RoadmapHeader Header(DraftSource source) => new(source.Title, source.Period)
    {
        Approval = source.Text.Approval,
        Endorsements = source.Text.Endorsements,
        Order = source.Text.Order,
        Note = source.Text.Note,
        ClosingSignature = source.Text.ClosingSignature,
        Columns = source.Text.Columns,
        Numbering = NumberingOf(source.Text),
    };

    private void Add(Roadmap roadmap, ImportedSection imported)
    {
        var section = roadmap.AddSection(clock.NewId(), imported.Number, imported.Title).Value;
        foreach (var row in imported.Activities)
        {
            var text = new ActivityText(row.Text, row.Deadline, row.Audience, row.Responsible, row.Result, row.Number) { Other = row.Other };
            roadmap.AddActivity(clock.NewId(), section.Id, text);
        }
    }
}
