using RoadmapPortal.Documents.Calendar;
using RoadmapPortal.Documents.Csv;
using RoadmapPortal.Documents.Publishing;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>The files in which a roadmap is given away.</summary>
public sealed record PublicFile(string ContentType, string FileName, IEnumerable<string> Shown, Func<byte[]> Make)
{
    public static PublicFile Paper(PublicText text, PaperFormat format, PublicTexts texts) =>
        new(format.ContentType(), NameOf(text, format.Extension()), [text.Approved.Hash], () => texts.Write(text, format));

    public static PublicFile Json(PublicRoadmapPage page, Uri origin) =>
        new(RoadmapJson.ContentType, NameOf(page.Roadmap.Text, "json"), [page.Roadmap.Shown, $"{origin}"], () => RoadmapJson.Write(page.Roadmap.Published(origin, page.History)));

    public static PublicFile Csv(PublicRoadmapPage page, Uri origin) =>
        new(CsvWriter.ContentType, NameOf(page.Roadmap.Text, "csv"), [page.Roadmap.Shown, $"{origin}"], () => RoadmapCsv.Write(page.Roadmap.Published(origin, page.History)));

    public static PublicFile Calendar(PublicRoadmapPage page, Uri origin)
    {
        var (roadmap, text) = (page.Roadmap, page.Roadmap.Text);
        return new(CalendarWriter.ContentType, NameOf(text, "ics"), [text.Approved.Hash, $"{roadmap.Status}", $"{origin}"], () =>
        {
            var published = roadmap.Published(origin, page.History);
            var events = text.Rows.SelectMany(row => RoadmapEvents.Of(published, row.Activity));
            return CalendarWriter.Write(new EventCalendar(text.Title, [.. events]) { Description = text.Snapshot.Owner, Url = published.Url }, text.ApprovedAt);
        });
    }

    private static string NameOf(PublicText text, string extension) => DocumentFileName.Of(text.Snapshot.Title, text.Number, extension);
}
