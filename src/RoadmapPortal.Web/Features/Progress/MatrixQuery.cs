using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Progress;

/// <summary>The matrix of one roadmap. Sums are counted over all rows of the section, cells for one page of them.</summary>
public sealed class MatrixQuery(PortalDbContext db, RevisionReader revisions, OccurrenceReader occurrences)
{
    /// <summary>About how many cells a page has: with many schools it has fewer rows.</summary>
    public const int MaxCells = 2500;

    /// <summary>Null when there is no such roadmap or nothing of it is in force.</summary>
    public async Task<MatrixPage?> FindAsync(Guid id, MatrixFilter filter, CancellationToken cancellation)
    {
        if (await revisions.InForceAsync(id, cancellation) is not { } text) return null;
        var sections = text.Snapshot.Sections;
        filter = filter with { Section = filter.Section is { } n && n >= 1 && n <= sections.Count ? n : null };
        var keys = filter.Section is { } number ? sections[number - 1].Activities.Select(a => a.Key).ToList() : null;
        var asked = db.Occurrences.Where(o => o.RoadmapId == id && (keys == null || keys.Contains(o.ActivityKey)));
        var only = new Dictionary<Guid, ApprovedText> { [id] = text };
        var figure = ProgressFigure.Find(filter.Show);

        var organizations = await OrganizationsAsync(await occurrences.CountAsync(asked, CountBy.Organization, only, cancellation), figure, cancellation);
        var rows = (await occurrences.CountAsync(asked, CountBy.Activity, only, cancellation))
            .Where(c => figure is null || figure.Count(c.Count) > 0).OrderBy(c => text.Row(c.ActivityKey).Order).ToList();
        var size = Math.Clamp(MaxCells / Math.Max(1, organizations.Count), 20, 100);
        var pages = Math.Max(1, (rows.Count + size - 1) / size);
        var page = Math.Clamp(filter.Page, 1, pages);
        var shown = rows.Skip((page - 1) * size).Take(size).ToList();
        var shownKeys = shown.Select(c => c.ActivityKey).ToList();
        var cells = (await occurrences.CountAsync(
                asked.Where(o => shownKeys.Contains(o.ActivityKey)), CountBy.Activity | CountBy.Organization, only, cancellation))
            .ToDictionary(c => (c.ActivityKey, c.OrganizationId), c => c.Count);
        return new MatrixPage(
            id, text.Snapshot.TitleInOneLine(), filter with { Page = page }, [.. sections.Select(s => s.Heading())], organizations,
            [.. shown.Select((c, i) => Row(c, text, i == 0 ? null : text.Row(shownKeys[i - 1]).Section, organizations, figure, cells))], rows.Count, pages);
    }

    private async Task<List<OrganizationProgress>> OrganizationsAsync(
        IReadOnlyList<OccurrenceCount> counts, ProgressFigure? figure, CancellationToken cancellation)
    {
        var shown = counts.Where(c => figure is null || figure.Count(c.Count) > 0).ToList();
        var ids = shown.Select(c => c.OrganizationId).ToList();
        var names = await db.Organizations.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ShortName, cancellation);
        return [.. shown.Select(c => new OrganizationProgress(c.OrganizationId, names[c.OrganizationId], c.Count)).OrderBy(o => o.Name, SchoolNames.Order)];
    }

    private static MatrixRow Row(
        OccurrenceCount count, ApprovedText text, SectionSnapshot? previous, List<OrganizationProgress> organizations, ProgressFigure? figure,
        Dictionary<(string, Guid), ProgressCount> cells)
    {
        var row = text.Row(count.ActivityKey);
        return new(
            count.ActivityKey, ReferenceEquals(row.Section, previous) ? null : row.Section.Heading(), PrintedNumbers.Text(row.Activity.Number), row.Activity.Text, count.Count,
            [.. organizations.Select(o => cells.TryGetValue((count.ActivityKey, o.Id), out var cell) ? StateOf(cell, figure) : null)]);
    }

    private static ActivityState? StateOf(ProgressCount cell, ProgressFigure? figure) =>
        figure is null ? ActivityStates.Of(cell) : figure.Count(cell) > 0 ? ActivityStates.Of(figure.Only(cell)) : null;
}
