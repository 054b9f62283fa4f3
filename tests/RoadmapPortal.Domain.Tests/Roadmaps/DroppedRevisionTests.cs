using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using static RoadmapPortal.Domain.Tests.Roadmaps.SampleRoadmap;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

/// <summary>The way back from a new revision: whatever was changed in it, the working text is the approved one again.</summary>
public class DroppedRevisionTests
{
    private static readonly Guid Partner = Id(7);

    private enum Change { AddRow, ChangeRow, RemoveRow, MoveRow, AddSection, RemoveSection, ChangeSection, MoveSection, Header, Order, Submit, Recall, Return }

    [Fact]
    public void Whatever_was_changed_the_approved_text_is_back() =>
        Prop.ForAll(Gen.Elements(Enum.GetValues<Change>()).ListOf().ToArbitrary(), changes =>
        {
            foreach (var isCancelled in new[] { false, true })
            {
                var roadmap = Approved();
                var (approved, snapshot) = (roadmap.TakeText(), Printed(roadmap));
                roadmap.Revise();
                foreach (var (n, change) in changes.Index()) Do(change, roadmap, n);
                roadmap.Recall();

                Assert.Null((isCancelled ? roadmap.Cancel("Приказ отменён", approved) : roadmap.DropRevision(approved)).Error);

                Assert.Equal(isCancelled ? RoadmapStatus.Cancelled : RoadmapStatus.Approved, roadmap.Status);
                Assert.Equal(isCancelled ? "Приказ отменён" : null, roadmap.Remark);
                Assert.Equal(snapshot, Printed(roadmap));
                Assert.Equal(Json(approved), Json(roadmap.TakeText()));
                Assert.Equal(1, roadmap.RevisionNumber);
            }
        }).Hold();

    [Fact]
    public void A_text_that_was_not_kept_cannot_be_gone_back_to()
    {
        var roadmap = Approved();
        roadmap.Revise();

        Assert.Equal(RoadmapErrors.ApprovedTextMissing, roadmap.DropRevision(null).Error);
        Assert.Equal(RoadmapErrors.ApprovedTextMissing, roadmap.Cancel("Приказ отменён", null).Error);
        Assert.Equal(RoadmapStatus.Draft, roadmap.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_asked_or_given_is_void_when_the_text_is_taken_back(bool isCancelled)
    {
        var roadmap = Approved();
        var approved = roadmap.TakeText();
        roadmap.Revise();
        roadmap.Submit();
        Assert.Single(roadmap.CurrentConcurrences());

        Assert.True((isCancelled ? roadmap.Cancel("Приказ отменён", approved) : roadmap.Recall()).Done);

        Assert.Empty(roadmap.CurrentConcurrences());
        Assert.All(roadmap.Concurrences.Where(c => c.Round == roadmap.Round), c => Assert.Equal(ConcurrenceState.Void, c.State));
    }

    private static Roadmap Approved()
    {
        var roadmap = Draft(NumberingMode.AsPrinted, 2, 1);
        roadmap.Change(Header(NumberingMode.AsPrinted) with
        {
            Endorsements = [new("Руководитель ТМС", "Северного района", null, null, null) { AskedId = Partner }],
            Columns = [.. RoadmapHeader.StandardColumns, new(ColumnKind.Other, "Примечание")],
            Note = "Цель и порядок",
        });
        var text = new ActivityText("Семинар", "Октябрь 2023 г.", "Учителя", "Руководители ОО", "Справка", "5") { Other = ["зал"] };
        roadmap.ChangeActivity(Id(101), text, [new(new(2023, 9, 1), new(2023, 9, 30))], new Addressees(AddresseeMode.SchoolKinds, [OrganizationKind.School], []));
        roadmap.Submit();
        roadmap.WithdrawConcurrence(Partner, new Decision(Id(3), "Клёнова", Now));
        roadmap.Approve();
        return roadmap;
    }

    private static void Do(Change change, Roadmap roadmap, int n)
    {
        var row = roadmap.Activities.ElementAtOrDefault(n % 3)?.Id ?? Id(999);
        var section = roadmap.Sections.ElementAtOrDefault(n % 2)?.Id ?? Id(999);
        _ = change switch
        {
            Change.AddRow => roadmap.AddActivity(Id(500 + n), section, new ActivityText("Новое", "Май 2024 г.", Number: "9")).Error,
            Change.ChangeRow => roadmap.ChangeActivity(row, new ActivityText("Другое", "По графику"), [], null).Error,
            Change.RemoveRow => roadmap.RemoveActivity(row).Error,
            Change.MoveRow => roadmap.MoveActivity(row, n % 2 == 0 ? 1 : -1).Error,
            Change.AddSection => roadmap.AddSection(Id(700 + n), "", "Ещё раздел").Error,
            Change.RemoveSection => roadmap.RemoveSection(section).Error,
            Change.ChangeSection => roadmap.ChangeSection(section, "IV", "Иначе").Error,
            Change.MoveSection => roadmap.MoveSection(section, 1).Error,
            Change.Header => roadmap.Change(new RoadmapHeader("Другая карта", new Period(new(2024, 1, 1), new(2025, 12, 31)))).Error,
            Change.Order => roadmap.ChangeOrder(OrderDraft.For(roadmap, ("Центр", "Центр"), "Клёнова", null)).Error,
            Change.Submit => roadmap.Submit().Error,
            Change.Recall => roadmap.Recall().Error,
            _ => roadmap.Return("Поправьте").Error,
        };
    }

    private static string Printed(Roadmap roadmap) => Json(RoadmapSnapshots.Take(roadmap, 1, id => $"{id}"));

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value);
}
