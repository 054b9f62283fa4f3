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
    public void A_fictional_roadmap_is_read_back(string name) => AssertReadBack(Texts.Read(name));

    [RealTextTheory]
    [MemberData(nameof(Real))]
    public void A_real_roadmap_is_read_back(string name) => AssertReadBack(Texts.ReadReal(name));

    [Fact]
    public void Endorsements_are_read_back() => AssertReadBack(SampleRoadmaps.Network(), []);

    [Fact]
    public void Lists_in_cells_and_in_the_note_are_read_back()
    {
        var sample = SampleRoadmaps.Support();
        Assert.Contains(sample.Sections[0].Activities, row => row.Text.Contains("\n- ", StringComparison.Ordinal));
        // The period and the body that approves stand where their readers find them.
        AssertReadBack(sample with { PeriodFrom = "2022-01", Approval = sample.Approval with { Organization = "управления образования" } }, []);
    }

    [Fact]
    public void Lines_of_an_order_are_read_back()
    {
        var sample = SampleRoadmaps.Mentoring();
        var order = sample.Order! with
        {
            Preamble = "В соответствии с планом работы на 2023 год.\nВ целях сопровождения наставников приказываю:",
            Clauses = [.. sample.Order.Clauses.Take(1), new("2", "Утвердить:\n– состав группы;\n– план её работы.\nСрок – до 1 мая.")],
        };

        var read = RoadmapImporter.Read(WordWriter.Write(RoadmapPages.Compose(sample with { Order = order }, Prints[1])), "карта.docx").Value;

        Assert.Equal(OrderParts(order), OrderParts(read.Order));
    }

    [Fact]
    public void Any_roadmap_is_read_back() =>
        Prop.ForAll(GeneratedRoadmap.Any, roadmap => AssertReadBack(RoadmapImporter.Read(OfficeForms.Write("docx", roadmap.Lines), "карта.docx").Value)).Hold();

    private static void AssertReadBack(ImportedRoadmap source) => AssertReadBack(source.ToSnapshot(), source.Unrecognized.Select(text => text.Text));

    private static void AssertReadBack(RoadmapSnapshot snapshot, IEnumerable<string> unrecognized)
    {
        foreach (var print in Prints)
        {
            var read = RoadmapImporter.Read(WordWriter.Write(RoadmapPages.Compose(snapshot, print)), "карта.docx").Value;

            Assert.Equal(Parts(snapshot), Parts(read.ToSnapshot()));
            Assert.Equal(unrecognized, read.Unrecognized.Select(text => text.Text));
        }
    }

    /// <summary>Everything that the paper says, a line each.</summary>
    private static IEnumerable<string> Parts(RoadmapSnapshot roadmap) =>
    [
        $"title {roadmap.Title}",
        $"period {roadmap.PeriodFrom} {roadmap.PeriodTo}",
        // Post and organisation stand in one line: where the one ends is a guess of the reader.
        $"approval {roadmap.Approval with { Text = null, Name = Signed(roadmap.Approval.Name), Post = $"{roadmap.Approval.Post} {roadmap.Approval.Organization}".Trim(), Organization = null }}",
        .. roadmap.Endorsements.Select(stamp => $"endorsement {$"{stamp.Post} {stamp.Organization}".Trim()}, {Signed(stamp.Name)}, {stamp.Date}"),
        .. OrderParts(roadmap.Order),
        $"note {roadmap.Note}",
        .. roadmap.Columns.Select(column => $"column {column}"),
        .. roadmap.Sections.SelectMany(section => section.Activities.Select(row => string.Join(" | ", row.TextsIn(roadmap.Columns).Select(Dashes))).Prepend($"section {section.Heading()}")),
        $"closing {roadmap.ClosingSignature}",
    ];

    /// <summary>A list is printed with dashes, whatever its lines were typed with.</summary>
    private static string Dashes(string cell) => cell.Replace("\n- ", "\n– ", StringComparison.Ordinal);

    /// <summary>The name as it is printed beside a signature.</summary>
    private static string Signed(string? name) => SignatureName.Of(name ?? "");

    private static IEnumerable<string> OrderParts(Order? order) => order is null ? [] :
    [
        $"order {order with { Clauses = [] }}",
        .. order.Clauses.Select(clause => $"clause {clause}"),
    ];
}
