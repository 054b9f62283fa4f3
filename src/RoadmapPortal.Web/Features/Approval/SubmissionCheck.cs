using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>A line of the check list before submission.</summary>
/// <param name="Title">What was found and what it means.</param>
/// <param name="Rows">Where.</param>
public sealed record SubmissionCheck(string Title, IReadOnlyList<FoundRow> Rows)
{
    /// <summary>What a person should look at before submission, the gravest first; empty when there is nothing.</summary>
    public static IReadOnlyList<SubmissionCheck> Of(Roadmap roadmap, IReadOnlyDictionary<Guid, OrganizationKind> active)
    {
        var rows = roadmap.Activities.ToDictionary(a => a.Id, a => new FoundRow(a.Key, a.PrintedNumber, a.Text));
        return
        [
            .. from warning in RoadmapCheck.Of(roadmap, [.. active.Select(o => (o.Key, o.Value))])
               group rows[warning.ActivityId] by (warning.Kind, warning.Names) into found
               orderby found.Key
               select new SubmissionCheck(found.Key.Kind.Words(found.Key.Names), [.. found]),
        ];
    }
}

/// <summary>A row that a check found, as people call it.</summary>
public sealed record FoundRow(string Key, string Number, string Text)
{
    public string Name => $"{(Number.Length > 0 ? Number : "Без номера:")} {ApprovalTexts.Shortened(Text)}";
}
