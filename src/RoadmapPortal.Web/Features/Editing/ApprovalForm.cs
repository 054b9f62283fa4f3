using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>Гриф утверждения as it is typed; only the fields of the chosen mode are kept.</summary>
public sealed class ApprovalForm
{
    public static readonly IReadOnlyList<SelectListItem> Modes =
        [.. Enum.GetValues<ApprovalMode>().OrderBy(mode => mode == ApprovalMode.None).Select(mode => new SelectListItem(mode.Name(), $"{mode}"))];

    [Display(Name = "Кто утверждает")]
    public ApprovalMode? Mode { get; set; }

    [Display(Name = "Должность утверждающего")]
    public string? Post { get; set; }

    [Display(Name = "Организация в грифе")]
    public string? Organization { get; set; }

    [Display(Name = "Инициалы и фамилия утверждающего")]
    public string? Name { get; set; }

    [Display(Name = "Дата утверждения")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Каким документом")]
    public string? Document { get; set; }

    [Display(Name = "Дата документа")]
    public DateOnly? DocumentDate { get; set; }

    [Display(Name = "Номер документа")]
    public string? DocumentNumber { get; set; }

    public static ApprovalForm Of(ApprovalStamp stamp) => new()
    {
        Mode = stamp.Mode,
        Post = stamp.Post,
        Organization = stamp.Organization,
        Name = stamp.Name,
        Date = stamp.Date,
        Document = stamp.Text,
        DocumentDate = stamp.OrderDate,
        DocumentNumber = stamp.OrderNumber,
    };

    public ApprovalStamp ToStamp() => Mode switch
    {
        ApprovalMode.ByOfficial => new(ApprovalMode.ByOfficial, FormText.OrNull(Post), FormText.OrNull(Organization), FormText.OrNull(Name), Date),
        ApprovalMode.ByDocument or ApprovalMode.ByBody =>
            new(Mode.Value, OrderDate: DocumentDate, OrderNumber: FormText.OrNull(DocumentNumber), Text: FormText.OrNull(Document)),
        _ => ApprovalStamp.None,
    };

    public string Words()
    {
        var stamp = ToStamp();
        string?[] parts = [stamp.Mode.Name(), stamp.Post, stamp.Organization, stamp.Name, $"{stamp.Date:dd.MM.yyyy}", stamp.Text, $"{stamp.OrderDate:dd.MM.yyyy}", stamp.OrderNumber];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}

/// <summary>Гриф согласования as it is typed; a blank one is not kept.</summary>
public sealed class EndorsementForm
{
    [Display(Name = "Должность")]
    public string? Post { get; set; }

    [Display(Name = "Организация")]
    public string? Organization { get; set; }

    [Display(Name = "Инициалы и фамилия")]
    public string? Name { get; set; }

    [Display(Name = "Дата согласования")]
    public DateOnly? Date { get; set; }

    /// <summary>The organisation that is asked to concur in the portal.</summary>
    [Display(Name = "Кого попросить согласовать на портале")]
    public Guid? AskedId { get; set; }

    /// <summary>The wording of an import that found no finer fields.</summary>
    [Display(Name = "Текст грифа, если он не делится на поля")]
    public string? Text { get; set; }

    public static EndorsementForm Of(EndorsementStamp stamp) => new()
    {
        Post = stamp.Post, Organization = stamp.Organization, Name = stamp.Name, Date = stamp.Date,
        // Beside finer fields it only repeats them, and would go stale when they are mended.
        Text = stamp is { Post: null, Organization: null } ? stamp.Text : null,
        AskedId = stamp.AskedId,
    };

    public EndorsementStamp? ToStamp()
    {
        var stamp = new EndorsementStamp(FormText.OrNull(Post), FormText.OrNull(Organization), FormText.OrNull(Name), Date, FormText.OrNull(Text)) { AskedId = AskedId };
        return stamp == new EndorsementStamp(null, null, null, null, null) ? null : stamp;
    }

    /// <summary>Words an endorsement that only says whom to ask: «Руководитель» and the short name of the organisation.</summary>
    public void Complete(IEnumerable<SelectListItem> partners)
    {
        if (AskedId is null || ToStamp() is not { Post: null, Organization: null, Text: null }) return;
        Post = "Руководитель";
        Organization = partners.First(p => p.Value == $"{AskedId}").Text;
    }

    public string Words() => ToStamp() is { } stamp
        ? string.Join(", ", new[] { stamp.Post, stamp.Organization, stamp.Name, $"{stamp.Date:dd.MM.yyyy}", stamp.Text, stamp.AskedId is null ? "" : "согласует на портале" }
            .Where(part => !string.IsNullOrEmpty(part)))
        : "";
}

public sealed class ApprovalValidator : AbstractValidator<ApprovalForm>
{
    public ApprovalValidator()
    {
        RuleFor(f => f.Mode).NotNull().WithMessage("Выберите, кто утверждает.");
        RuleFor(f => f.Post).AtMost(RoadmapHeader.LineMaxLength, "Должность");
        RuleFor(f => f.Organization).AtMost(RoadmapHeader.LineMaxLength, "Организация");
        RuleFor(f => f.Name).AtMost(RoadmapHeader.LineMaxLength, "Фамилия");
        RuleFor(f => f.Document).AtMost(RoadmapHeader.LineMaxLength, "Каким документом");
        RuleFor(f => f.DocumentNumber).AtMost(RoadmapHeader.LineMaxLength, "Номер документа");
    }
}

public sealed class EndorsementValidator : AbstractValidator<EndorsementForm>
{
    public EndorsementValidator()
    {
        RuleFor(f => f.Post).AtMost(RoadmapHeader.LineMaxLength, "Должность");
        RuleFor(f => f.Organization).AtMost(RoadmapHeader.LineMaxLength, "Организация");
        RuleFor(f => f.Name).AtMost(RoadmapHeader.LineMaxLength, "Фамилия");
        RuleFor(f => f.Text).AtMost(RoadmapHeader.LineMaxLength, "Текст грифа");
    }
}
