using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Web.Features.Shared.TagHelpers;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>How the figures of a count are shown.</summary>
public static class ProgressFigures
{
    public static IReadOnlyList<ProgressPart> Parts(ProgressCount count) =>
        [.. ProgressFigure.All.Select(figure => new ProgressPart(figure.Name, figure.Count(count), figure.Tone()))];

    public static Tone Tone(this ProgressFigure figure) => figure.Result is { } result ? result.Label().Tone : figure.State!.Value.Label().Tone;
}
