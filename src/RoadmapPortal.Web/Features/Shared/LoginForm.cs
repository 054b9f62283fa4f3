using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace RoadmapPortal.Web.Features.Shared;

public sealed class LoginForm
{
    [Display(Name = "Электронная почта")]
    public string Email { get; set; } = "";

    [Display(Name = "Пароль")]
    public string Password { get; set; } = "";

    public string? ReturnUrl { get; set; }

    /// <summary>A form whose session had ended, sealed.</summary>
    public string? Unsent { get; set; }
}

public sealed class LoginValidator : AbstractValidator<LoginForm>
{
    public LoginValidator()
    {
        RuleFor(f => f.Email).NotEmpty().WithMessage("Введите адрес электронной почты.");
        RuleFor(f => f.Password).Password();
    }
}
