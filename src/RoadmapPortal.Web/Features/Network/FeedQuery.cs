using RoadmapPortal.Documents.Feeds;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>What was approved last, for readers of feeds.</summary>
public sealed class FeedQuery(PublicRoadmaps roadmaps)
{
    private const int Entries = 50;

    public async Task<AtomFeed> RunAsync(Uri origin, CancellationToken cancellation)
    {
        var latest = await roadmaps.LatestAsync(Entries, cancellation);
        return new AtomFeed(
            "Сетевое взаимодействие: дорожные карты", new Uri(origin, NetworkAddress.Feed), new Uri(origin, "/network"),
            [.. latest.Select(item => Entry(item.Slug, item.Text, origin))])
        {
            Subtitle = "Утверждённые дорожные карты и их новые редакции",
        };
    }

    private static AtomEntry Entry(string slug, PublicText text, Uri origin) => new(
        text.Approved.RevisionId,
        text.Number == 1 ? text.Title : $"{text.Title}: редакция №\u00A0{text.Number}",
        new Uri(origin, NetworkAddress.Revision(slug, text.Number)),
        text.ApprovedAt,
        text.Snapshot.Owner,
        $"{Russian.LongDate(text.ApprovedOn)} утверждена{(text.Number == 1 ? "" : $" редакция №\u00A0{text.Number} вместо №\u00A0{text.Number - 1}")}. "
            + $"Период: {Russian.PeriodText(text.Period.From, text.Period.To)}, {Russian.Plural(text.Rows.Count, "мероприятие", "мероприятия", "мероприятий")}.");
}
