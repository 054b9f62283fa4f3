using System.Globalization;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Organizations;

/// <summary>What the list is asked for, as it stands in the address; what cannot be read there is not asked for.</summary>
public sealed record OrganizationFilter
{
    public string? Text { get; init; }

    public OrganizationKind? Kind { get; init; }

    /// <summary>With those in the archive.</summary>
    public bool Archived { get; init; }

    public int Page { get; init; } = 1;

    public bool AsksForSome => !string.IsNullOrWhiteSpace(Text) || Kind is not null;

    public string Address(int page) => "/organizations" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["text"] = string.IsNullOrWhiteSpace(Text) ? null : Text,
            ["kind"] = Kind?.ToString(),
            ["archived"] = Archived ? "true" : null,
            ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part.Value is not null));
}

/// <param name="Staff">How many people work there, without the archive.</param>
/// <param name="Accounts">How many may sign in.</param>
public sealed record OrganizationRow(Guid Id, string Name, string ShortName, OrganizationKind Kind, bool IsArchived, int Staff, int Accounts);

/// <param name="HasSchools">Without schools nobody answers for what is addressed to them.</param>
public sealed record OrganizationListPage(OrganizationFilter Filter, ListPage<OrganizationRow> List, bool HasSchools);

public sealed record OrganizationPage(OrganizationForm Form, Guid? Id)
{
    public bool IsArchived { get; init; }

    public int Staff { get; init; }

    public int Accounts { get; init; }

    /// <summary>Whether the person may open the list of accounts.</summary>
    public bool MaySeeUsers { get; init; }

    /// <summary>What somebody else saved meanwhile, to compare with what was typed.</summary>
    public Organization? Saved { get; init; }
}
