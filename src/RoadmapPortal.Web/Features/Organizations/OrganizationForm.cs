using System.ComponentModel.DataAnnotations;
using FluentValidation;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Features.Organizations;

public sealed class OrganizationForm
{
    [Display(Name = "Полное название")]
    public string Name { get; set; } = "";

    [Display(Name = "Краткое название")]
    public string? ShortName { get; set; }

    [Display(Name = "Вид")]
    public OrganizationKind? Kind { get; set; }

    public Guid Version { get; set; }

    public static OrganizationForm Of(Organization organization) => new()
    {
        Name = organization.Name, ShortName = organization.ShortName, Kind = organization.Kind, Version = organization.Version,
    };
}

public sealed class OrganizationValidator : AbstractValidator<OrganizationForm>
{
    public OrganizationValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("Введите название.")
            .MaximumLength(Organization.NameMaxLength).WithMessage($"Название длиннее {Organization.NameMaxLength} знаков.");
        RuleFor(f => f.ShortName).MaximumLength(Organization.ShortNameMaxLength)
            .WithMessage($"Краткое название длиннее {Organization.ShortNameMaxLength} знаков.");
        RuleFor(f => f.Kind).NotNull().WithMessage("Выберите вид.").IsInEnum().WithMessage("Выберите вид.");
    }
}
