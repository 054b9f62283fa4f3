using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Mentoring;

/// <summary>What holds for every pair, and what must be there before one is active.</summary>
internal static class MentorshipRules
{
    /// <summary>Why the terms cannot be kept at all, or null.</summary>
    public static Error? Broken(MentorshipTerms terms, Guid organizationId, MentorshipContext context) => terms switch
    {
        _ when terms.To < terms.From => MentoringErrors.EndBeforeStart,
        { MentorId: null, OutsideMentor: "" } => MentoringErrors.NoMentor,
        { MentorId: not null, OutsideMentor: not "" } => MentoringErrors.TwoMentors,
        { MentorId: { } mentor } when terms.MenteeIds.Contains(mentor) => MentoringErrors.SelfMentoring,
        _ when (context.Form.HasMinorMentees ? terms.MenteeIds.Count : terms.MinorMentees.Count) > 0 => MentoringErrors.MenteesDoNotSuitForm,
        _ when !terms.MinorMentees.All(MinorMentee.IsMark) => MentoringErrors.MinorNamed,
        _ when terms.Employees.Any(id => !context.Employees.Any(e => e.Id == id && e.OrganizationId == organizationId)) =>
            MentoringErrors.PersonOfAnotherOrganization,
        _ => null,
    };

    /// <summary>What stands in the way of being active, most important first.</summary>
    public static IEnumerable<Error> Obstacles(MentorshipTerms terms, MentorshipContext context)
    {
        var papers = terms.Papers;
        if (terms.MenteeCount == 0) yield return MentoringErrors.NoMentee;
        if (papers.OrderNumber.Length == 0 || papers.OrderDate is null) yield return MentoringErrors.NoOrder;
        if (papers.MentorConsent is null) yield return MentoringErrors.NoMentorConsent;
        if (context.Form.HasMinorMentees && (papers.MenteeConsent is null || papers.ProcessingConsent is null)) yield return MentoringErrors.NoParentConsent;
        if (papers.Dates.Any(date => date > context.Today)) yield return MentoringErrors.PaperInFuture;
        if (terms.Employees.Any(id => context.Employees.Any(e => e.Id == id && e.IsArchived))) yield return MentoringErrors.PersonArchived;
        var rivals = context.OtherActive.Select(other => other.Terms).Where(other => Meet(terms, other)).ToList();
        if (rivals.Exists(other => SameMentor(terms, other))) yield return MentoringErrors.SamePair;
        else if (rivals.Exists(other => other.FormId == terms.FormId)) yield return MentoringErrors.SameForm;
    }

    /// <summary>What is better mended, but stops nobody.</summary>
    public static IEnumerable<string> Advice(MentorshipTerms terms, MentorshipContext context)
    {
        var papers = terms.Papers;
        if (terms.MentorId is not null && papers.ContractSupplement is null)
            yield return "Нет дополнительного соглашения к трудовому договору наставника (ст. 351.8 ТК РФ): содержание, срок, форма и оплата. Оно не нужно, только если помощь новичкам уже входит в его обязанности.";
        if (!context.Form.HasMinorMentees && terms.MenteeCount > 0 && papers.MenteeConsent is null) yield return "Не указано письменное согласие наставляемого.";
        if (!context.Form.HasMinorMentees && papers.ProcessingConsent is null) yield return "Не указано согласие на обработку персональных данных.";
        if (papers.OrderDate > terms.From) yield return "Первый день раньше даты приказа: проверьте, с какого дня закрепляет приказ.";
        if (terms.CuratorId is null) yield return "Не выбран куратор.";
    }

    private static bool Meet(MentorshipTerms a, MentorshipTerms b) =>
        a.From <= b.To && b.From <= a.To && a.MenteeIds.Intersect(b.MenteeIds).Any();

    private static bool SameMentor(MentorshipTerms a, MentorshipTerms b) =>
        a.MentorId == b.MentorId && SearchFold.Of(a.OutsideMentor) == SearchFold.Of(b.OutsideMentor);
}
