using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Import;
using RoadmapPortal.Documents.Tests.Import.Forms;
using RoadmapPortal.Documents.Tests.Roadmaps;
using RoadmapPortal.Documents.Word;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Word;

/// <summary>A roadmap that was written as DOCX and read again is the same roadmap.</summary>
public class WordRoundTripTests
{
    private static readonly DateTimeOffset Created = new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(3));

    private static readonly RoadmapPrint[] Prints =
    [
        new(Draft: true, Created),
        new(Draft: false, Created),
        new(Draft: false, Created, "Утверждено в системе «Дорожные карты» 27.11.2026 в 09:00\nБерёзова Вера Георгиевна, директор\nSHA-256 0f3c…"),
    ];

    public static TheoryData<string> Fictional => new(Texts.Fictional);

    public static TheoryData<string> Real => RealTextsTests.Names;

    [Theory]
    [MemberData(nameof(Fictional))]
    public void A_fictional_roadmap_is_read_back(string name) => AssertReadBack(Texts.Read(name).ToSnapshot());

    [RealTextTheory]
    [MemberData(nameof(Real))]
    public void A_real_roadmap_is_read_back(string name) => AssertReadBack(Texts.ReadReal(name).ToSnapshot());

    [Fact]
    public void Any_roadmap_is_read_back() => Prop.ForAll(GeneratedRoadmap.Any, roadmap =>
    {
        var snapshot = RoadmapImporter.Read(OfficeForms.Write("docx", roadmap.Lines), "карта.docx").Value.ToSnapshot();
        AssertReadBack(snapshot);
    }).Hold();

    private static void AssertReadBack(RoadmapSnapshot snapshot)
    {
        foreach (var print in Prints)
        {
            var read = RoadmapImporter.Read(WordWriter.Write(RoadmapPages.Compose(snapshot, print)), "карта.docx").Value;

            Assert.Equal(Parts(snapshot), Parts(read.ToSnapshot()));
            Assert.Empty(read.Unrecognized.Select(text => text.Text));
        }
    }

    /// <summary>Everything that the paper says, a line each.</summary>
    private static IEnumerable<string> Parts(RoadmapSnapshot roadmap) =>
    [
        $"title {roadmap.Title}",
        $"period {roadmap.PeriodFrom} {roadmap.PeriodTo}",
        $"approval {roadmap.Approval with { Text = null }}",
        .. roadmap.Endorsements.Select(stamp => $"endorsement {stamp with { Text = null }}"),
        .. OrderParts(roadmap.Order),
        $"note {roadmap.Note}",
        .. roadmap.Columns.Select(column => $"column {column}"),
        .. roadmap.Sections.SelectMany(section => section.Activities.Select(row => string.Join(" | ", row.TextsIn(roadmap.Columns))).Prepend($"section {section.Heading()}")),
        $"closing {roadmap.ClosingSignature}",
    ];

    private static IEnumerable<string> OrderParts(Order? order) => order is null ? [] :
    [
        $"order {order with { Clauses = [] }}",
        .. order.Clauses.Select(clause => $"clause {clause}"),
    ];
}
