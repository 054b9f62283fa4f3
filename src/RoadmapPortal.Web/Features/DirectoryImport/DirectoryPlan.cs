using System.Security.Cryptography;
using System.Text.Json;
using RoadmapPortal.Documents.Import.Directories;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Features.DirectoryImport;

/// <summary>What an import will do, row by row: computed for the preview, computed again and compared before it is done.</summary>
public sealed record DirectoryPlan
{
    public required IReadOnlyList<PlannedOrganization> Organizations { get; init; }

    public required IReadOnlyList<PlannedPerson> Staff { get; init; }

    /// <summary>Rows that are left out.</summary>
    public required IReadOnlyList<LineProblem> Problems { get; init; }

    /// <summary>How many rows say what is known already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Which columns were understood.</summary>
    public required IReadOnlyList<SheetHeadings> Headings { get; init; }

    /// <summary>Sheets without a table.</summary>
    public required IReadOnlyList<string> OtherSheets { get; init; }

    public bool ChangesNothing => Organizations.Count == 0 && Staff.Count == 0;

    /// <summary>Equal plans have equal ones; ids of what is still to be made are no part of it.</summary>
    public string Fingerprint => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
    {
        Organizations = Organizations.Select(o => new { o.Place, o.Existing, o.Name, o.ShortName, o.Kind, o.Changes }),
        Staff = Staff.Select(s => new { s.Place, s.Existing, s.Organization, s.FullName, s.Post, s.Email, s.MayBePublished, s.ConsentOn, s.Changes }),
    })));
}

/// <summary>A value that is replaced.</summary>
public sealed record PlannedChange(string Field, string Old, string New);

/// <param name="Existing">Null for one that is added.</param>
public sealed record PlannedOrganization(
    LinePlace Place, Guid? Existing, string Name, string ShortName, OrganizationKind Kind, IReadOnlyList<PlannedChange> Changes);

/// <param name="OrganizationId">Null when the organisation is itself added by this import.</param>
/// <param name="Organization">The name of the organisation.</param>
public sealed record PlannedPerson(
    LinePlace Place, Guid? Existing, Guid? OrganizationId, string Organization, string FullName, string Post, string? Email, bool MayBePublished,
    DateOnly? ConsentOn, IReadOnlyList<PlannedChange> Changes);

/// <summary>What the portal knows when the plan is made.</summary>
/// <param name="Roles">The roles of those who may sign in for it.</param>
public sealed record KnownOrganization(Guid Id, string Name, string ShortName, OrganizationKind Kind, bool IsArchived, IReadOnlyCollection<Role> Roles);

/// <summary>A person that the portal knows.</summary>
public sealed record KnownPerson(
    Guid Id, Guid OrganizationId, string FullName, string Post, string? Email, bool MayBePublished, DateOnly? ConsentOn, bool IsArchived);
