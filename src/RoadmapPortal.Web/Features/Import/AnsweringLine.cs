using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>A text of the "responsible" column, and who answers for its rows.</summary>
/// <param name="Responsible">The cell.</param>
/// <param name="Rows">How many rows have it.</param>
/// <param name="Proposed">Who answers, as the cell suggests.</param>
/// <param name="Chosen">Who answers, as chosen.</param>
public sealed record AnsweringLine(string Responsible, int Rows, Addressees Proposed, Addressees? Chosen)
{
    /// <summary>Whom a person can choose before the draft is there; single organisations are chosen row by row.</summary>
    public static readonly IReadOnlyList<Addressees> Offered =
    [
        Addressees.Centre,
        Addressees.AllSchools,
        .. OrganizationKinds.Educational.Select(kind => new Addressees(AddresseeMode.SchoolKinds, [kind], [])),
    ];

    public static IReadOnlyList<AnsweringLine> Of(ImportedRoadmap text, ImportChoices choices) =>
    [
        .. text.Sections.SelectMany(s => s.Activities).GroupBy(a => a.Responsible).Select(rows => new AnsweringLine(
            rows.Key, rows.Count(), Addressees.Propose(rows.First().ResponsibleParties), choices.Addressees.GetValueOrDefault(rows.Key))),
    ];
}
