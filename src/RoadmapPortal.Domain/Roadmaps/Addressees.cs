using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Who answers for an activity.</summary>
public enum AddresseeMode
{
    /// <summary>The owner of the roadmap itself, once.</summary>
    Centre,

    /// <summary>Every school of every kind, each for itself.</summary>
    AllSchools,

    /// <summary>Every school of the named kinds.</summary>
    SchoolKinds,

    /// <summary>The named organisations.</summary>
    Listed,
}

/// <summary>Адресаты of an activity (product.md 7): approval makes one occurrence per window and answering organisation.</summary>
/// <param name="Mode">How they are named.</param>
/// <param name="Kinds">With <see cref="AddresseeMode.SchoolKinds"/>: which kinds.</param>
/// <param name="OrganizationIds">With <see cref="AddresseeMode.Listed"/>: which organisations.</param>
public sealed record Addressees(AddresseeMode Mode, IReadOnlyList<OrganizationKind> Kinds, IReadOnlyList<Guid> OrganizationIds)
{
    /// <summary>The owner of the roadmap.</summary>
    public static readonly Addressees Centre = new(AddresseeMode.Centre, [], []);

    /// <summary>Every school.</summary>
    public static readonly Addressees AllSchools = new(AddresseeMode.AllSchools, [], []);

    private static readonly string[] SchoolWords =
        ["образовательные организации", "образовательные учреждения", "руководители оо", "кураторы цмн в оо", "шмо", "школы"];

    /// <summary>Proposes who answers from the parts of the "responsible" cell; a person confirms or changes it.</summary>
    /// <returns><see cref="AllSchools"/> when schools or their heads are among the responsible, else <see cref="Centre"/>.</returns>
    public static Addressees Propose(IEnumerable<Party> responsible) =>
        responsible.Any(p => p.Kind != PartyKind.Person
            && SchoolWords.Any(w => p.Text.Replace("-", "", StringComparison.Ordinal).Contains(w, StringComparison.OrdinalIgnoreCase)))
            ? AllSchools
            : Centre;

    /// <summary>The organisations that answer.</summary>
    /// <param name="owner">The owner of the roadmap.</param>
    /// <param name="schools">All schools in use with their kinds.</param>
    /// <returns>Ids without doubles; empty when nobody fits.</returns>
    public IReadOnlyList<Guid> Resolve(Guid owner, IEnumerable<(Guid Id, OrganizationKind Kind)> schools) => Mode switch
    {
        AddresseeMode.Centre => [owner],
        AddresseeMode.AllSchools => [.. schools.Where(s => s.Kind.IsEducational()).Select(s => s.Id).Distinct()],
        AddresseeMode.SchoolKinds => [.. schools.Where(s => Kinds.Contains(s.Kind)).Select(s => s.Id).Distinct()],
        AddresseeMode.Listed => [.. OrganizationIds.Distinct()],
        _ => throw new InvalidOperationException($"Unknown mode {Mode}."),
    };

    /// <summary>The addressees in words for screens and the approved text.</summary>
    /// <param name="nameOf">The short name of an organisation.</param>
    public string Describe(Func<Guid, string> nameOf) => Mode switch
    {
        AddresseeMode.Centre => "центр",
        AddresseeMode.AllSchools => "все образовательные организации",
        AddresseeMode.SchoolKinds => string.Join(", ", Kinds.Select(k => k.PluralName())),
        AddresseeMode.Listed => string.Join(", ", OrganizationIds.Select(nameOf)),
        _ => throw new InvalidOperationException($"Unknown mode {Mode}."),
    };

    /// <summary>Whether the words of <see cref="Describe"/> hold an organisation.</summary>
    /// <param name="words">The words, as a snapshot keeps them.</param>
    /// <param name="name">The name of the organisation that lists have.</param>
    /// <param name="kind">Its kind.</param>
    public static bool Hold(string words, string name, OrganizationKind kind) =>
        (words == AllSchools.Describe(_ => "") && kind.IsEducational()) || IsListed(words, kind.PluralName()) || IsListed(words, name);

    /// <summary>Names have commas too, so the list is not taken apart.</summary>
    private static bool IsListed(string list, string name) => name.Length > 0 && $", {list}, ".Contains($", {name}, ", StringComparison.Ordinal);

    /// <inheritdoc/>
    public bool Equals(Addressees? other) =>
        other is not null && Mode == other.Mode && Kinds.SequenceEqual(other.Kinds) && OrganizationIds.SequenceEqual(other.OrganizationIds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mode, Kinds.Count, OrganizationIds.Count);
}
