using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using static RoadmapPortal.Domain.Tests.Roadmaps.SampleRoadmap;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public class RoadmapStatusTests
{
    private static readonly DateOnly Late = new(2100, 1, 1);

    private enum Verb { Submit, Recall, Return, Approve, Revise, DropRevision, Complete, Cancel, Delete, Edit }

    [Fact]
    public void An_empty_roadmap_is_not_submitted() => Assert.Equal(RoadmapErrors.Empty, Draft(NumberingMode.BySection, 0).Submit().Error);

    [Fact]
    public void A_row_without_text_is_not_submitted()
    {
        var roadmap = Draft(NumberingMode.BySection, 1);
        roadmap.ChangeActivity(Id(101), new ActivityText(" "), [], Addressees.Centre);

        Assert.Equal(RoadmapErrors.ActivityWithoutText, roadmap.Submit().Error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_return_needs_its_remark(string? remark)
    {
        var roadmap = Draft(NumberingMode.BySection, 1);
        roadmap.Submit();

        Assert.Equal(RoadmapErrors.RemarkMissing, roadmap.Return(remark).Error);
        Assert.Equal(RoadmapStatus.InReview, roadmap.Status);
    }

    [Fact]
    public void The_remark_stays_until_the_text_is_submitted_again()
    {
        var roadmap = Draft(NumberingMode.BySection, 1);
        roadmap.Submit();
        roadmap.Return(" Уточните срок в 1.1 ");
        Assert.Equal("Уточните срок в 1.1", roadmap.Remark);

        roadmap.Submit();
        Assert.Null(roadmap.Remark);
    }

    [Fact]
    public void A_roadmap_is_completed_after_its_last_day_and_cancelled_with_a_reason()
    {
        var roadmap = Draft(NumberingMode.BySection, 1);
        roadmap.Submit();
        roadmap.Approve();

        Assert.Equal(RoadmapErrors.PeriodNotOver, roadmap.Complete(roadmap.PeriodTo).Error);
        Assert.Equal(RoadmapErrors.CancelledWithoutReason, roadmap.Cancel(" ", null).Error);
        Assert.Equal(RoadmapStatus.Approved, roadmap.Status);
        Assert.True(roadmap.Complete(roadmap.PeriodTo.AddDays(1)).Done);
        Assert.True(roadmap.IsInForce);
    }

    [Fact]
    public void Every_verb_in_the_wrong_state_is_refused_by_name_and_changes_nothing() =>
        Prop.ForAll(Gen.Elements(Enum.GetValues<Verb>()).ListOf().ToArbitrary(), verbs =>
        {
            var roadmap = Draft(NumberingMode.BySection, 1);
            var (status, revision) = (RoadmapStatus.Draft, 0);
            var approved = roadmap.TakeText();
            foreach (var verb in verbs)
            {
                var (expected, next) = Expect(verb, status, revision);
                var error = Do(verb, roadmap, approved);
                if (expected is null) revision += verb == Verb.Approve ? 1 : 0;
                status = expected is null ? next : status;

                Assert.Equal(expected, error);
                Assert.Equal(status, roadmap.Status);
                Assert.Equal(revision, roadmap.RevisionNumber);
                Assert.Single(roadmap.Activities);
            }
        }).Hold();

    public static TheoryData<RoadmapStatus> ClosedStates => [RoadmapStatus.InReview, RoadmapStatus.Approved];

    [Theory]
    [MemberData(nameof(ClosedStates))]
    public void Nothing_is_edited_in_a_closed_state(RoadmapStatus status)
    {
        var roadmap = Draft(NumberingMode.BySection, 1);
        roadmap.Submit();
        if (status == RoadmapStatus.Approved) roadmap.Approve();

        Error?[] refusals =
        [
            roadmap.Change(Header()).Error, roadmap.AddSection(Id(9), "", "Раздел").Error, roadmap.ChangeSection(Id(100), "", "Раздел").Error,
            roadmap.MoveSection(Id(100), 1).Error, roadmap.RemoveSection(Id(100)).Error, roadmap.AddActivity(Id(9), Id(100), new ActivityText("Совещание")).Error,
            roadmap.ChangeActivity(Id(101), new ActivityText("Совещание"), [], Addressees.Centre).Error,
            roadmap.MoveActivity(Id(101), 1).Error, roadmap.RemoveActivity(Id(101)).Error,
        ];

        Assert.All(refusals, refusal => Assert.Equal(RoadmapErrors.NotEditable, refusal));
        Assert.Equal("Мероприятие 1.1", Assert.Single(roadmap.Activities).Text);
    }

    private static (Error? Refusal, RoadmapStatus Next) Expect(Verb verb, RoadmapStatus status, int revision)
    {
        var isOpen = status is RoadmapStatus.Draft or RoadmapStatus.Returned;
        var isInForce = status == RoadmapStatus.Approved || (revision > 0 && (isOpen || status == RoadmapStatus.InReview));
        return verb switch
        {
            Verb.Submit => (isOpen ? null : RoadmapErrors.NotSubmittable, RoadmapStatus.InReview),
            Verb.Recall => (status == RoadmapStatus.InReview ? null : RoadmapErrors.NotInReview, RoadmapStatus.Draft),
            Verb.Return => (status == RoadmapStatus.InReview ? null : RoadmapErrors.NotInReview, RoadmapStatus.Returned),
            Verb.Approve => (status == RoadmapStatus.InReview ? null : RoadmapErrors.NotInReview, RoadmapStatus.Approved),
            Verb.Complete => (status == RoadmapStatus.Approved ? null : RoadmapErrors.NotClosable, RoadmapStatus.Completed),
            Verb.Cancel => (isInForce ? null : RoadmapErrors.NotCancellable, RoadmapStatus.Cancelled),
            Verb.DropRevision => (isOpen && revision > 0 ? null : RoadmapErrors.NoRevisionToDrop, RoadmapStatus.Approved),
            Verb.Delete => (isOpen && revision == 0 ? null : RoadmapErrors.NotDeletable, status),
            Verb.Revise => (status == RoadmapStatus.Approved ? null : RoadmapErrors.NotApproved, RoadmapStatus.Draft),
            _ => (isOpen ? null : RoadmapErrors.NotEditable, status),
        };
    }

    private static Error? Do(Verb verb, Roadmap roadmap, RoadmapText approved) => verb switch
    {
        Verb.Submit => roadmap.Submit().Error,
        Verb.Recall => roadmap.Recall().Error,
        Verb.Return => roadmap.Return("Уточните сроки").Error,
        Verb.Approve => roadmap.Approve().Error,
        Verb.Complete => roadmap.Complete(Late).Error,
        Verb.Cancel => roadmap.Cancel("Приказ отменён", approved).Error,
        Verb.DropRevision => roadmap.DropRevision(approved).Error,
        Verb.Delete => roadmap.Delete().Error,
        Verb.Revise => roadmap.Revise().Error,
        _ => roadmap.Change(Header()).Error,
    };
}
