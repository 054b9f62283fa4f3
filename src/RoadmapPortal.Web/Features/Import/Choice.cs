using Microsoft.AspNetCore.Mvc.Rendering;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>A small list of the preview.</summary>
/// <param name="Name">The list of the form that it fills.</param>
/// <param name="Label">Its name for those who do not see where it stands.</param>
/// <param name="Items">What can be chosen; the value of what holds now is empty.</param>
public sealed record Choice(string Name, string Label, IEnumerable<SelectListItem> Items);
