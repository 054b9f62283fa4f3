using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>
/// Tells the rows of a roadmap that somebody carries out: those that name a person, an organisation or a role as responsible,
/// and those that are addressed to an organisation. Names that only resemble are not taken for the same.
/// </summary>
public sealed class ConcernedRows
{
    private readonly KnownParty _party;
    private readonly OrganizationKind? _kind;
    private readonly PartyMatcher _matcher;
    private readonly string _role;

    /// <param name="party">The person, the organisation under the name that lists have, or the role.</param>
    /// <param name="kind">The kind of an organisation of the directory: rows may address all of a kind; null for any other party.</param>
    public ConcernedRows(KnownParty party, OrganizationKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(party);
        (_party, _kind, _matcher, _role) = (party, kind, new PartyMatcher([party]), SearchFold.Of(party.Text));
    }

    /// <summary>The roadmap with these rows alone, their numbers as they are; sections without such rows are left out.</summary>
    public RoadmapSnapshot In(RoadmapSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot with
        {
            Sections = [.. snapshot.Sections.Select(section => section with { Activities = [.. section.Activities.Where(Holds)] }).Where(section => section.Activities.Count > 0)],
        };
    }

    private bool Holds(ActivitySnapshot activity) =>
        activity.ResponsibleParties.Any(Is) || (_kind is { } kind && Addressees.Hold(activity.Addressees, _party.Text, kind));

    private bool Is(Party party) => _party.Kind == PartyKind.Role
        ? party.Kind == PartyKind.Role && SearchFold.Of(party.Text) == _role
        : _matcher.Match(party).Known is not null;
}
