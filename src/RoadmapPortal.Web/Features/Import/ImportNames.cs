using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>A person or an organisation that a document names, and what is known of it.</summary>
/// <param name="Kind">Person or organisation.</param>
/// <param name="Text">The name as the document has it.</param>
/// <param name="Rows">In how many rows it stands.</param>
public sealed record NameLine(PartyKind Kind, string Text, int Rows)
{
    /// <summary>The entry of the directories that it is.</summary>
    public string? Known { get; init; }

    /// <summary>Entries of the directories that it resembles.</summary>
    public IReadOnlyList<string> SimilarListed { get; init; } = [];

    /// <summary>Other names of the document that it resembles.</summary>
    public IReadOnlyList<string> SimilarHere { get; init; } = [];

    /// <summary>Whether the person who imports may put it into the directories.</summary>
    public bool MayBeAdded { get; init; }

    /// <summary>The name that is written instead of it, as chosen.</summary>
    public string? Replacement { get; init; }

    /// <summary>Whether it goes into the directories with the draft, as chosen.</summary>
    public bool IsAdded { get; init; }

    /// <summary>With <see cref="IsAdded"/>: as what.</summary>
    public OrganizationKind? AddedKind { get; init; }

    public bool IsAlike => Offered.Any();

    public bool IsChanged => Replacement is not null || IsAdded;

    /// <summary>What may be written instead.</summary>
    public IEnumerable<string> Offered => SimilarListed.Concat(SimilarHere).Distinct();

    /// <summary>What kind of organisation the name speaks of; null for a person.</summary>
    public OrganizationKind? ProposedKind => Kind == PartyKind.Organization ? KindByName.Propose(Text) : null;
}

/// <summary>The people and organisations that a document names, held against the directories and against one another.</summary>
public sealed class ImportNames(PortalDbContext db)
{
    public async Task<IReadOnlyList<NameLine>> FindAsync(ImportedRoadmap text, ImportChoices choices, CurrentUser user, CancellationToken cancellation)
    {
        var found = text.Sections.SelectMany(s => s.Activities)
            .SelectMany(a => a.ResponsibleParties.Concat(a.AudienceParties).Where(p => p.Kind != PartyKind.Role).Distinct())
            .CountBy(party => party).ToDictionary();
        var directory = new PartyMatcher(await DirectoryAsync(user, cancellation));
        // The more frequent one of two alike names is the one to write.
        var others = found.OrderByDescending(name => name.Value).Select((name, place) => (name.Key, Place: place)).ToDictionary(name => name.Key, name => name.Place);
        var document = new PartyMatcher(others.Keys.Select(party => new KnownParty(party.Kind, party.Text)));
        var places = others.GroupBy(other => other.Key.Text).ToDictionary(group => group.Key, group => group.Min(other => other.Value));
        var lines = found.Select(name => Line(name.Key, name.Value)).Concat(Replaced(choices.Corrections, found.Keys));
        return [.. lines.DistinctBy(line => line.Text).OrderBy(line => line.IsAlike || line.IsChanged ? 0 : line.Known is null ? 1 : 2).ThenBy(line => line.Kind).ThenBy(line => line.Text, Russian.Alphabet)];

        NameLine Line(Party party, int rows)
        {
            var listed = directory.Match(party);
            return new NameLine(party.Kind, party.Text, rows)
            {
                Known = listed.Known,
                SimilarListed = listed.Known is null ? listed.Similar : [],
                SimilarHere = listed.Known is null ? [.. document.Match(party).Similar.Where(other => places[other] < others[party] && !listed.Similar.Contains(other))] : [],
                MayBeAdded = listed.Known is null && MayAdd(party, user),
                IsAdded = listed.Known is null && choices.Added.ContainsKey(party.Text),
                AddedKind = choices.Added.GetValueOrDefault(party.Text),
            };
        }
    }

    /// <summary>Names that are written otherwise already stand in no row any more.</summary>
    private static IEnumerable<NameLine> Replaced(ImportCorrections corrections, IEnumerable<Party> found) =>
        corrections.Names.Where(name => found.All(party => party.Text != name.Key))
            .Select(name => new NameLine(PartyReader.Read(name.Key).Parties is [{ Kind: PartyKind.Person }] ? PartyKind.Person : PartyKind.Organization, name.Key, 0) { Replacement = name.Value });

    private static bool MayAdd(Party party, CurrentUser user) => party.Kind == PartyKind.Person
        ? user.May(Permission.ManageStaff) && party.Text.Length <= StaffMember.NameMaxLength && StaffMember.IsName(party.Text)
        : user.May(Permission.ManageOrganizations) && party.Text.Length <= Organization.NameMaxLength;

    private async Task<IEnumerable<KnownParty>> DirectoryAsync(CurrentUser user, CancellationToken cancellation)
    {
        var organizations = await db.Organizations.AsNoTracking().Where(o => !o.IsArchived).OrderBy(o => o.ShortName)
            .Select(o => new { o.ShortName, o.Name }).ToListAsync(cancellation);
        var staff = await db.Staff.AsNoTracking().Where(s => s.OrganizationId == user.OrganizationId && !s.IsArchived)
            .OrderBy(s => s.FullName).Select(s => s.FullName).ToListAsync(cancellation);
        return [.. organizations.Select(o => new KnownParty(PartyKind.Organization, o.ShortName, o.Name)), .. staff.Select(KnownParty.OfStaff)];
    }
}

/// <summary>What kind of organisation a name speaks of; only proposed, a person chooses.</summary>
public static partial class KindByName
{
    public static OrganizationKind Propose(string name)
    {
        if (Kindergarten().IsMatch(name)) return OrganizationKind.Kindergarten;
        if (Supplementary().IsMatch(name)) return OrganizationKind.SupplementaryEducation;
        if (School().IsMatch(name)) return OrganizationKind.School;
        if (Authority().IsMatch(name)) return OrganizationKind.EducationAuthority;
        if (MethodService().IsMatch(name)) return OrganizationKind.TerritorialMethodService;
        if (Institute().IsMatch(name)) return OrganizationKind.RegionalInstitute;
        return OrganizationKind.Other;
    }

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"детск\w+ сад|\b[МГ]?[БАК]?ДОУ\b|д/с|дошкольн", AnyCase)]
    private static partial Regex Kindergarten();

    [GeneratedRegex(@"дополнительного образования|дом\w* (детского )?творчества|\b(ДДТ|ДЮСШ|СЮТ|[МГ]?[БАК]?УДО|ЦДО|ЦДТ)\b", AnyCase)]
    private static partial Regex Supplementary();

    [GeneratedRegex(@"школ|гимнази|лице[йя]|\b(СОШ|ООШ|НОШ|[МГ]?[БАК]?ОУ)\b", AnyCase)]
    private static partial Regex School();

    [GeneratedRegex(@"управлени|комитет|департамент|отдел\w* образования|министерств", AnyCase)]
    private static partial Regex Authority();

    [GeneratedRegex(@"методическ\w+ служб|\bТМС\b|\b(ИМЦ|ЦРО)\b|методическ\w+ центр|центр\w* развития образования", AnyCase)]
    private static partial Regex MethodService();

    [GeneratedRegex(@"институт|\b(ИРО|ГБОУ ИРО|ИРООО|РИРО)\b", AnyCase)]
    private static partial Regex Institute();
}
