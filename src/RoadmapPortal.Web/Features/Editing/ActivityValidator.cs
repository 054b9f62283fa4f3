using FluentValidation;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

public sealed class ActivityValidator : AbstractValidator<ActivityForm>
{
    private const int WindowsAtMost = 50;

    public ActivityValidator(ActivityPage page)
    {
        RuleFor(f => f.Number).AtMost(Activity.NumberMaxLength, "Номер");
        RuleFor(f => f.Text).Must(text => FormText.Clean(text).Length > 0).WithMessage("Напишите, в чём состоит мероприятие.")
            .AtMost(Activity.TextMaxLength, page.TitleOf(ColumnKind.Activity));
        RuleFor(f => f.Deadline).AtMost(Activity.CellMaxLength, page.TitleOf(ColumnKind.Deadline));
        RuleFor(f => f.Audience).AtMost(Activity.CellMaxLength, page.TitleOf(ColumnKind.Audience));
        RuleFor(f => f.Responsible).AtMost(Activity.CellMaxLength, page.TitleOf(ColumnKind.Responsible));
        RuleFor(f => f.Result).AtMost(Activity.TextMaxLength, page.TitleOf(ColumnKind.Result));
        RuleForEach(f => f.Other).AtMost(Activity.TextMaxLength, "Текст колонки");
        RuleForEach(f => f.Windows).SetValidator(new WindowValidator());
        RuleFor(f => f.Windows).Must(windows => windows.Count(w => !w.IsBlank) <= WindowsAtMost).WithMessage($"Дат больше {WindowsAtMost}. Оставьте только нужные.");
        RuleFor(f => f.Kinds).Must(kinds => kinds.Count > 0 && kinds.TrueForAll(kind => kind.IsEducational())).WithMessage("Отметьте хотя бы один вид организаций.")
            .When(f => f.Addressees == AddresseeMode.SchoolKinds);
        RuleFor(f => f.Organizations).Must(ids => ids.Count > 0 && ids.TrueForAll(id => page.Organizations.Any(o => o.Value == $"{id}")))
            .WithMessage("Отметьте в списке хотя бы одну организацию.")
            .When(f => f.Addressees == AddresseeMode.Listed);
    }
}

public sealed class WindowValidator : AbstractValidator<WindowForm>
{
    public WindowValidator()
    {
        RuleFor(w => w.From).NotNull().WithMessage("Введите и первый день.").Must(IsPlausible).WithMessage("Проверьте год в дате.").When(w => !w.IsBlank);
        RuleFor(w => w.To).NotNull().WithMessage("Введите и последний день.").Must(IsPlausible).WithMessage("Проверьте год в дате.")
            .Must((window, to) => to is null || to >= window.From).WithMessage("Последний день раньше первого. Поменяйте даты местами.")
            .When(w => w.From is not null);
    }

    private static bool IsPlausible(DateOnly? day) => day is null || day.Value.Year is >= PeriodForm.FirstYear and <= PeriodForm.LastYear;
}
