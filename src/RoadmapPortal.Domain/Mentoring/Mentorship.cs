using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Mentoring;

/// <summary>
/// Наставническая пара (one mentor, one mentee) or группа (one mentor, several mentees) of one organisation. It is prepared, becomes
/// active when its papers are there, and ends with a result or early for a reason; the record stays.
/// </summary>
public sealed class Mentorship
{
    /// <summary>The longest content, result or reason, in characters.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>The longest note on payment and the longest mentor in words, in characters.</summary>
    public const int NoteMaxLength = 200;

    /// <summary>The longest number of an order, in characters.</summary>
    public const int OrderNumberMaxLength = 40;

    private readonly List<Mentee> _mentees = [];

    private Mentorship()
    {
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The organisation whose employees they are.</summary>
    public Guid OrganizationId { get; private init; }

    /// <summary>The form of mentoring.</summary>
    public Guid FormId { get; private set; }

    /// <summary>The kind of mentoring.</summary>
    public MentoringMode Mode { get; private set; }

    /// <summary>The mentor where an employee.</summary>
    public Guid? MentorId { get; private set; }

    /// <summary>The mentor where somebody else, else empty.</summary>
    public string OutsideMentor { get; private set; } = "";

    /// <summary>The mentees where employees.</summary>
    public IReadOnlyList<Mentee> Mentees => _mentees;

    /// <summary>The mentees where minors, each by a <see cref="MinorMentee"/> mark.</summary>
    public IReadOnlyList<string> MinorMentees { get; private set; } = [];

    /// <summary>The employee who runs the programme.</summary>
    public Guid? CuratorId { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Содержание.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Оплата.</summary>
    public string Payment { get; private set; } = "";

    /// <summary>The order and the consents.</summary>
    public MentorshipPapers Papers { get; private set; } = new();

    /// <summary>What searches compare of the pair's own words: the mentor from outside and the number of the order.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>What was decided.</summary>
    public MentorshipStatus Status { get; private set; }

    /// <summary>The day notice of an early end was given, or null.</summary>
    public DateOnly? NoticeOn { get; private set; }

    /// <summary>The day it ended, or null.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The result, or the reason of the early end; empty until then.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>True when it is out of the lists.</summary>
    public bool IsArchived { get; private set; }

    /// <summary>The concurrency token.</summary>
    public Guid Version { get; private set; }

    /// <summary>What it is agreed on.</summary>
    public MentorshipTerms Terms => new(FormId, Mode, From, To)
    {
        MentorId = MentorId, OutsideMentor = OutsideMentor, MenteeIds = [.. _mentees.Select(m => m.StaffId)], MinorMentees = MinorMentees,
        CuratorId = CuratorId, Content = Content, Payment = Payment, Papers = Papers,
    };

    /// <summary>Makes a pair in preparation.</summary>
    public static Result<Mentorship> Create(Guid id, Guid organizationId, MentorshipTerms terms, MentorshipContext context)
    {
        if (context.Form.IsArchived) return MentoringErrors.FormArchived;
        if (MentorshipRules.Broken(terms, organizationId, context) is { } error) return error;
        var mentorship = new Mentorship { Id = id, OrganizationId = organizationId };
        mentorship.Set(terms);
        return mentorship;
    }

    /// <summary>Changes what it is agreed on. An active pair stays one that could begin: extended, or with another mentee, by another order.</summary>
    public Result Change(MentorshipTerms terms, MentorshipContext context)
    {
        if (IsArchived) return MentoringErrors.Archived;
        if (Status is MentorshipStatus.Completed or MentorshipStatus.Terminated) return MentoringErrors.Ended;
        if (context.Form.IsArchived && terms.FormId != FormId) return MentoringErrors.FormArchived;
        if (MentorshipRules.Broken(terms, OrganizationId, context) is { } broken) return broken;
        if (Status == MentorshipStatus.Active && MentorshipRules.Obstacles(terms, context).FirstOrDefault() is { } obstacle) return obstacle;
        Set(terms);
        return Result.Ok;
    }

    /// <summary>What stands in the way of beginning; empty when nothing does.</summary>
    public IReadOnlyList<Error> Obstacles(MentorshipContext context) => [.. MentorshipRules.Obstacles(Terms, context)];

    /// <summary>What is better mended, one Russian sentence each, but stops nobody.</summary>
    public IReadOnlyList<string> Advice(MentorshipContext context) => [.. MentorshipRules.Advice(Terms, context)];

    /// <summary>Begins: all papers are there and nobody is mentored twice.</summary>
    public Result Activate(MentorshipContext context)
    {
        if (IsArchived) return MentoringErrors.Archived;
        if (Status != MentorshipStatus.Preparation) return MentoringErrors.NotInPreparation;
        if (MentorshipRules.Obstacles(Terms, context).FirstOrDefault() is { } obstacle) return obstacle;
        Status = MentorshipStatus.Active;
        return Result.Ok;
    }

    /// <summary>Ends with a result.</summary>
    public Result Complete(DateOnly endedOn, string result, DateOnly today)
    {
        if (Status != MentorshipStatus.Active) return MentoringErrors.NotActive;
        if (endedOn < From) return MentoringErrors.EndedBeforeStart;
        if (endedOn > today) return MentoringErrors.EndInFuture;
        if (string.IsNullOrWhiteSpace(result)) return MentoringErrors.NoResult;
        End(MentorshipStatus.Completed, endedOn, result);
        return Result.Ok;
    }

    /// <summary>Ends early; also before it has begun, then on the present day.</summary>
    /// <param name="noticeOn">The day notice was given.</param>
    /// <param name="endedOn">The day it ended.</param>
    /// <param name="reason">Why.</param>
    /// <param name="agreed">Both sides agree to an end sooner than <see cref="NoticePeriod"/> allows one of them.</param>
    /// <param name="today">The portal's day.</param>
    public Result Terminate(DateOnly noticeOn, DateOnly endedOn, string reason, bool agreed, DateOnly today)
    {
        if (Status != MentorshipStatus.Active) return MentoringErrors.NotActive;
        if (endedOn > today) return MentoringErrors.EndInFuture;
        if (endedOn < From && endedOn < today) return MentoringErrors.EndedBeforeStart;
        if (noticeOn > endedOn) return MentoringErrors.NoticeAfterEnd;
        if (!agreed && NoticePeriod.IsShort(noticeOn, endedOn)) return MentoringErrors.NoticeTooShort;
        if (string.IsNullOrWhiteSpace(reason)) return MentoringErrors.NoReason;
        End(MentorshipStatus.Terminated, endedOn, reason);
        NoticeOn = noticeOn;
        return Result.Ok;
    }

    /// <summary>Takes it out of the lists; an active pair first ends.</summary>
    public Result Archive()
    {
        if (Status == MentorshipStatus.Active) return MentoringErrors.ActiveNotArchived;
        IsArchived = true;
        return Result.Ok;
    }

    /// <summary>Puts it back into the lists.</summary>
    public Result Restore()
    {
        IsArchived = false;
        return Result.Ok;
    }

    private void End(MentorshipStatus status, DateOnly endedOn, string outcome)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(outcome.Length, TextMaxLength, nameof(outcome));
        (Status, EndedOn, Outcome) = (status, endedOn, outcome.Trim());
    }

    private void Set(MentorshipTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.Content.Length, TextMaxLength, nameof(terms));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.Payment.Length, NoteMaxLength, nameof(terms));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.OutsideMentor.Length, NoteMaxLength, nameof(terms));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.Papers.OrderNumber.Length, OrderNumberMaxLength, nameof(terms));
        (FormId, Mode, From, To) = (terms.FormId, terms.Mode, terms.From, terms.To);
        (MentorId, OutsideMentor, CuratorId) = (terms.MentorId, terms.OutsideMentor, terms.CuratorId);
        (Content, Payment, Papers) = (terms.Content, terms.Payment, terms.Papers);
        if (!MinorMentees.SequenceEqual(terms.MinorMentees)) MinorMentees = [.. terms.MinorMentees];
        _mentees.RemoveAll(m => !terms.MenteeIds.Contains(m.StaffId));
        _mentees.AddRange(terms.MenteeIds.Distinct().Where(id => !_mentees.Exists(m => m.StaffId == id)).Select(id => new Mentee(Id, id)).ToList());
        SearchText = SearchFold.Of($"{OutsideMentor} {Papers.OrderNumber}");
    }
}
