using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>Reads what the public may see: approved texts alone, whatever stands in the working text.</summary>
public sealed class NetworkQueries(PortalDbContext db, RevisionReader revisions, OccurrenceReader occurrences, PublicTexts texts, PortalClock clock)
{
    public async Task<NetworkPage> ListAsync(NetworkFilter filter, CancellationToken cancellation)
    {
        var slugs = await db.Roadmaps.InForce().Select(r => new { r.Id, r.Slug }).ToDictionaryAsync(r => r.Id, r => r.Slug, cancellation);
        var inForce = await revisions.InForceAsync(slugs.Keys, cancellation);
        var counts = await occurrences.CountAsync(inForce, cancellation);
        var items = inForce.Where(text => Fits(text.Value, filter)).Select(text => new NetworkItem(
            slugs[text.Key],
            texts.Of(text.Value).TitleInOneLine(),
            text.Value.Snapshot.Owner,
            text.Value.Period,
            text.Value.Number,
            clock.DayOf(text.Value.ApprovedAt),
            text.Value.Hash,
            counts[text.Key].Total()));
        return new NetworkPage(
            filter,
            [.. inForce.Values.SelectMany(Years).Distinct().OrderDescending()],
            [.. items.OrderByDescending(item => item.Period.To).ThenByDescending(item => item.ApprovedOn).ThenBy(item => item.Title, StringComparer.CurrentCulture)]);
    }

    /// <summary>The page of a roadmap; null when nothing of this name is in force.</summary>
    public async Task<PublicRoadmapPage?> FindAsync(string slug, CancellationToken cancellation)
    {
        if (await InForceAsync(slug, cancellation) is not var (id, text)) return null;
        var counts = await occurrences.CountAsync(new Dictionary<Guid, ApprovedText> { [id] = text }, cancellation);
        var total = counts[id].Total();
        return new PublicRoadmapPage(
            slug, texts.Of(text), text.Hash, text.Period, clock.DayOf(text.ApprovedAt), total,
            counts[id].GroupBy(row => row.ActivityKey).ToDictionary(row => row.Key, row => row.Total()));
    }

    /// <summary>The public edition as PDF; null when nothing of this name is in force.</summary>
    public async Task<(string FileName, byte[] Content)?> PdfAsync(string slug, CancellationToken cancellation) =>
        await InForceAsync(slug, cancellation) is var (_, text) ? (DocumentFileName.Of(texts.Of(text).Title, text.Number, "pdf"), texts.PdfOf(text)) : null;

    private async Task<(Guid Id, ApprovedText Text)?> InForceAsync(string slug, CancellationToken cancellation)
    {
        var id = await db.Roadmaps.InForce().Where(r => r.Slug == slug).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellation);
        return id is { } found && await revisions.InForceAsync(found, cancellation) is { } text ? (found, text) : null;
    }

    private bool Fits(ApprovedText text, NetworkFilter filter) =>
        (filter.Year is not { } year || Years(text).Contains(year))
        && (string.IsNullOrWhiteSpace(filter.Text) || SearchFold.Of(Searched(texts.Of(text))).Contains(SearchFold.Of(filter.Text), StringComparison.Ordinal));

    private static string Searched(RoadmapSnapshot text) => string.Join('\n', new[] { text.Title, text.Owner }
        .Concat(text.Sections.SelectMany(section => section.Activities.Select(activity => activity.Text).Prepend(section.Title))));

    private static IEnumerable<int> Years(ApprovedText text) => Enumerable.Range(text.Period.From.Year, text.Period.To.Year - text.Period.From.Year + 1);
}
