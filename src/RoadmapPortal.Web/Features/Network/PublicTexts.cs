using Microsoft.Extensions.Caching.Memory;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>Approved texts without the names of persons, as page and as PDF. A revision never changes, so each is made once.</summary>
public sealed class PublicTexts(IMemoryCache cache, PortalClock clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public RoadmapSnapshot Of(ApprovedText text) => cache.GetOrCreate(("public-text", text.RevisionId), entry =>
    {
        entry.SlidingExpiration = Kept;
        return PublicEdition.Of(text.Snapshot);
    })!;

    public byte[] PdfOf(ApprovedText text) => cache.GetOrCreate(("public-pdf", text.RevisionId), entry =>
    {
        entry.SlidingExpiration = Kept;
        return PdfWriter.Write(RoadmapPages.Compose(Of(text), new RoadmapPrint(Draft: false, clock.Local(text.ApprovedAt), Mark(text))));
    })!;

    private static string Mark(ApprovedText text) =>
        $"Публичная версия редакции № {text.Number}: имена исполнителей не публикуются.\nПодлинник хранится в методическом центре, его SHA-256: {text.Hash}";
}
