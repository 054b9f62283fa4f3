using FluentValidation;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

public sealed class OrderValidator : AbstractValidator<OrderForm>
{
    public OrderValidator()
    {
        RuleFor(f => f.Institution).Must(IsFilled).WithMessage("Введите шапку приказа: полное название организации.")
            .AtMost(RoadmapHeader.TextMaxLength, "Шапка приказа");
        RuleFor(f => f.Subject).Must(IsFilled).WithMessage("Введите, о чём приказ.").AtMost(RoadmapHeader.TextMaxLength, "О чём приказ");
        RuleFor(f => f.Preamble).Must(text => Order.VerbIn(FormText.Clean(text)) >= 0).WithMessage("Закончите преамбулу словом «приказываю:».")
            .AtMost(RoadmapHeader.TextMaxLength, "Преамбула");
        RuleFor(f => f.Number).AtMost(RoadmapHeader.LineMaxLength, "Номер приказа");
        RuleFor(f => f.Place).AtMost(RoadmapHeader.LineMaxLength, "Место издания");
        RuleForEach(f => f.Clauses).SetValidator(new ClauseValidator());
        RuleFor(f => f.Clauses).Must(clauses => clauses.Exists(c => !c.IsBlank)).WithMessage("Напишите хотя бы один пункт приказа.")
            .Must(clauses => clauses.Count <= Order.ClausesAtMost).WithMessage($"Пунктов может быть не больше {Order.ClausesAtMost}. Уберите лишние.");
        RuleFor(f => f.Control).AtMost(RoadmapHeader.TextMaxLength, "Контроль исполнения");
        RuleFor(f => f.SignatoryPost).AtMost(RoadmapHeader.LineMaxLength, "Должность подписывающего");
        RuleFor(f => f.SignatoryName).AtMost(RoadmapHeader.LineMaxLength, "Фамилия подписывающего");
        RuleFor(f => f.Mark).IsInEnum().WithMessage("Выберите отметку.");
    }

    private static bool IsFilled(string? text) => FormText.Clean(text).Length > 0;

    private sealed class ClauseValidator : AbstractValidator<ClauseForm>
    {
        public ClauseValidator()
        {
            RuleFor(c => c.Text).Must(IsFilled).WithMessage("Напишите, что сделать.").When(c => !c.IsBlank);
            RuleFor(c => c.Text).AtMost(RoadmapHeader.TextMaxLength, "Пункт приказа");
            RuleFor(c => c.Charged).AtMost(RoadmapHeader.TextMaxLength, "Кому поручено");
            RuleFor(c => c.Number).AtMost(Section.NumberMaxLength, "Номер пункта");
        }
    }
}
