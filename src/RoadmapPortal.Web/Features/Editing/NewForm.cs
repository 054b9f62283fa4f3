using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>What is asked before a roadmap is begun; the rest is filled in later.</summary>
public sealed class NewForm
{
    [Display(Name = "Название")]
    public string? Title { get; set; }

    public PeriodForm Period { get; set; } = new();

    [Display(Name = "Кто утверждает")]
    public ApprovalMode? Approval { get; set; } = ApprovalMode.ByOfficial;

    [Display(Name = "Организация")]
    public Guid? OwnerId { get; set; }

    /// <summary>The header; only of a valid form.</summary>
    public RoadmapHeader ToHeader(ApprovalStamp approval) => new(FormText.Clean(Title), Period.ToPeriod()) { Approval = approval };
}

public sealed record NewPage(NewForm Form, IReadOnlyList<SelectListItem> Owners);

public sealed class NewValidator : AbstractValidator<NewForm>
{
    public NewValidator(NewPage page)
    {
        RuleFor(f => f.Title).Must(text => FormText.Clean(text).Length > 0).WithMessage("Введите название дорожной карты.")
            .AtMost(Roadmap.TitleMaxLength, "Название");
        RuleFor(f => f.Period).SetValidator(new PeriodValidator());
        RuleFor(f => f.Approval).NotNull().WithMessage("Выберите, кто утверждает.");
        RuleFor(f => f.OwnerId).Must(id => page.Owners.Any(o => o.Value == $"{id}")).WithMessage("Выберите организацию из списка.");
    }
}
