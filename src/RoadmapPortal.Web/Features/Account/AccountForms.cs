using System.ComponentModel.DataAnnotations;
using FluentValidation;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Features.Account;

public sealed class PasswordForm
{
    public Guid User { get; set; }

    public string Token { get; set; } = "";

    [Display(Name = "Новый пароль")]
    public string Password { get; set; } = "";

    [Display(Name = "Новый пароль ещё раз")]
    public string Repeat { get; set; } = "";
}

public sealed class PasswordValidator : AbstractValidator<PasswordForm>
{
    public PasswordValidator()
    {
        RuleFor(f => f.Password).NotEmpty().WithMessage("Введите новый пароль.").MaximumLength(200).WithMessage("Пароль длиннее 200 знаков.");
        RuleFor(f => f.Repeat).Equal(f => f.Password).WithMessage("Пароли не совпадают.");
    }
}

public sealed class SetupForm
{
    public string Token { get; set; } = "";

    [Display(Name = "Название центра")]
    public string Centre { get; set; } = "";

    [Display(Name = "Фамилия, имя, отчество")]
    public string Name { get; set; } = "";

    [Display(Name = "Электронная почта")]
    public string Email { get; set; } = "";

    [Display(Name = "Пароль")]
    public string Password { get; set; } = "";

    [Display(Name = "Пароль ещё раз")]
    public string Repeat { get; set; } = "";
}

public sealed class SetupValidator : AbstractValidator<SetupForm>
{
    public SetupValidator()
    {
        RuleFor(f => f.Centre).NotEmpty().WithMessage("Введите название центра.")
            .MaximumLength(Organization.NameMaxLength).WithMessage($"Название длиннее {Organization.NameMaxLength} знаков.");
        RuleFor(f => f.Name).NotEmpty().WithMessage("Введите фамилию, имя и отчество.")
            .MaximumLength(PortalUser.DisplayNameMaxLength).WithMessage($"Имя длиннее {PortalUser.DisplayNameMaxLength} знаков.");
        RuleFor(f => f.Email).NotEmpty().WithMessage("Введите адрес электронной почты.")
            .EmailAddress().WithMessage("Это не похоже на адрес электронной почты.");
        RuleFor(f => f.Password).NotEmpty().WithMessage("Введите пароль.").MaximumLength(200).WithMessage("Пароль длиннее 200 знаков.");
        RuleFor(f => f.Repeat).Equal(f => f.Password).WithMessage("Пароли не совпадают.");
    }
}
