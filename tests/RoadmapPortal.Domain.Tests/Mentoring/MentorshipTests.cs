using RoadmapPortal.Domain.Mentoring;
using static RoadmapPortal.Domain.Tests.Mentoring.SampleMentorship;

namespace RoadmapPortal.Domain.Tests.Mentoring;

public sealed class MentorshipTests
{
    public static readonly TheoryData<string, Func<MentorshipTerms, MentorshipTerms>> NeverKept = new()
    {
        { MentoringErrors.EndBeforeStart.Code, t => t with { To = t.From.AddDays(-1) } },
        { MentoringErrors.NoMentor.Code, t => t with { MentorId = null } },
        { MentoringErrors.TwoMentors.Code, t => t with { OutsideMentor = "Инженер завода" } },
        { MentoringErrors.SelfMentoring.Code, t => t with { MenteeIds = [Novice, Mentor] } },
        { MentoringErrors.MenteesDoNotSuitForm.Code, t => t with { FormId = Pupils.Id } },
        { MentoringErrors.MenteesDoNotSuitForm.Code, t => t with { MinorMentees = ["М. К., 8 «Б»"] } },
        { MentoringErrors.MinorNamed.Code, t => t with { FormId = Pupils.Id, MenteeIds = [], MinorMentees = ["Марина Кузнецова, 8 «Б»"] } },
        { MentoringErrors.PersonOfAnotherOrganization.Code, t => t with { MenteeIds = [Stranger] } },
        { MentoringErrors.PersonOfAnotherOrganization.Code, t => t with { MentorId = Guid.NewGuid() } },
        { MentoringErrors.PersonOfAnotherOrganization.Code, t => t with { CuratorId = Stranger } },
    };

    public static readonly TheoryData<string, Func<MentorshipTerms, MentorshipTerms>> NeverActive = new()
    {
        { MentoringErrors.NoMentee.Code, t => t with { MenteeIds = [] } },
        { MentoringErrors.NoOrder.Code, t => t with { Papers = t.Papers with { OrderNumber = "" } } },
        { MentoringErrors.NoOrder.Code, t => t with { Papers = t.Papers with { OrderDate = null } } },
        { MentoringErrors.NoMentorConsent.Code, t => t with { Papers = t.Papers with { MentorConsent = null } } },
        { MentoringErrors.PaperInFuture.Code, t => t with { Papers = t.Papers with { OrderDate = Today.AddDays(1) } } },
        { MentoringErrors.PersonArchived.Code, t => t with { MenteeIds = [Novice, Retired] } },
        { MentoringErrors.NoParentConsent.Code, t => t with { FormId = Pupils.Id, MenteeIds = [], MinorMentees = ["М. К., 8 «Б»"], Papers = t.Papers with { MenteeConsent = null } } },
        { MentoringErrors.NoParentConsent.Code, t => t with { FormId = Pupils.Id, MenteeIds = [], MinorMentees = ["М. К., 8 «Б»"], Papers = t.Papers with { ProcessingConsent = null } } },
    };

    [Theory, MemberData(nameof(NeverKept))]
    public void Broken_terms_are_refused_by_name_in_every_state(string code, Func<MentorshipTerms, MentorshipTerms> change)
    {
        var terms = change(Terms);
        Assert.Equal(code, Mentorship.Create(Guid.NewGuid(), School, terms, Context(terms)).Error?.Code);
        foreach (var pair in new[] { Prepared(), Active() })
        {
            Assert.Equal(code, pair.Change(terms, Context(terms)).Error?.Code);
            Assert.Equal(Terms.MenteeIds, pair.Terms.MenteeIds);
        }
    }

    [Theory, MemberData(nameof(NeverActive))]
    public void What_is_missing_keeps_a_pair_in_preparation_and_an_active_one_as_it_was(string code, Func<MentorshipTerms, MentorshipTerms> change)
    {
        var terms = change(Terms);
        var pair = Prepared(terms);
        Assert.Equal([code], pair.Obstacles(Context(terms)).Select(o => o.Code));
        Assert.Equal(code, pair.Activate(Context(terms)).Error?.Code);
        Assert.Equal(MentorshipStatus.Preparation, pair.Status);
        if (!Context(terms).Form.HasMinorMentees) Assert.Equal(code, Active().Change(terms, Context(terms)).Error?.Code);
    }

    [Fact]
    public void The_same_two_people_make_no_second_active_pair_at_the_same_time()
    {
        var first = Active();
        var other = Terms with { FormId = Heads.Id, From = Terms.To, To = Terms.To.AddMonths(3) };
        Assert.Equal(MentoringErrors.SamePair, Prepared(other).Activate(Context(other, first)).Error);
        var later = other with { From = Terms.To.AddDays(1) };
        Assert.True(Prepared(later).Activate(Context(later, first)).Done);
    }

    [Fact]
    public void A_mentee_has_one_mentor_in_a_form_and_another_in_another_form()
    {
        var first = Active();
        var sameForm = Terms with { MentorId = OtherMentor, CuratorId = null };
        Assert.Equal(MentoringErrors.SameForm, Prepared(sameForm).Activate(Context(sameForm, first)).Error);
        var otherForm = sameForm with { FormId = Heads.Id };
        Assert.True(Prepared(otherForm).Activate(Context(otherForm, first)).Done);
    }

    [Fact]
    public void A_mentor_from_outside_is_the_same_one_however_the_name_is_typed()
    {
        var outside = Terms with { MentorId = null, OutsideMentor = "Доцент Семёнов А. Б." };
        var first = Active(outside);
        var again = outside with { FormId = Heads.Id, OutsideMentor = "доцент  СЕМЕНОВ А. Б." };
        Assert.Equal(MentoringErrors.SamePair, Prepared(again).Activate(Context(again, first)).Error);
    }

    [Fact]
    public void A_curator_may_be_the_mentor_and_a_mentor_may_be_mentored()
    {
        var terms = Terms with { CuratorId = Mentor };
        Assert.True(Prepared(terms).Activate(Context(terms)).Done);
        var reverse = Terms with { Mode = MentoringMode.Reverse, MentorId = Novice, MenteeIds = [Mentor] };
        Assert.True(Prepared(reverse).Activate(Context(reverse, Active())).Done);
    }

    [Fact]
    public void It_ends_with_a_result_on_a_day_of_its_term_and_stays_as_it_ended()
    {
        var pair = Active();
        Assert.Equal(MentoringErrors.NoResult, pair.Complete(Today, " ", Today).Error);
        Assert.Equal(MentoringErrors.EndedBeforeStart, pair.Complete(Terms.From.AddDays(-1), "Освоил", Today).Error);
        Assert.Equal(MentoringErrors.EndInFuture, pair.Complete(Today.AddDays(1), "Освоил", Today).Error);
        Assert.True(pair.Complete(Today, " Освоил ", Today).Done);
        Assert.Equal((MentorshipStatus.Completed, Today, "Освоил"), (pair.Status, pair.EndedOn, pair.Outcome));
        Assert.Equal(MentoringErrors.Ended, pair.Change(Terms, Context(Terms)).Error);
        Assert.Equal(MentoringErrors.NotActive, pair.Complete(Today, "Ещё раз", Today).Error);
        Assert.Equal(MentoringErrors.NotActive, pair.Terminate(Today, Today, "Передумали", agreed: true, Today).Error);
        Assert.Equal(MentoringErrors.NotInPreparation, pair.Activate(Context(Terms)).Error);
    }

    [Fact]
    public void It_ends_early_for_a_reason_also_before_it_has_begun()
    {
        var coming = Active(Terms with { From = Today.AddDays(5) });
        Assert.Equal(MentoringErrors.NoReason, coming.Terminate(Today, Today, "", agreed: true, Today).Error);
        Assert.Equal(MentoringErrors.NoticeAfterEnd, coming.Terminate(Today.AddDays(1), Today, "Перевод", agreed: true, Today).Error);
        Assert.Equal(MentoringErrors.EndedBeforeStart, coming.Terminate(Today.AddDays(-3), Today.AddDays(-1), "Перевод", agreed: true, Today).Error);
        Assert.Equal(MentoringErrors.NoticeTooShort, coming.Terminate(Today, Today, "Перевод", agreed: false, Today).Error);
        Assert.True(coming.Terminate(Today, Today, "Перевод", agreed: true, Today).Done);
        Assert.Equal((MentorshipStatus.Terminated, Today, "Перевод"), (coming.Status, coming.NoticeOn, coming.Outcome));
    }

    [Fact]
    public void Only_what_is_not_active_goes_to_the_archive_and_rests_there()
    {
        Assert.Equal(MentoringErrors.ActiveNotArchived, Active().Archive().Error);
        var pair = Prepared();
        Assert.True(pair.Archive().Done);
        Assert.Equal(MentoringErrors.Archived, pair.Change(Terms, Context(Terms)).Error);
        Assert.Equal(MentoringErrors.Archived, pair.Activate(Context(Terms)).Error);
        pair.Restore();
        Assert.True(pair.Activate(Context(Terms)).Done);
    }

    [Fact]
    public void Advice_stops_nobody()
    {
        var terms = Terms with { CuratorId = null, Papers = Terms.Papers with { ContractSupplement = null, MenteeConsent = null, ProcessingConsent = null } };
        var pair = Active(terms);
        Assert.Equal(4, pair.Advice(Context(terms)).Count);
        Assert.Empty(Active().Advice(Context(Terms)));
    }

    [Fact]
    public void An_order_later_than_the_first_day_is_worth_a_look()
    {
        var late = Terms with { Papers = Terms.Papers with { OrderDate = Terms.From.AddDays(1) } };
        Assert.Contains("раньше даты приказа", Assert.Single(Prepared(late).Advice(Context(late))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_flag_of_a_form_in_use_stays()
    {
        var form = MentoringForm.Create(Guid.NewGuid(), "педагог – педагог", hasMinorMentees: false);
        Assert.Equal(MentoringErrors.FormInUse, form.Change("педагог – педагог", hasMinorMentees: true, isArchived: false, isUsed: true).Error);
        Assert.True(form.Change("коллега – коллега", hasMinorMentees: false, isArchived: true, isUsed: true).Done);
        Assert.True(form.Change("студент – ученик", hasMinorMentees: true, isArchived: true, isUsed: false).Done);
    }
}
