using FluentValidation;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>What the fields of an account must be, wherever a form has them.</summary>
public static class AccountRules
{
    private const int EmailMaxLength = 256;

    /// <summary>Longer than any password; keeps a hostile form from costing a long hash.</summary>
    private const int PasswordMaxLength = 200;

    public static void PersonName<T>(this IRuleBuilderInitial<T, string?> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Введите фамилию, имя и отчество.")
        .Must(StaffMember.IsName).WithMessage("Имя должно начинаться с буквы и не содержать знаков «<», «>», «=», «@» и кавычек.")
        .MaximumLength(PortalUser.DisplayNameMaxLength).WithMessage($"Имя длиннее {PortalUser.DisplayNameMaxLength} знаков.")
        .Must(name => name!.Trim().Contains(' ', StringComparison.Ordinal)).WithMessage("Напишите не только фамилию, но и имя.");

    public static void Email<T>(this IRuleBuilderInitial<T, string?> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Введите адрес электронной почты.")
        .EmailAddress().WithMessage("Это не похоже на адрес электронной почты.")
        .MaximumLength(EmailMaxLength).WithMessage($"Адрес длиннее {EmailMaxLength} знаков.");

    /// <param name="rule">The rule of the field.</param>
    /// <param name="missing">What is said where nothing was typed.</param>
    public static void Password<T>(this IRuleBuilder<T, string?> rule, string missing = "Введите пароль.") => rule
        .NotEmpty().WithMessage(missing).MaximumLength(PasswordMaxLength).WithMessage($"Пароль длиннее {PasswordMaxLength} знаков.");
}
