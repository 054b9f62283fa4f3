using FluentValidation;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Concurrences;

/// <summary>«Согласовать»: the hash that stood on the page and the password, asked again.</summary>
public sealed record ConcurForm(string? Hash, string? Password);

/// <summary>«Вернуть с замечанием».</summary>
public sealed record RefuseForm(string? Remark)
{
    /// <summary>The remark as it is kept.</summary>
    public string Text => FormText.Clean(Remark);
}

public sealed class ConcurFormValidator : AbstractValidator<ConcurForm>
{
    public ConcurFormValidator() => RuleFor(f => f.Password).Password("Введите свой пароль: им вы подписываете согласование.");

    public const string WrongPassword =
        "Пароль не подошёл, карта не согласована. Введите его ещё раз; после пяти ошибок подряд придётся подождать несколько минут.";
}

public sealed class RefuseFormValidator : AbstractValidator<RefuseForm>
{
    public RefuseFormValidator() => RuleFor(f => f.Remark).Cascade(CascadeMode.Stop)
        .Must(remark => FormText.Clean(remark).Length > 0).WithMessage(RoadmapErrors.RefusalWithoutRemark.Message)
        .AtMost(Concurrence.NoteMaxLength, "Замечание");
}
