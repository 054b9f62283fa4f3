using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using static RoadmapPortal.Domain.Tests.Roadmaps.SampleRoadmap;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public class ConcurrenceTests
{
    private static readonly Guid North = Id(51);
    private static readonly Guid South = Id(52);
    private static readonly DateOnly Today = new(2023, 3, 6);
    private static readonly Decision Somebody = new(Id(7), "Лугов Семён Ильич", Now);
    private static readonly ConcurrenceSignature Signature = new("Лугов Семён Ильич", null, Today, new string('a', 64));

    private enum Verb { Submit, Return, Approve, Revise, Edit, ConcurNorth, ConcurSouth, RefuseNorth, WithdrawNorth, WithdrawSouth }

    [Fact]
    public void Any_sequence_of_verbs_is_carried_out_or_refused_by_name() =>
        Prop.ForAll(Gen.Elements(Enum.GetValues<Verb>()).ListOf().Resize(30).ToArbitrary(), verbs =>
        {
            var roadmap = Joint();
            var model = new Model();
            foreach (var verb in verbs)
            {
                Assert.Equal(model.Take(verb), Do(verb, roadmap));

                Assert.Equal(model.Status, roadmap.Status);
                Assert.Equal(model.Current, roadmap.CurrentConcurrences().ToDictionary(c => c.OrganizationId, c => c.State == ConcurrenceState.Given));
                Assert.Equal(
                    [model.HasConcurred(North), model.HasConcurred(South), false], roadmap.PrintedEndorsements().Select(e => e is { Name: not null, Date: not null }));
                Assert.Equal((model.Asked, model.Signed), (roadmap.Concurrences.Count, roadmap.Concurrences.Count(c => c.SignedName is not null)));
            }
        }).Hold();

    [Fact]
    public void The_endorsement_is_filled_with_who_concurred_and_when_and_the_text_stays_as_typed()
    {
        var roadmap = Joint();
        roadmap.Submit();

        Assert.True(roadmap.Concur(North, Signature with { Post = "И.о. руководителя ТМС" }, Somebody, Today).Done);

        Assert.Equal(
            [
                new EndorsementStamp("И.о. руководителя ТМС", "Северного района", "Лугов Семён Ильич", Today, null),
                new EndorsementStamp("Руководитель ТМС", "Южного района", null, null, null),
                new EndorsementStamp("Ректор", null, null, null, null),
            ],
            RoadmapSnapshots.Take(roadmap, 1, _ => "Центр").Endorsements);
        Assert.Null(roadmap.Endorsements[0].Name);
    }

    [Fact]
    public void A_refusal_returns_the_text_with_the_remark_and_who_made_it()
    {
        var roadmap = Joint();
        roadmap.Submit();
        roadmap.Concur(South, Signature, Somebody, Today);

        Assert.Equal(RoadmapErrors.RefusalWithoutRemark, roadmap.RefuseConcurrence(North, "ТМС Северного района", " ", Somebody).Error);
        Assert.True(roadmap.RefuseConcurrence(North, "ТМС Северного района", "Уточните сроки", Somebody).Done);

        Assert.Equal("Лугов Семён Ильич, ТМС Северного района:\nУточните сроки", roadmap.Remark);
        Assert.Equal([ConcurrenceState.Refused, ConcurrenceState.Void], roadmap.Concurrences.Select(c => c.State));
        Assert.Equal(Today, roadmap.Concurrences[1].SignedOn);
    }

    [Fact]
    public void A_paper_of_tomorrow_is_refused()
    {
        var roadmap = Joint();
        roadmap.Submit();

        Assert.Equal(RoadmapErrors.ConcurrenceInFuture, roadmap.Concur(North, Signature with { Date = Today.AddDays(1) }, Somebody, Today).Error);
        Assert.All(roadmap.Concurrences, c => Assert.Equal(ConcurrenceState.Asked, c.State));
    }

    private static Roadmap Joint()
    {
        var roadmap = Draft(NumberingMode.BySection, 1);
        roadmap.Change(Header() with
        {
            Endorsements =
            [
                new("Руководитель ТМС", "Северного района", null, null, null) { AskedId = North },
                new("Руководитель ТМС", "Южного района", null, null, null) { AskedId = South },
                new("Ректор", null, null, null, null),
            ],
        });
        return roadmap;
    }

    private static Error? Do(Verb verb, Roadmap roadmap) => verb switch
    {
        Verb.Submit => roadmap.Submit().Error,
        Verb.Return => roadmap.Return("Уточните сроки").Error,
        Verb.Approve => roadmap.Approve().Error,
        Verb.Revise => roadmap.Revise().Error,
        Verb.Edit => roadmap.ChangeOrder(null).Error,
        Verb.ConcurNorth => roadmap.Concur(North, Signature, Somebody, Today).Error,
        Verb.ConcurSouth => roadmap.Concur(South, Signature, Somebody, Today).Error,
        Verb.RefuseNorth => roadmap.RefuseConcurrence(North, "ТМС", "Уточните сроки", Somebody).Error,
        Verb.WithdrawNorth => roadmap.WithdrawConcurrence(North, Somebody).Error,
        _ => roadmap.WithdrawConcurrence(South, Somebody).Error,
    };

    /// <summary>The rules once more, in their plainest form.</summary>
    private sealed class Model
    {
        public RoadmapStatus Status { get; private set; } = RoadmapStatus.Draft;

        /// <summary>Those that are asked about the text as it stands, and whether they have concurred.</summary>
        public Dictionary<Guid, bool> Current { get; private set; } = [];

        public int Asked { get; private set; }

        public int Signed { get; private set; }

        private bool IsOpen => Status is RoadmapStatus.Draft or RoadmapStatus.Returned;

        public bool HasConcurred(Guid organization) => Current.GetValueOrDefault(organization);

        public Error? Take(Verb verb) => verb switch
        {
            Verb.Submit => !IsOpen ? RoadmapErrors.NotSubmittable : Go(RoadmapStatus.InReview, asks: true),
            Verb.Return => Status != RoadmapStatus.InReview ? RoadmapErrors.NotInReview : Go(RoadmapStatus.Returned),
            Verb.Approve when Status != RoadmapStatus.InReview => RoadmapErrors.NotInReview,
            Verb.Approve when Current.ContainsValue(false) => RoadmapErrors.ConcurrenceAwaited,
            Verb.Approve => Approve(),
            Verb.Revise => Status != RoadmapStatus.Approved ? RoadmapErrors.NotApproved : Go(RoadmapStatus.Draft),
            Verb.Edit => IsOpen ? null : RoadmapErrors.NotEditable,
            _ => Answer(verb, verb is Verb.ConcurSouth or Verb.WithdrawSouth ? South : North),
        };

        private Error? Answer(Verb verb, Guid organization)
        {
            if (Status != RoadmapStatus.InReview) return RoadmapErrors.NotInReview;
            if (!Current.TryGetValue(organization, out var given)) return RoadmapErrors.ConcurrenceNotAsked;
            if (given) return RoadmapErrors.ConcurrenceGiven;
            if (verb is Verb.RefuseNorth) return Go(RoadmapStatus.Returned);
            if (verb is Verb.WithdrawNorth or Verb.WithdrawSouth) Current.Remove(organization);
            else (Current[organization], Signed) = (true, Signed + 1);
            return null;
        }

        private Error? Approve()
        {
            Status = RoadmapStatus.Approved;
            return null;
        }

        private Error? Go(RoadmapStatus status, bool asks = false)
        {
            Status = status;
            Current = asks ? new() { [North] = false, [South] = false } : [];
            Asked += Current.Count;
            return null;
        }
    }
}
