using System.ComponentModel.DataAnnotations;
using FluentValidation;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Users;

public sealed class UserForm
{
    [Display(Name = "Фамилия, имя, отчество")]
    public string Name { get; set; } = "";

    [Display(Name = "Электронная почта")]
    public string Email { get; set; } = "";

    [Display(Name = "Роль")]
    public Role? Role { get; set; }

    [Display(Name = "Организация")]
    public Guid? OrganizationId { get; set; }

    /// <summary>The account's concurrency stamp when the form was rendered; empty for a new account.</summary>
    public string Version { get; set; } = "";
}

public sealed class UserValidator : AbstractValidator<UserForm>
{
    public UserValidator()
    {
        RuleFor(f => f.Name).PersonName();
        RuleFor(f => f.Email).Email();
        RuleFor(f => f.Role).NotNull().WithMessage("Выберите роль.").IsInEnum().WithMessage("Выберите роль.");
        RuleFor(f => f.OrganizationId).NotNull().WithMessage("Выберите организацию.");
    }
}
