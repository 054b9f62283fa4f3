using RoadmapPortal.Documents.Import;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>A place of the document that is named on the page; other sheets and margins are named, but not shown.</summary>
public sealed record SourceLink(ImportPreview Preview, SourcePointer Source)
{
    public bool IsShown => Source.Position > 0 && Source.Position <= Preview.Text.Lines.Count && Preview.Text.Lines[Source.Position - 1].Kind != LineKind.Blank;
}
