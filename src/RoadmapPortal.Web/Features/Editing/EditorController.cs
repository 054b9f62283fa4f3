using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>What the editor's controllers share.</summary>
[Requires(Permission.EditRoadmaps)]
[ViewFolder("Editing")]
public abstract class EditorController(RoadmapStore store, EditingQueries pages) : PortalController
{
    protected RoadmapStore Store { get; } = store;

    protected EditingQueries Pages { get; } = pages;

    /// <summary>The address of the working page, at a row of it if one is named.</summary>
    protected static string Workplace(Guid roadmapId, string? anchor = null) => $"/roadmaps/{roadmapId}/edit{(anchor is null ? "" : $"#{anchor}")}";

    /// <summary>The answer to who opens a form of a roadmap that nobody may edit now.</summary>
    protected ViewResult Closed(Roadmap roadmap) => Refused(RoadmapErrors.NotEditable, "Closed", RoadmapCrumb.Of(roadmap));

    /// <summary>A refused button of the working page: the page again with the reason.</summary>
    protected async Task<IActionResult> RefusedAsync(Roadmap roadmap, Error error, CancellationToken cancellation) =>
        roadmap.IsEditable ? Refused(error, "Edit", await Pages.EditAsync(roadmap, cancellation)) : Closed(roadmap);

    /// <summary>True when something else is saved now than what the form was opened with and than what it says.</summary>
    protected bool IsStale(string? seen, IEnumerable<FormValue> typed, IEnumerable<FormValue> saved, out IReadOnlyList<FieldDifference> differences)
    {
        differences = seen == SavedMeanwhile.Fingerprint(saved) ? [] : SavedMeanwhile.Compare(typed, saved);
        // The form takes note of what is saved, so that a second save is a decision.
        if (differences.Count > 0) ModelState.Remove("Form.Seen");
        return differences.Count > 0;
    }
}
