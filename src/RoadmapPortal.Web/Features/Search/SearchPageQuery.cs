using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Search;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Features.Search;

/// <summary>Looks into working texts for the centre's people, into revisions in force for everybody else.</summary>
public sealed class SearchPageQuery(PortalDbContext db, RevisionReader revisions)
{
    private static readonly string[] AlwaysShown = ["Раздел", "Срок"];

    public async Task<SearchPage> RunAsync(SearchFilter filter, CurrentUser user, CancellationToken cancellation)
    {
        var query = SearchQuery.Parse(filter.Q);
        var page = new SearchPage(filter, query, [], user.SeesDrafts());
        if (query.IsEmpty) return page;
        var roadmaps = await HitsAsync(query, SearchKind.Roadmaps, filter, user, cancellation);
        var activities = await HitsAsync(query, SearchKind.Activities, filter, user, cancellation);
        var texts = user.SeesDrafts()
            ? await WorkingTextsAsync(roadmaps, activities, cancellation)
            : await ApprovedTextsAsync([.. roadmaps, .. activities], cancellation);
        FoundGroup[] groups =
        [
            Group(SearchKind.Roadmaps, roadmaps, hit => Place(hit, texts, query)),
            Group(SearchKind.Activities, activities, hit => Place(hit, texts, query)),
        ];
        return page with { Groups = [.. groups.Where(group => group.Places.Count > 0)] };

        FoundGroup Group(SearchKind kind, List<SearchHit> hits, Func<SearchHit, FoundPlace> place) =>
            new(kind, [.. hits.Take(filter.Take(kind)).Select(place)], hits.Count > filter.Take(kind));
    }

    /// <summary>One more than is shown, which says that there is more.</summary>
    private async Task<List<SearchHit>> HitsAsync(
        SearchQuery query, SearchKind kind, SearchFilter filter, CurrentUser user, CancellationToken cancellation)
    {
        if (!filter.Shows(kind)) return [];
        var isApproved = !user.SeesDrafts();
        var hits = db.Search(query).Where(hit => hit.IsApproved == isApproved && hit.ActivityKey == "" == (kind == SearchKind.Roadmaps));
        return await hits
            .Join(db.Roadmaps.VisibleTo(user, db), hit => hit.RoadmapId, roadmap => roadmap.Id, (hit, roadmap) => new { hit, roadmap.PeriodFrom })
            .OrderBy(found => found.hit.Rank).ThenByDescending(found => found.PeriodFrom).ThenBy(found => found.hit.RoadmapId).ThenBy(found => found.hit.Id)
            .Select(found => found.hit).Skip(filter.Skip).Take(filter.Take(kind) + 1).ToListAsync(cancellation);
    }

    private async Task<FoundTexts> WorkingTextsAsync(List<SearchHit> roadmaps, List<SearchHit> activities, CancellationToken cancellation)
    {
        var ids = roadmaps.Concat(activities).Select(hit => hit.RoadmapId).Distinct().ToList();
        var fronts = await db.Roadmaps.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.PeriodFrom, r.PeriodTo, Fields = SearchFields.OfRoadmap(r.Title, r.Order, r.Approval, r.Endorsements, r.Note, r.ClosingSignature) })
            .ToListAsync(cancellation);
        var rowIds = activities.Select(hit => hit.RoadmapId).Distinct().ToList();
        var keys = activities.Select(hit => hit.ActivityKey).ToList();
        var rows = await db.Roadmaps.AsNoTracking().Where(r => rowIds.Contains(r.Id))
            .SelectMany(r => r.Sections).SelectMany(s => s.Activities, (section, activity) => new { section, activity })
            .Where(row => keys.Contains(row.activity.Key)).ToListAsync(cancellation);
        return new(
            fronts.ToDictionary(f => f.Id, f => new FoundRoadmap(Russian.PeriodText(f.PeriodFrom, f.PeriodTo), f.Fields)),
            rows.ToDictionary(
                row => (row.section.RoadmapId, row.activity.Key),
                row => new FoundRow(row.activity.PrintedNumber, SearchFields.OfRow(row.section, row.activity))));
    }

    private async Task<FoundTexts> ApprovedTextsAsync(List<SearchHit> hits, CancellationToken cancellation)
    {
        var texts = await revisions.InForceAsync([.. hits.Select(hit => hit.RoadmapId).Distinct()], cancellation);
        return new(
            texts.ToDictionary(
                text => text.Key,
                text => new FoundRoadmap(Russian.PeriodText(text.Value.Period.From, text.Value.Period.To), SearchFields.OfRoadmap(text.Value.Snapshot))),
            hits.Where(hit => hit.ActivityKey.Length > 0).ToDictionary(
                hit => (hit.RoadmapId, hit.ActivityKey),
                hit => Row(texts[hit.RoadmapId].Row(hit.ActivityKey))));
    }

    private static FoundRow Row(ApprovedRow row) => new(row.Activity.Number, SearchFields.OfRow(row.Section, row.Activity));

    private static FoundPlace Place(SearchHit hit, FoundTexts texts, SearchQuery query)
    {
        var roadmap = texts.Roadmaps[hit.RoadmapId];
        var address = $"/roadmaps/{hit.RoadmapId}";
        if (hit.ActivityKey.Length == 0) return new(address, "", roadmap.Fields[0].Text, roadmap.Period, Shown(roadmap.Fields, query));
        var row = texts.Rows[(hit.RoadmapId, hit.ActivityKey)];
        return new($"{address}#row-{hit.ActivityKey}", PrintedNumbers.Text(row.Number), row.Fields[0].Text, roadmap.Fields[0].Text, Shown(row.Fields, query));
    }

    private static IReadOnlyList<SearchField> Shown(IReadOnlyList<SearchField> fields, SearchQuery query) =>
        [.. fields.Skip(1).Where(f => f.Text.Length > 0 && (AlwaysShown.Contains(f.Name) || FoundText.IsIn(f.Text, query)))];

    private sealed record FoundRoadmap(string Period, IReadOnlyList<SearchField> Fields);

    private sealed record FoundRow(string Number, IReadOnlyList<SearchField> Fields);

    private sealed record FoundTexts(
        IReadOnlyDictionary<Guid, FoundRoadmap> Roadmaps, IReadOnlyDictionary<(Guid RoadmapId, string Key), FoundRow> Rows);
}
