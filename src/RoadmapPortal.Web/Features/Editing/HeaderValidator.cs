using FluentValidation;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

public sealed class HeaderValidator : AbstractValidator<HeaderForm>
{
    private const int EntriesAtMost = 20;

    public HeaderValidator(HeaderPage page)
    {
        RuleFor(f => f.Title).Must(text => FormText.Clean(text).Length > 0).WithMessage("Введите название дорожной карты.")
            .AtMost(Roadmap.TitleMaxLength, "Название");
        RuleFor(f => f.Period).SetValidator(new PeriodValidator());
        RuleFor(f => f.Numbering).NotNull().WithMessage("Выберите нумерацию.");
        RuleFor(f => f.Approval).SetValidator(new ApprovalValidator());
        RuleForEach(f => f.Endorsements).SetValidator(new EndorsementValidator());
        RuleFor(f => f.Endorsements).Must(list => list.Count <= EntriesAtMost).WithMessage($"Грифов согласования может быть не больше {EntriesAtMost}. Уберите лишние.");
        RuleForEach(f => f.Endorsements).Must(e => e.AskedId is null || page.Partners.Any(p => p.Value == $"{e.AskedId}")).WithMessage("Выберите организацию из списка.")
            .OverridePropertyName("Endorsements");
        RuleFor(f => f.Endorsements).Must(AskEachOnce).WithMessage("Одну организацию нельзя попросить согласовать дважды.");
        RuleFor(f => f.Note).AtMost(Roadmap.NoteMaxLength, "Пояснительная записка");
        RuleFor(f => f.ClosingPost).AtMost(RoadmapHeader.LineMaxLength, "Должность");
        RuleFor(f => f.ClosingName).AtMost(RoadmapHeader.LineMaxLength, "Фамилия");
        RuleForEach(f => f.Columns).SetValidator(new ColumnValidator());
        RuleFor(f => f.Columns).Must(HaveActivity).WithMessage("В таблице должна быть колонка с мероприятием.")
            .Must(HaveEachKindOnce).WithMessage("Каждый вид колонки можно использовать только один раз.")
            .Must(columns => columns.Count <= EntriesAtMost).WithMessage($"Колонок может быть не больше {EntriesAtMost}. Уберите лишние.");
    }

    private static bool AskEachOnce(List<EndorsementForm> list) => list.Where(e => e.AskedId is not null).GroupBy(e => e.AskedId).All(same => same.Count() == 1);

    private static bool HaveActivity(List<ColumnForm> columns) => columns.Exists(c => c is { Kind: ColumnKind.Activity, IsPresent: true });

    private static bool HaveEachKindOnce(List<ColumnForm> columns) =>
        columns.Where(c => c.IsPresent && c.Kind != ColumnKind.Other).GroupBy(c => c.Kind).All(same => same.Count() == 1);
}
