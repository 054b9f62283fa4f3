using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>
/// The approved text as the public may see it: no persons are named but the signatory and those who concurred (domain.md 4.5).
/// </summary>
public static class PublicEdition
{
    private const string OnePerson = "сотрудник центра";
    private const string SeveralPersons = "сотрудники центра";

    /// <summary>Makes the public edition. Approval block, endorsements and signatures stay as they are.</summary>
    public static RoadmapSnapshot Of(RoadmapSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var mask = NameMask.Knowing(Texts(snapshot), Persons(snapshot));
        return snapshot with
        {
            Title = mask.Apply(snapshot.Title),
            Order = snapshot.Order is { } order ? Of(order, mask) : null,
            Note = snapshot.Note is { } note ? mask.Apply(note) : null,
            Sections = [.. snapshot.Sections.Select(section => new SectionSnapshot(
                section.Number, mask.Apply(section.Title), [.. section.Activities.Select(activity => Of(activity, mask))]))],
        };
    }

    private static Order Of(Order order, NameMask mask) => order with
    {
        Subject = mask.Apply(order.Subject),
        Preamble = mask.Apply(order.Preamble),
        Clauses = [.. order.Clauses.Select(clause => clause with { Text = mask.Apply(clause.Text), Charged = clause.Charged is { } charged ? mask.Apply(charged) : null })],
    };

    private static ActivitySnapshot Of(ActivitySnapshot activity, NameMask mask) => activity with
    {
        Text = mask.Apply(activity.Text),
        Deadline = mask.Apply(activity.Deadline),
        Audience = Cell(activity.Audience, activity.AudienceParties, mask),
        AudienceParties = Parties(activity.AudienceParties, mask),
        Responsible = Cell(activity.Responsible, activity.ResponsibleParties, mask),
        ResponsibleParties = Parties(activity.ResponsibleParties, mask),
        Result = mask.Apply(activity.Result),
        Other = [.. activity.Other.Select(mask.Apply)],
        Addressees = mask.Apply(activity.Addressees),
    };

    /// <summary>A cell as typed while it names nobody; else it is put together anew from its parts.</summary>
    private static string Cell(string text, IReadOnlyList<Party> parties, NameMask mask)
    {
        if (parties.All(p => p.Kind != PartyKind.Person)) return mask.Apply(text);
        var cell = string.Join(", ", Parties(parties, mask).Select(p => p.Text));
        return Russian.Capital(cell);
    }

    /// <summary>The persons as one neutral part, in the place of the first of them.</summary>
    private static List<Party> Parties(IReadOnlyList<Party> parties, NameMask mask)
    {
        var persons = parties.Count(p => p.Kind == PartyKind.Person);
        var staff = new Party(PartyKind.Role, persons == 1 ? OnePerson : SeveralPersons);
        var first = parties.FirstOrDefault(p => p.Kind == PartyKind.Person);
        return
        [
            .. parties.Where(p => p.Kind != PartyKind.Person || ReferenceEquals(p, first))
                .Select(p => p.Kind == PartyKind.Person ? staff : p with { Text = mask.Apply(p.Text) }),
        ];
    }

    private static IEnumerable<string> Texts(RoadmapSnapshot snapshot)
    {
        string?[] head = [snapshot.Title, snapshot.Note, snapshot.Order?.Subject, snapshot.Order?.Preamble];
        return head.OfType<string>()
            .Concat(snapshot.Order?.Clauses.Select(clause => clause.Printed()) ?? [])
            .Concat(snapshot.Sections.Select(section => section.Title))
            .Concat(snapshot.Sections.SelectMany(section => section.Activities).SelectMany(Texts));
    }

    private static IEnumerable<string> Texts(ActivitySnapshot activity) =>
    [
        activity.Text, activity.Deadline, activity.Audience, activity.Responsible, activity.Result, .. activity.Other,
    ];

    private static IEnumerable<string> Persons(RoadmapSnapshot snapshot) =>
        snapshot.Sections.SelectMany(section => section.Activities)
            .SelectMany(activity => activity.AudienceParties.Concat(activity.ResponsibleParties))
            .Where(party => party.Kind == PartyKind.Person).Select(party => party.Text);
}
