using RoadmapPortal.Domain.Mentoring;

namespace RoadmapPortal.Domain.Tests.Mentoring;

/// <summary>A school with five employees, one of them archived, and terms that want nothing.</summary>
internal static class SampleMentorship
{
    public static readonly DateOnly Today = new(2026, 11, 27);
    public static readonly Guid School = Guid.NewGuid();
    public static readonly Guid Mentor = Guid.NewGuid();
    public static readonly Guid OtherMentor = Guid.NewGuid();
    public static readonly Guid Novice = Guid.NewGuid();
    public static readonly Guid Retired = Guid.NewGuid();
    public static readonly Guid Stranger = Guid.NewGuid();
    public static readonly MentoringForm Teachers = MentoringForm.Create(Guid.NewGuid(), "педагог – педагог", hasMinorMentees: false);
    public static readonly MentoringForm Heads = MentoringForm.Create(Guid.NewGuid(), "руководитель – педагог", hasMinorMentees: false);
    public static readonly MentoringForm Pupils = MentoringForm.Create(Guid.NewGuid(), "студент – ученик", hasMinorMentees: true);

    public static readonly MentorshipTerms Terms = new(Teachers.Id, MentoringMode.Traditional, new(2026, 9, 1), new(2027, 5, 31))
    {
        MentorId = Mentor, MenteeIds = [Novice], CuratorId = OtherMentor, Content = "Адаптация в первый год", Payment = "Доплата 10 %",
        Papers = new()
        {
            OrderNumber = "41-од", OrderDate = new(2026, 8, 28), MentorConsent = new(2026, 8, 27), ContractSupplement = new(2026, 8, 28),
            MenteeConsent = new(2026, 8, 27), ProcessingConsent = new(2026, 8, 27),
        },
    };

    public static MentorshipContext Context(MentorshipTerms terms, params Mentorship[] active) => new(
        new[] { Teachers, Heads, Pupils }.Single(f => f.Id == terms.FormId),
        [
            .. new[] { Mentor, OtherMentor, Novice }.Select(id => new Employee(id, School, false)),
            new Employee(Retired, School, true), new Employee(Stranger, Guid.NewGuid(), false),
        ],
        active,
        Today);

    public static Mentorship Prepared(MentorshipTerms? terms = null) =>
        Mentorship.Create(Guid.NewGuid(), School, terms ?? Terms, Context(terms ?? Terms)).Value;

    public static Mentorship Active(MentorshipTerms? terms = null)
    {
        var pair = Prepared(terms);
        Assert.True(pair.Activate(Context(pair.Terms)).Done);
        return pair;
    }
}
