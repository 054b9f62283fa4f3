using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Mentoring;

public sealed class MentorshipForm
{
    [Display(Name = "Форма наставничества")]
    public Guid? FormId { get; set; }

    [Display(Name = "Вид наставничества")]
    public MentoringMode? Mode { get; set; }

    [Display(Name = "Наставник")]
    public Guid? MentorId { get; set; }

    [Display(Name = "Или наставник из другой организации")]
    public string? OutsideMentor { get; set; }

    [Display(Name = "Наставляемые")]
    public List<Guid> MenteeIds { get; set; } = [];

    [Display(Name = "Наставляемые"), DataType(DataType.MultilineText)]
    public string? MinorMentees { get; set; }

    [Display(Name = "Куратор")]
    public Guid? CuratorId { get; set; }

    [Display(Name = "Первый день")]
    public DateOnly? From { get; set; }

    [Display(Name = "Последний день")]
    public DateOnly? To { get; set; }

    [Display(Name = "Содержание работы"), DataType(DataType.MultilineText)]
    public string? Content { get; set; }

    [Display(Name = "Оплата")]
    public string? Payment { get; set; }

    [Display(Name = "Номер приказа")]
    public string? OrderNumber { get; set; }

    [Display(Name = "Дата приказа")]
    public DateOnly? OrderDate { get; set; }

    [Display(Name = "Согласие наставника")]
    public DateOnly? MentorConsent { get; set; }

    [Display(Name = "Дополнительное соглашение к трудовому договору")]
    public DateOnly? ContractSupplement { get; set; }

    [Display(Name = "Согласие наставляемых")]
    public DateOnly? MenteeConsent { get; set; }

    [Display(Name = "Согласие на обработку персональных данных")]
    public DateOnly? ProcessingConsent { get; set; }

    public Guid Version { get; set; }

    public static MentorshipForm Of(Mentorship pair) => new()
    {
        FormId = pair.FormId, Mode = pair.Mode, MentorId = pair.MentorId, OutsideMentor = pair.OutsideMentor,
        MenteeIds = [.. pair.Mentees.Select(m => m.StaffId)], MinorMentees = string.Join('\n', pair.MinorMentees), CuratorId = pair.CuratorId,
        From = pair.From, To = pair.To, Content = pair.Content, Payment = pair.Payment,
        OrderNumber = pair.Papers.OrderNumber, OrderDate = pair.Papers.OrderDate,
        MentorConsent = pair.Papers.MentorConsent, ContractSupplement = pair.Papers.ContractSupplement,
        MenteeConsent = pair.Papers.MenteeConsent, ProcessingConsent = pair.Papers.ProcessingConsent, Version = pair.Version,
    };

    /// <summary>The terms; only of a valid form.</summary>
    public MentorshipTerms ToTerms() => new(FormId!.Value, Mode!.Value, From!.Value, To!.Value)
    {
        MentorId = MentorId, OutsideMentor = FormText.Clean(OutsideMentor), MenteeIds = [.. MenteeIds.Distinct()], MinorMentees = Minors,
        CuratorId = CuratorId, Content = FormText.Clean(Content), Payment = FormText.Clean(Payment),
        Papers = new()
        {
            OrderNumber = FormText.Clean(OrderNumber), OrderDate = OrderDate, MentorConsent = MentorConsent,
            ContractSupplement = ContractSupplement, MenteeConsent = MenteeConsent, ProcessingConsent = ProcessingConsent,
        },
    };

    internal IReadOnlyList<string> Minors =>
        FormText.Clean(MinorMentees).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

public sealed class MentorshipValidator : AbstractValidator<MentorshipForm>
{
    private static readonly (DateOnly First, DateOnly Last) Days = (new(2000, 1, 1), new(2100, 12, 31));

    private static readonly Expression<Func<MentorshipForm, DateOnly?>>[] Papers =
        [f => f.OrderDate, f => f.MentorConsent, f => f.ContractSupplement, f => f.MenteeConsent, f => f.ProcessingConsent];

    public MentorshipValidator(MentorshipEditPage page, DateOnly today)
    {
        RuleFor(f => f.FormId).Must(id => page.Forms.Any(form => form.Id == id)).WithMessage("Выберите форму наставничества.");
        RuleFor(f => f.Mode).NotNull().WithMessage("Выберите вид наставничества.").IsInEnum().WithMessage("Выберите вид наставничества.");
        RuleFor(f => f.MentorId).Must(page.Offers).WithMessage(MentoringErrors.PersonOfAnotherOrganization.Message)
            .Must((form, mentor) => mentor is not null || FormText.OrNull(form.OutsideMentor) is not null).WithMessage(MentoringErrors.NoMentor.Message);
        RuleFor(f => f.OutsideMentor).AtMost(Mentorship.NoteMaxLength, "Наставник из другой организации")
            .Must((form, text) => form.MentorId is null || FormText.OrNull(text) is null).WithMessage(MentoringErrors.TwoMentors.Message);
        RuleFor(f => f.MenteeIds).Must(ids => ids.All(id => page.Offers(id))).WithMessage(MentoringErrors.PersonOfAnotherOrganization.Message)
            .Must((form, ids) => form.MentorId is not { } mentor || !ids.Contains(mentor)).WithMessage(MentoringErrors.SelfMentoring.Message);
        RuleFor(f => f.MinorMentees).Must((form, _) => form.Minors.All(MinorMentee.IsMark)).WithMessage(MentoringErrors.MinorNamed.Message)
            .Must((form, _) => form.Minors.Count <= MinorMentee.MaxCount).WithMessage($"В одной группе может быть не больше {MinorMentee.MaxCount} обучающихся.");
        RuleFor(f => f.CuratorId).Must(page.Offers).WithMessage(MentoringErrors.PersonOfAnotherOrganization.Message);
        RuleFor(f => f.From).Must(IsDay).WithMessage("Укажите первый день.");
        RuleFor(f => f.To).Must(IsDay).WithMessage("Укажите последний день.")
            .Must((form, to) => to >= form.From || form.From is null || to is null).WithMessage(MentoringErrors.EndBeforeStart.Message);
        RuleFor(f => f.Content).AtMost(Mentorship.TextMaxLength, "Содержание работы");
        RuleFor(f => f.Payment).AtMost(Mentorship.NoteMaxLength, "Оплата");
        RuleFor(f => f.OrderNumber).AtMost(Mentorship.OrderNumberMaxLength, "Номер приказа");
        foreach (var paper in Papers) RuleFor(paper).Must(day => day is null || (day >= Days.First && day <= today)).WithMessage("Укажите дату подписанного документа: она не может быть позже сегодняшней.");
    }

    private static bool IsDay(DateOnly? day) => day >= Days.First && day <= Days.Last;
}
