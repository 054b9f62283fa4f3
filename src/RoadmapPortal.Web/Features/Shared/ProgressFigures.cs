using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Web.Features.Shared.TagHelpers;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>How the figures of a count are shown.</summary>
public static class ProgressFigures
{
    public static IReadOnlyList<ProgressPart> Parts(ProgressCount count) =>
        [.. ProgressFigure.All.Select(figure => new ProgressPart(figure.Name, figure.Count(count), figure.Tone()) { Code = figure.Code })];

    /// <summary>«без срока – 1, отменено – 2»: what is there but not among the expected; empty when all is.</summary>
    public static string NotExpected(ProgressCount count) => string.Join(
        ", ", ProgressFigure.All.Where(figure => figure.Only(count) is { Total: > 0, Expected: 0 }).Select(figure => $"{figure.Name}\u00A0– {figure.Count(count)}"));

    public static Tone Tone(this ProgressFigure figure) => figure.Result is { } result ? result.Label().Tone : figure.State!.Value.Label().Tone;
}
