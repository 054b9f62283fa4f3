using Microsoft.Extensions.Caching.Memory;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>Approved texts without the names of persons. A revision never changes, so each is made once.</summary>
public sealed class PublicTexts(IMemoryCache cache, PortalClock clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public PublicText Of(ApprovedText text) => cache.GetOrCreate(("public-text", text.RevisionId), entry =>
    {
        entry.SlidingExpiration = Kept;
        return new PublicText(text, clock.Local(text.ApprovedAt));
    })!;

    public static byte[] Pdf(PublicText text) =>
        PdfWriter.Write(RoadmapPages.Compose(text.Snapshot, new RoadmapPrint(Draft: false, text.ApprovedAt, Mark(text))));

    private static string Mark(PublicText text) =>
        $"Публичная версия редакции №\u00A0{text.Number}: имена исполнителей не публикуются.\nПодлинник хранится в методическом центре, его SHA-256: {text.Approved.Hash}";
}
