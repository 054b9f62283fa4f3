using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Account;

public sealed class PasswordForm
{
    public Guid User { get; set; }

    public string Token { get; set; } = "";

    /// <summary>The address that a good link is for; shown, never sent.</summary>
    [BindNever]
    public string? Owner { get; set; }

    [Display(Name = "Новый пароль")]
    public string Password { get; set; } = "";

    [Display(Name = "Новый пароль ещё раз")]
    public string Repeat { get; set; } = "";
}

public sealed class PasswordValidator : AbstractValidator<PasswordForm>
{
    public PasswordValidator()
    {
        RuleFor(f => f.Password).Password("Введите новый пароль.");
        RuleFor(f => f.Repeat).Equal(f => f.Password).WithMessage("Пароли не совпадают.");
    }
}

public sealed class OwnPasswordForm
{
    [Display(Name = "Текущий пароль"), DataType(DataType.Password)]
    public string Present { get; set; } = "";

    [Display(Name = "Новый пароль"), DataType(DataType.Password)]
    public string New { get; set; } = "";

    [Display(Name = "Новый пароль ещё раз"), DataType(DataType.Password)]
    public string Repeat { get; set; } = "";
}

public sealed class OwnPasswordValidator : AbstractValidator<OwnPasswordForm>
{
    public OwnPasswordValidator()
    {
        RuleFor(f => f.Present).Password("Введите текущий пароль.");
        RuleFor(f => f.New).Password("Введите новый пароль.");
        RuleFor(f => f.Repeat).Equal(f => f.New).WithMessage("Пароли не совпадают.");
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
        RuleFor(f => f.Name).PersonName();
        RuleFor(f => f.Email).Email();
        RuleFor(f => f.Password).Password();
        RuleFor(f => f.Repeat).Equal(f => f.Password).WithMessage("Пароли не совпадают.");
    }
}
