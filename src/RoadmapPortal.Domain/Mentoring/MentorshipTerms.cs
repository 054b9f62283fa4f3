namespace RoadmapPortal.Domain.Mentoring;

/// <summary>What a pair or group is agreed on: who, in which form, for which term and by which papers.</summary>
/// <param name="FormId">The form of mentoring.</param>
/// <param name="Mode">The kind of mentoring.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record MentorshipTerms(Guid FormId, MentoringMode Mode, DateOnly From, DateOnly To)
{
    /// <summary>The mentor where an employee of the organisation.</summary>
    public Guid? MentorId { get; init; }

    /// <summary>The mentor where somebody else (an employer's person, a university teacher), in words; else empty.</summary>
    public string OutsideMentor { get; init; } = "";

    /// <summary>The mentees where employees of the organisation.</summary>
    public IReadOnlyList<Guid> MenteeIds { get; init; } = [];

    /// <summary>The mentees where minors: a <see cref="MinorMentee"/> mark each, never a name.</summary>
    public IReadOnlyList<string> MinorMentees { get; init; } = [];

    /// <summary>The employee who runs the programme; may be the mentor too.</summary>
    public Guid? CuratorId { get; init; }

    /// <summary>Содержание: what the work consists of.</summary>
    public string Content { get; init; } = "";

    /// <summary>Оплата: how the mentor is paid.</summary>
    public string Payment { get; init; } = "";

    /// <summary>The order and the consents.</summary>
    public MentorshipPapers Papers { get; init; } = new();

    /// <summary>How many mentees there are; more than one make a group.</summary>
    public int MenteeCount => MenteeIds.Count + MinorMentees.Count;

    /// <summary>All employees that the terms name.</summary>
    public IEnumerable<Guid> Employees => MenteeIds.Concat(new[] { MentorId, CuratorId }.OfType<Guid>()).Distinct();
}

/// <summary>The papers of a pair; a date that is null is a paper that is not there.</summary>
public sealed record MentorshipPapers
{
    /// <summary>The number of the order that assigns the pair.</summary>
    public string OrderNumber { get; init; } = "";

    /// <summary>The date of that order.</summary>
    public DateOnly? OrderDate { get; init; }

    /// <summary>The mentor's written consent (ст. 351.8 ТК РФ).</summary>
    public DateOnly? MentorConsent { get; init; }

    /// <summary>The supplement to the mentor's contract: content, term, form and payment (ст. 351.8 ТК РФ).</summary>
    public DateOnly? ContractSupplement { get; init; }

    /// <summary>The consent of the mentees, of minors by their parents; of a group the last of them.</summary>
    public DateOnly? MenteeConsent { get; init; }

    /// <summary>The consent to the processing of personal data; of a group the last of them.</summary>
    public DateOnly? ProcessingConsent { get; init; }

    /// <summary>The dates of the papers that are there.</summary>
    public IEnumerable<DateOnly> Dates =>
        new[] { OrderDate, MentorConsent, ContractSupplement, MenteeConsent, ProcessingConsent }.OfType<DateOnly>();
}

/// <summary>An employee whom the terms name.</summary>
public sealed record Employee(Guid Id, Guid OrganizationId, bool IsArchived);

/// <summary>What the rules need beside the pair itself.</summary>
/// <param name="Form">The form that the terms name.</param>
/// <param name="Employees">The employees that the terms name.</param>
/// <param name="OtherActive">Other active pairs with one of the mentees.</param>
/// <param name="Today">The portal's day.</param>
public sealed record MentorshipContext(
    MentoringForm Form, IReadOnlyCollection<Employee> Employees, IReadOnlyCollection<Mentorship> OtherActive, DateOnly Today);
