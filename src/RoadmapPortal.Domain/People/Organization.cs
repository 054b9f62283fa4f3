using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.People;

/// <summary>What an organisation is; schools of all kinds answer for activities that are addressed to schools.</summary>
public enum OrganizationKind
{
    /// <summary>Методический центр: the owner of the portal.</summary>
    MethodologicalCentre,

    /// <summary>Территориальная методическая служба of another district.</summary>
    TerritorialMethodService,

    /// <summary>Управление или комитет образования.</summary>
    EducationAuthority,

    /// <summary>Общеобразовательная организация.</summary>
    School,

    /// <summary>Дошкольная организация.</summary>
    Kindergarten,

    /// <summary>Учреждение дополнительного образования.</summary>
    SupplementaryEducation,

    /// <summary>Региональный институт развития образования.</summary>
    RegionalInstitute,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>The Russian names of the kinds and the one rule which of them are schools.</summary>
public static class OrganizationKinds
{
    /// <summary>The kinds that answer as «образовательные организации».</summary>
    public static readonly IReadOnlyList<OrganizationKind> Educational =
        [OrganizationKind.School, OrganizationKind.Kindergarten, OrganizationKind.SupplementaryEducation];

    /// <summary>The name in the interface.</summary>
    public static string Name(this OrganizationKind kind) => kind switch
    {
        OrganizationKind.MethodologicalCentre => "Методический центр",
        OrganizationKind.TerritorialMethodService => "Территориальная методическая служба",
        OrganizationKind.EducationAuthority => "Управление образования",
        OrganizationKind.School => "Школа",
        OrganizationKind.Kindergarten => "Детский сад",
        OrganizationKind.SupplementaryEducation => "Дополнительное образование",
        OrganizationKind.RegionalInstitute => "Институт развития образования",
        _ => "Другая организация",
    };

    /// <summary>The kind as several are spoken of, lower case.</summary>
    public static string PluralName(this OrganizationKind kind) => kind switch
    {
        OrganizationKind.MethodologicalCentre => "методические центры",
        OrganizationKind.TerritorialMethodService => "территориальные методические службы",
        OrganizationKind.EducationAuthority => "управления образования",
        OrganizationKind.School => "школы",
        OrganizationKind.Kindergarten => "детские сады",
        OrganizationKind.SupplementaryEducation => "организации дополнительного образования",
        OrganizationKind.RegionalInstitute => "институты развития образования",
        _ => "другие организации",
    };

    /// <summary>True for the kinds that answer as «образовательные организации».</summary>
    public static bool IsEducational(this OrganizationKind kind) => Educational.Contains(kind);
}

/// <summary>A body that owns roadmaps, answers for activities or concurs with them. Archived instead of deleted.</summary>
public sealed class Organization
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameMaxLength = 300;

    /// <summary>The longest short name, in characters.</summary>
    public const int ShortNameMaxLength = 60;

    private Organization()
    {
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The short name for tables, e.g. «МБОУ СОШ № 3».</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>What it is.</summary>
    public OrganizationKind Kind { get; private set; }

    /// <summary>Both names as searches compare them.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>True when it is no longer offered for choice.</summary>
    public bool IsArchived { get; private set; }

    /// <summary>The concurrency token.</summary>
    public Guid Version { get; private set; }

    /// <summary>Makes an organisation.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="name">The full name, not blank, at most <see cref="NameMaxLength"/>.</param>
    /// <param name="shortName">The short name; the one that <see cref="People.ShortName"/> proposes when blank.</param>
    /// <param name="kind">What it is.</param>
    public static Organization Create(Guid id, string name, string? shortName, OrganizationKind kind)
    {
        var organization = new Organization { Id = id };
        organization.Change(name, shortName, kind);
        return organization;
    }

    /// <summary>Renames it or changes its kind; approved texts keep the old name.</summary>
    public void Change(string name, string? shortName, OrganizationKind kind)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var full = name.Trim();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(full.Length, NameMaxLength, nameof(name));
        Name = full;
        ShortName = string.IsNullOrWhiteSpace(shortName) ? People.ShortName.Propose(full) : shortName.Trim();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ShortName.Length, ShortNameMaxLength, nameof(shortName));
        Kind = kind;
        SearchText = SearchFold.Of($"{Name} {ShortName}");
    }

    /// <summary>Takes it out of the lists of choice, or puts it back.</summary>
    public void Archive(bool archived) => IsArchived = archived;
}
