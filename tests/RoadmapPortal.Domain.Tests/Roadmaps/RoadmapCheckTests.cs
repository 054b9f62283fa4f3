using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using static RoadmapPortal.Domain.Tests.Roadmaps.SampleRoadmap;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public class RoadmapCheckTests
{
    private static readonly (Guid, OrganizationKind)[] InUse = [(Id(2), OrganizationKind.MethodologicalCentre), (Id(50), OrganizationKind.School)];
    private static readonly ActivityText Good = new("Семинар", "Май 2023 г.", Responsible: "Методисты");

    [Fact]
    public void A_row_in_order_gives_no_warning() => Assert.Empty(Check(Good));

    [Fact]
    public void What_needs_a_look_is_named()
    {
        Assert.Equal([RoadmapWarningKind.DeadlineEmpty], Check(Good with { Deadline = "" }));
        Assert.Equal([RoadmapWarningKind.DeadlineUnread], Check(Good with { Deadline = "когда-нибудь потом" }));
        Assert.Equal([RoadmapWarningKind.ResponsibleEmpty], Check(Good with { Responsible = "" }));
        Assert.Equal([RoadmapWarningKind.DeadlineOutsidePeriod], Check(Good with { Deadline = "Май 2026 г." }));
    }

    [Fact]
    public void Dates_by_hand_answer_for_an_unread_or_empty_deadline()
    {
        ScheduleWindow[] dates = [new(new(2023, 5, 1), new(2023, 5, 31))];

        Assert.Empty(Check(Good with { Deadline = "" }, dates));
        Assert.Empty(Check(Good with { Deadline = "когда-нибудь потом" }, dates));
    }

    [Fact]
    public void Nobody_answers_when_those_named_are_not_in_use()
    {
        Assert.Empty(Check(Good, addressees: Addressees.AllSchools));
        Assert.Equal([RoadmapWarningKind.NobodyAnswers], Check(Good, addressees: new(AddresseeMode.SchoolKinds, [OrganizationKind.Kindergarten], [])));
        Assert.Equal([RoadmapWarningKind.NobodyAnswers], Check(Good, addressees: new(AddresseeMode.Listed, [], [Id(51)])));
        Assert.Empty(Check(Good, addressees: new(AddresseeMode.Listed, [], [Id(51), Id(50)])));
    }

    [Theory]
    [InlineData(NumberingMode.AsPrinted, new[] { "1", "2" }, new[] { "1", "2" }, 0)]
    [InlineData(NumberingMode.AsPrinted, new[] { "1", "2" }, new[] { "2", "3" }, 2)]
    [InlineData(NumberingMode.AsPrinted, new[] { "1", "1" }, new[] { "1", "2" }, 2)]
    [InlineData(NumberingMode.AsPrinted, new[] { "", "" }, new[] { "", "1" }, 0)]
    [InlineData(NumberingMode.Restarting, new[] { "1", "1" }, new[] { "1", "2" }, 0)]
    public void Typed_numbers_that_repeat_are_found_unless_each_section_starts_anew(NumberingMode numbering, string[] first, string[] second, int expected)
    {
        var roadmap = Draft(numbering);
        foreach (var (s, numbers) in new[] { first, second }.Index())
        {
            roadmap.AddSection(Id(100 * (s + 1)), "", "Раздел");
            foreach (var (row, number) in numbers.Index()) roadmap.AddActivity(Id((100 * (s + 1)) + row + 1), Id(100 * (s + 1)), Good with { Number = number });
        }

        Assert.Equal(expected, RoadmapCheck.Of(roadmap, InUse).Count(w => w.Kind == RoadmapWarningKind.NumberRepeated));
    }

    [Fact]
    public void Names_that_may_be_one_are_told_at_the_rows_of_the_rarer()
    {
        var roadmap = Draft(NumberingMode.BySection, 0);
        string[] cells = ["МАУ ЦРО, Ивушкина Т.С.", "МАУ ПРО", "Т.А. Ивушкина, методисты", "МАУ ЦРО", "Дубов Г.О., МБУ ИМЦ"];
        foreach (var (row, cell) in cells.Index()) roadmap.AddActivity(Id(101 + row), Id(100), Good with { Responsible = cell });

        var alike = RoadmapCheck.Of(roadmap, InUse).Select(w => $"{w.Kind} {Array.FindIndex(roadmap.Activities.ToArray(), a => a.Id == w.ActivityId)} {w.Names}");

        Assert.Equal(["NamesAlike 0 «Ивушкина Т.С.» и «Т.А. Ивушкина»", "NamesAlike 1 «МАУ ПРО» и «МАУ ЦРО»", "NamesAlike 2 «Ивушкина Т.С.» и «Т.А. Ивушкина»"], alike);
    }

    private static IEnumerable<RoadmapWarningKind> Check(ActivityText text, ScheduleWindow[]? windows = null, Addressees? addressees = null)
    {
        var roadmap = Draft(NumberingMode.BySection, 0);
        roadmap.AddActivity(Id(101), Id(100), text, windows, addressees);
        var warnings = RoadmapCheck.Of(roadmap, InUse);
        Assert.All(warnings, w => Assert.Equal(Id(101), w.ActivityId));
        return warnings.Select(w => w.Kind);
    }
}
