using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>The head of a paper about a roadmap: what it is, then the roadmap's own title and its requisites of approval.</summary>
internal static class PaperHead
{
    public const double TextSize = 12;

    public static IEnumerable<Block> Of(string title, RoadmapSnapshot snapshot)
    {
        yield return new Heading(1, title) { SizePt = 14 };
        yield return new Paragraph(snapshot.TitleInOneLine()) { SizePt = TextSize, SpaceBeforePt = 8, Alignment = TextAlignment.Centre };
        if (ApprovalCorners.InOneLine(snapshot) is { Length: > 0 } approval)
            yield return new Paragraph(approval) { SizePt = TextSize, SpaceBeforePt = 4, Alignment = TextAlignment.Centre };
    }
}
