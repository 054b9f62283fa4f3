using FluentValidation;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>«Вернуть с замечанием».</summary>
public sealed record ReturnForm(string? Remark)
{
    /// <summary>The remark as it is kept.</summary>
    public string Text => FormText.Clean(Remark);
}

/// <summary>«Утвердить»: the hash that stood on the page and the password, asked again.</summary>
public sealed record ApproveForm(string? Hash, string? Password);

/// <summary>«Отменить дорожную карту».</summary>
public sealed record CancelForm(string? Reason)
{
    /// <summary>The reason as it is kept.</summary>
    public string Text => FormText.Clean(Reason);
}

public sealed class CancelFormValidator : AbstractValidator<CancelForm>
{
    public CancelFormValidator() => RuleFor(f => f.Reason).Cascade(CascadeMode.Stop)
        .Must(reason => FormText.Clean(reason).Length > 0).WithMessage(RoadmapErrors.CancelledWithoutReason.Message)
        .AtMost(Roadmap.RemarkMaxLength, "Причина");
}

public sealed class ReturnFormValidator : AbstractValidator<ReturnForm>
{
    public ReturnFormValidator() => RuleFor(f => f.Remark).Cascade(CascadeMode.Stop)
        .Must(remark => FormText.Clean(remark).Length > 0).WithMessage(RoadmapErrors.RemarkMissing.Message)
        .AtMost(Roadmap.RemarkMaxLength, "Замечание");
}

public sealed class ApproveFormValidator : AbstractValidator<ApproveForm>
{
    public ApproveFormValidator() => RuleFor(f => f.Password).Password("Введите свой пароль: им вы подписываете утверждение.");

    public const string WrongPassword =
        "Пароль не подошёл, карта не утверждена. Введите его ещё раз; после пяти ошибок подряд придётся подождать несколько минут.";
}
