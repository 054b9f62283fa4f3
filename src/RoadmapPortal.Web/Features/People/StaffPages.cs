using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.People;

/// <summary>What the list is asked for, as it stands in the address; what cannot be read there is not asked for.</summary>
public sealed record StaffFilter
{
    public string? Text { get; init; }

    public Guid? Organization { get; init; }

    /// <summary>With those in the archive.</summary>
    public bool Archived { get; init; }

    public int Page { get; init; } = 1;

    public bool AsksForSome => !string.IsNullOrWhiteSpace(Text) || Organization is not null;

    public string Address(int page) => "/people" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["text"] = string.IsNullOrWhiteSpace(Text) ? null : Text,
            ["organization"] = Organization?.ToString(),
            ["archived"] = Archived ? "true" : null,
            ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part.Value is not null));
}

public sealed record StaffRow(Guid Id, string FullName, string Post, string Organization, bool MayBePublished, bool IsArchived);

/// <param name="Organizations">Those that have staff, to choose from; none for a coordinator, who has but one.</param>
/// <param name="IsOwnOnly">True for whoever sees the own organisation alone.</param>
public sealed record StaffListPage(StaffFilter Filter, ListPage<StaffRow> List, IReadOnlyList<SelectListItem> Organizations, bool IsOwnOnly, bool MayImport);

public sealed record StaffPage(StaffForm Form, Guid? Id)
{
    public bool IsArchived { get; init; }

    /// <summary>The organisation of a person who is there already, or the only one there is.</summary>
    public string? Organization { get; init; }

    /// <summary>The organisations to choose from for a new person.</summary>
    public IReadOnlyList<SelectListItem> Organizations { get; init; } = [];

    /// <summary>What somebody else saved meanwhile, to compare with what was typed.</summary>
    public StaffMember? Saved { get; init; }
}
