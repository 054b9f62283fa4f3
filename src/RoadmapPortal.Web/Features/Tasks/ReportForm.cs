using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Files;

namespace RoadmapPortal.Web.Features.Tasks;

public sealed class ReportForm
{
    /// <summary>The most files of one mark.</summary>
    public const int MaxFiles = 5;

    /// <summary>The largest request that a form within its limits can make.</summary>
    public const long MaxRequestBytes = (MaxFiles * FileKinds.MaxBytes) + (1024 * 1024);

    public static readonly IReadOnlyList<SelectListItem> Statuses =
        [.. OccurrenceStatuses.All.OrderBy(s => s != OccurrenceStatus.Done).ThenBy(s => s == OccurrenceStatus.NotStarted).Select(s => new SelectListItem(s.Label().Text, s.ToString()))];

    [Display(Name = "Отметка")]
    public OccurrenceStatus? Status { get; set; }

    [Display(Name = "Дата")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Новый срок")]
    public DateOnly? NewTerm { get; set; }

    [Display(Name = "Комментарий"), DataType(DataType.MultilineText)]
    public string? Comment { get; set; }

    [Display(Name = "Подтверждающие файлы")]
    public List<IFormFile> Files { get; set; } = [];

    public Guid Version { get; set; }
}

public sealed class ReportFormValidator : AbstractValidator<ReportForm>
{
    private static readonly OccurrenceStatus[] NeedReason = [OccurrenceStatus.NotDone, OccurrenceStatus.Postponed, OccurrenceStatus.Cancelled];

    public ReportFormValidator(DateOnly earliest, DateOnly today)
    {
        RuleFor(f => f.Status).NotNull().WithMessage("Выберите отметку.").IsInEnum().WithMessage("Выберите отметку.");
        RuleFor(f => f.Date).NotNull().WithMessage("Укажите дату.")
            .LessThanOrEqualTo(today).WithMessage(OccurrenceErrors.DateInFuture.Message)
            .GreaterThanOrEqualTo(earliest).WithMessage(OccurrenceErrors.DateTooEarly.Message);
        RuleFor(f => f.NewTerm).Must((form, term) => form.Status != OccurrenceStatus.Postponed || term > form.Date || form.Date is null)
            .WithMessage(OccurrenceErrors.PostponedWithoutTerm.Message)
            .Must((form, term) => form.Status != OccurrenceStatus.Postponed || form.Date is not { } date || date > today || !(term > Occurrence.LatestTerm(date)))
            .WithMessage(OccurrenceErrors.TermTooLate.Message);
        RuleFor(f => f.Comment).Must(comment => FormText.Clean(comment).Length <= Occurrence.CommentMaxLength).WithMessage(OccurrenceErrors.CommentTooLong.Message);
        RuleFor(f => f.Comment).NotEmpty().When(f => f.Status is { } status && NeedReason.Contains(status))
            .WithMessage("Напишите в комментарии причину.");
        RuleFor(f => f.Files).Must(files => files.Count <= ReportForm.MaxFiles)
            .WithMessage($"За один раз можно приложить не больше {ReportForm.MaxFiles} файлов. Остальные приложите следующей отметкой.");
        RuleFor(f => f.Files).Custom((files, context) =>
        {
            foreach (var problem in files.Select(Problem).OfType<string>()) context.AddFailure(nameof(ReportForm.Files), problem);
        });
    }

    private static string? Problem(IFormFile file)
    {
        var name = EvidenceNames.Shown(file.FileName);
        if (file.Length == 0) return $"Файл «{name}» пустой. Проверьте, тот ли файл выбран.";
        if (file.Length > FileKinds.MaxBytes) return $"Файл «{name}» больше {FileKinds.MaxBytes / 1024 / 1024}\u00A0МБ. Уменьшите его или разделите на части.";
        using var content = file.OpenReadStream();
        return FileKinds.Of(content, file.FileName) is null
            ? $"Файл «{name}» не принят: принимаются {FileKinds.Accepted}, и содержимое должно соответствовать имени файла."
            : null;
    }
}
