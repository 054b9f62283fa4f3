using Microsoft.Extensions.Caching.Memory;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>Approved texts without the names of persons. A revision never changes, so each is made once.</summary>
public sealed class PublicTexts(IMemoryCache cache, RoadmapPrints prints, PortalClock clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public PublicText Of(ApprovedText text) => cache.GetOrCreate(("public-text", text.RevisionId), entry =>
    {
        entry.SlidingExpiration = Kept;
        return new PublicText(text, clock.Local(text.ApprovedAt));
    })!;

    /// <summary>The document of a text.</summary>
    public byte[] Write(PublicText text, PaperFormat format) =>
        format.Write(RoadmapPages.Compose(text.Snapshot, prints.Public(text.Number, text.Approved.Hash, text.Approved.ApprovedAt)));
}
