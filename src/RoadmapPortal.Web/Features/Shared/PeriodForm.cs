using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>The first and the last month, as lists and years: a month field is plain text in some browsers.</summary>
public sealed class PeriodForm
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    public static readonly IReadOnlyList<SelectListItem> Months =
        [.. Enumerable.Range(1, 12).Select(month => new SelectListItem(Russian.MonthName(month), $"{month}"))];

    [Display(Name = "Первый месяц")]
    public int? FromMonth { get; set; }

    [Display(Name = "Год начала")]
    public int? FromYear { get; set; }

    [Display(Name = "Последний месяц")]
    public int? ToMonth { get; set; }

    [Display(Name = "Год окончания")]
    public int? ToYear { get; set; }

    public static PeriodForm Of(Period period) =>
        new() { FromMonth = period.From.Month, FromYear = period.From.Year, ToMonth = period.To.Month, ToYear = period.To.Year };

    /// <summary>The period; only of a valid form.</summary>
    public Period ToPeriod() => new(new DateOnly(FromYear!.Value, FromMonth!.Value, 1), new DateOnly(ToYear!.Value, ToMonth!.Value, 1));
}

public sealed class PeriodValidator : AbstractValidator<PeriodForm>
{
    public PeriodValidator()
    {
        RuleFor(f => f.FromMonth).Must(month => month is >= 1 and <= 12).WithMessage("Выберите первый месяц.");
        RuleFor(f => f.ToMonth).Must(month => month is >= 1 and <= 12).WithMessage("Выберите последний месяц.");
        RuleFor(f => f.FromYear).Must(IsYear).WithMessage($"Введите год начала от {PeriodForm.FirstYear} до {PeriodForm.LastYear}.");
        RuleFor(f => f.ToYear).Must(IsYear).WithMessage($"Введите год окончания от {PeriodForm.FirstYear} до {PeriodForm.LastYear}.")
            .Must((form, _) => (form.FromYear, form.FromMonth).CompareTo((form.ToYear, form.ToMonth)) <= 0)
            .WithMessage("Период кончается раньше, чем начинается. Поменяйте месяцы местами или исправьте год.");
    }

    private static bool IsYear(int? year) => year is >= PeriodForm.FirstYear and <= PeriodForm.LastYear;
}
