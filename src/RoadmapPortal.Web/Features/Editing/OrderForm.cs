using System.ComponentModel.DataAnnotations;
using FluentValidation;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>Приказ as it is typed; the clauses are one text, as <see cref="OrderClauses"/> reads it.</summary>
public sealed class OrderForm
{
    [Display(Name = "Дорожная карта – приложение к приказу")]
    public bool IsPresent { get; set; }

    [Display(Name = "Шапка приказа")]
    public string? Institution { get; set; }

    [Display(Name = "Номер приказа")]
    public string? Number { get; set; }

    [Display(Name = "Дата приказа")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Место издания")]
    public string? Place { get; set; }

    [Display(Name = "О чём приказ")]
    public string? Subject { get; set; }

    [Display(Name = "Преамбула")]
    public string? Preamble { get; set; }

    [Display(Name = "Пункты приказа")]
    public string? Clauses { get; set; }

    [Display(Name = "Должность подписавшего")]
    public string? SignatoryPost { get; set; }

    [Display(Name = "Инициалы и фамилия подписавшего")]
    public string? SignatoryName { get; set; }

    public static OrderForm Of(Order? order) => order is null ? new() : new()
    {
        IsPresent = true,
        Institution = order.Institution,
        Number = order.Number,
        Date = order.Date,
        Place = order.Place,
        Subject = order.Subject,
        Preamble = order.Preamble,
        Clauses = OrderClauses.Write(order.Clauses),
        SignatoryPost = order.SignatoryPost,
        SignatoryName = order.SignatoryName,
    };

    public Order? ToOrder() => !IsPresent ? null : new Order(
        FormText.Clean(Institution), FormText.OrNull(Number), Date, FormText.OrNull(Place), FormText.Clean(Subject), FormText.Clean(Preamble),
        OrderClauses.Read(FormText.Clean(Clauses)), FormText.OrNull(SignatoryPost), FormText.OrNull(SignatoryName));

    public string Words() => ToOrder() is not { } order ? "" : string.Join("\n", new[]
    {
        order.Institution, $"№ {order.Number} от {order.Date:dd.MM.yyyy}", order.Place, order.Subject, order.Preamble,
        OrderClauses.Write(order.Clauses), $"{order.SignatoryPost} {order.SignatoryName}".Trim(),
    }.Where(part => !string.IsNullOrEmpty(part)));
}

public sealed class OrderValidator : AbstractValidator<OrderForm>
{
    public OrderValidator()
    {
        RuleFor(f => f.Institution).Must(IsFilled).WithMessage("Введите шапку приказа: полное название организации.").When(f => f.IsPresent);
        RuleFor(f => f.Subject).Must(IsFilled).WithMessage("Введите, о чём приказ.").When(f => f.IsPresent);
        RuleFor(f => f.Institution).AtMost(RoadmapHeader.TextMaxLength, "Шапка приказа");
        RuleFor(f => f.Subject).AtMost(RoadmapHeader.TextMaxLength, "О чём приказ");
        RuleFor(f => f.Preamble).AtMost(RoadmapHeader.TextMaxLength, "Преамбула");
        RuleFor(f => f.Clauses).AtMost(Roadmap.NoteMaxLength, "Пункты приказа");
        RuleFor(f => f.Number).AtMost(RoadmapHeader.LineMaxLength, "Номер приказа");
        RuleFor(f => f.Place).AtMost(RoadmapHeader.LineMaxLength, "Место издания");
        RuleFor(f => f.SignatoryPost).AtMost(RoadmapHeader.LineMaxLength, "Должность подписавшего");
        RuleFor(f => f.SignatoryName).AtMost(RoadmapHeader.LineMaxLength, "Фамилия подписавшего");
    }

    private static bool IsFilled(string? text) => FormText.Clean(text).Length > 0;
}
