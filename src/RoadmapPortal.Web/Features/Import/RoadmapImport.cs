using System.Security.Cryptography;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>The file that was read, as it was uploaded.</summary>
public sealed record ImportSource(string FileName, byte[] Content)
{
    /// <summary>SHA-256: a second import is noticed by it.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}

/// <summary>A document that was read and what a person said about it.</summary>
/// <param name="Text">What was recognised.</param>
/// <param name="Title">The title: the recognised one or the person's.</param>
/// <param name="Period">The period: the recognised one or the person's.</param>
/// <param name="Source">The file.</param>
public sealed record DraftSource(ImportedRoadmap Text, string Title, Period Period, ImportSource Source)
{
    /// <summary>Who answers and which names go into the directories.</summary>
    public ImportChoices Choices { get; init; } = ImportChoices.None;
}

/// <summary>Makes the draft of a document that was read, for the page and for the command alike.</summary>
public sealed class RoadmapImport(PortalDbContext db, RoadmapStore store, NewNames names, AuditTrail audit, PortalClock clock)
{
    /// <summary>Saves the draft with its document within the caller's transaction.</summary>
    /// <param name="id">The id of the new roadmap.</param>
    /// <param name="source">The document.</param>
    /// <param name="by">Who leads the new roadmap; the owner is that person's organisation.</param>
    /// <param name="cancellation">Leaves everything as it was.</param>
    /// <returns>The draft, or the first text that finds no room, or a name that is taken.</returns>
    public async Task<Result<Roadmap>> SaveAsync(Guid id, DraftSource source, CurrentUser by, CancellationToken cancellation)
    {
        if (ImportLimits.Broken(source.Text) is [var broken, ..]) return broken;
        if ((await names.AddAsync(source.Choices.Added, by, cancellation)).Error is { } taken) return taken;
        var header = Header(source);
        var slug = await store.FreeSlugAsync(header, cancellation);
        var origin = new RoadmapSource(source.Source.Hash, [.. source.Text.Unrecognized.Select(t => t.Text)]);
        var roadmap = Roadmap.Create(id, slug, by.OrganizationId, by.Id, header, clock.Now, origin);
        var places = source.Text.Sections.SelectMany(section => Add(roadmap, section, source.Choices)).ToDictionary();
        db.Roadmaps.Add(roadmap);
        db.RoadmapSources.Add(new SourceFile
        {
            RoadmapId = id, FileName = source.Source.FileName, Content = source.Source.Content, Hash = source.Source.Hash, Pointers = places,
        });
        await audit.SaveAsync(by, "roadmap.import", roadmap.Id, $"Создана из документа, SHA-256 {source.Source.Hash}", cancellation);
        return roadmap;
    }

    /// <summary>The mode that gives exactly the printed numbers, those of the sections included.</summary>
    public static NumberingMode NumberingOf(ImportedRoadmap text)
    {
        var mode = Numbering.Detect([.. text.Sections.Select(s => s.Activities.Select(a => a.Number).ToList())]);
        var sectionsFit = text.Sections.Select((s, i) => s.Number == $"{i + 1}").All(fits => fits);
        return mode == NumberingMode.BySection && !sectionsFit ? NumberingMode.AsPrinted : mode;
    }

    /// <summary>Where a row stands; one that is broken over pages stands in several places.</summary>
    public static IReadOnlyList<SourcePlace> PlacesOf(ImportedActivity row) =>
    [
        .. row.Cells.SelectMany(pieces => pieces).Prepend(row.Source).DistinctBy(piece => piece.Position).OrderBy(piece => piece.Position)
            .Select(piece => new SourcePlace((piece with { Cell = null, Address = null }).ToString(), piece.Position)),
    ];

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

    private IEnumerable<KeyValuePair<Guid, IReadOnlyList<SourcePlace>>> Add(Roadmap roadmap, ImportedSection imported, ImportChoices choices)
    {
        var section = roadmap.AddSection(clock.NewId(), imported.Number, imported.Title).Value;
        foreach (var row in imported.Activities)
        {
            var text = new ActivityText(row.Text, row.Deadline, row.Audience, row.Responsible, row.Result, row.Number) { Other = row.Other };
            var activity = roadmap.AddActivity(clock.NewId(), section.Id, text, addressees: choices.Addressees.GetValueOrDefault(row.Responsible)).Value;
            yield return new(activity.Id, PlacesOf(row));
        }
    }
}
