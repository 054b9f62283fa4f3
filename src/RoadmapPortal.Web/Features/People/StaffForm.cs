using System.ComponentModel.DataAnnotations;
using FluentValidation;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.People;

public sealed class StaffForm
{
    /// <summary>Asked of the centre's people for a new person only.</summary>
    [Display(Name = "Организация")]
    public Guid? OrganizationId { get; set; }

    [Display(Name = "Фамилия, имя, отчество")]
    public string FullName { get; set; } = "";

    [Display(Name = "Должность")]
    public string? Post { get; set; }

    [Display(Name = "Электронная почта")]
    public string? Email { get; set; }

    [Display(Name = "Имя и должность можно публиковать")]
    public bool MayBePublished { get; set; }

    [Display(Name = "Дата согласия на распространение")]
    public DateOnly? ConsentOn { get; set; }

    public Guid Version { get; set; }

    public static StaffForm Of(StaffMember person) => new()
    {
        OrganizationId = person.OrganizationId, FullName = person.FullName, Post = person.Post, Email = person.Email,
        MayBePublished = person.MayBePublished, ConsentOn = person.ConsentOn, Version = person.Version,
    };
}

public sealed class StaffValidator : AbstractValidator<StaffForm>
{
    /// <param name="today">No consent was given later.</param>
    public StaffValidator(DateOnly today)
    {
        RuleFor(f => f.OrganizationId).NotNull().WithMessage("Выберите организацию.");
        RuleFor(f => f.FullName).Must(name => FormText.Clean(name).Length > 0).WithMessage("Введите фамилию, имя и отчество.")
            .Must(name => FormText.Clean(name).Length == 0 || StaffMember.IsName(name)).WithMessage("Имя должно начинаться с буквы и не содержать знаков «<», «>», «=», «@» и кавычек.")
            .AtMost(StaffMember.NameMaxLength, "Имя");
        RuleFor(f => f.Post).AtMost(StaffMember.PostMaxLength, "Должность");
        RuleFor(f => f.Email).EmailAddress().WithMessage("Это не похоже на адрес электронной почты.").When(f => !string.IsNullOrWhiteSpace(f.Email))
            .MaximumLength(StaffMember.EmailMaxLength).WithMessage($"Адрес длиннее {StaffMember.EmailMaxLength} знаков.");
        RuleFor(f => f.ConsentOn).LessThanOrEqualTo(today).WithMessage("Дата согласия ещё не наступила. Проверьте её.");
    }
}
