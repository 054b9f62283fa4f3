using System.ComponentModel.DataAnnotations;
using FluentValidation;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>The card of a pair or group.</summary>
/// <param name="Obstacles">What stands in the way of beginning; null once it has begun.</param>
/// <param name="Advice">What is better mended.</param>
/// <param name="MayManage">Whether the person keeps it or only reads.</param>
public sealed record MentorshipPage(
    RegisterRow Row, string Content, string Payment, DateOnly? NoticeOn, MentorshipState State, IReadOnlyList<string>? Obstacles,
    IReadOnlyList<string> Advice, IReadOnlyList<MentorshipEvent> History, bool MayManage, DateOnly Today)
{
    public CompletionForm Complete { get; init; } = new() { EndedOn = Row.To < Today ? Row.To : Today };

    public TerminationForm Terminate { get; init; } = new() { EndedOn = Today };

    public bool IsActive => Row.Status == MentorshipStatus.Active;

    public bool IsOpen => Row.Status is MentorshipStatus.Preparation or MentorshipStatus.Active && !Row.IsArchived;
}

/// <summary>An entry of the audit trail about a pair.</summary>
public sealed record MentorshipEvent(string Details, string By, DateTimeOffset At);

public sealed class CompletionForm
{
    [Display(Name = "Дата завершения")]
    public DateOnly? EndedOn { get; set; }

    [Display(Name = "Результат"), DataType(DataType.MultilineText)]
    public string? Outcome { get; set; }
}

public sealed class TerminationForm
{
    [Display(Name = "Дата уведомления")]
    public DateOnly? NoticeOn { get; set; }

    [Display(Name = "Дата прекращения")]
    public DateOnly? EndedOn { get; set; }

    [Display(Name = "Обе стороны согласны прекратить раньше чем через три рабочих дня")]
    public bool Agreed { get; set; }

    [Display(Name = "Причина"), DataType(DataType.MultilineText)]
    public string? Outcome { get; set; }
}

public sealed class CompletionValidator : AbstractValidator<CompletionForm>
{
    public CompletionValidator(DateOnly today)
    {
        RuleFor(f => f.EndedOn).NotNull().WithMessage("Укажите дату завершения.").LessThanOrEqualTo(today).WithMessage(MentoringErrors.EndInFuture.Message);
        RuleFor(f => f.Outcome).Must(text => FormText.OrNull(text) is not null).WithMessage(MentoringErrors.NoResult.Message)
            .AtMost(Mentorship.TextMaxLength, "Результат");
    }
}

public sealed class TerminationValidator : AbstractValidator<TerminationForm>
{
    public TerminationValidator(DateOnly today)
    {
        RuleFor(f => f.NoticeOn).NotNull().WithMessage("Укажите дату уведомления.")
            .Must((form, notice) => notice is null || form.EndedOn is null || notice <= form.EndedOn).WithMessage(MentoringErrors.NoticeAfterEnd.Message)
            .Must((form, notice) => form.Agreed || notice is not { } given || form.EndedOn is not { } end || given > end || !NoticePeriod.IsShort(given, end))
            .WithMessage(MentoringErrors.NoticeTooShort.Message);
        RuleFor(f => f.EndedOn).NotNull().WithMessage("Укажите дату прекращения.").LessThanOrEqualTo(today).WithMessage(MentoringErrors.EndInFuture.Message);
        RuleFor(f => f.Outcome).Must(text => FormText.OrNull(text) is not null).WithMessage(MentoringErrors.NoReason.Message)
            .AtMost(Mentorship.TextMaxLength, "Причина");
    }
}
