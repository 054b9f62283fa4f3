namespace RoadmapPortal.Documents.Excel;

/// <summary>The mentoring register as a workbook of one sheet.</summary>
public static class MentoringWorkbook
{
    internal const string Title = "Реестр наставничества";

    private static readonly Highlight[] States =
    [
        new("Действует", HighlightColour.Blue),
        new("Завершена", HighlightColour.Green),
        new("Скоро истекает", HighlightColour.Amber),
        new("Истёк срок", HighlightColour.Red),
        new("Прекращена досрочно", HighlightColour.Grey),
        new("В архиве", HighlightColour.Grey),
    ];

    private static readonly Column<MentoringRegisterRow>[] Columns =
    [
        new("Организация", 18, row => Cell.Text(row.Organization)),
        new("Форма наставничества", 22, row => Cell.Text(row.Form)),
        new("Вид", 16, row => Cell.Text(row.Mode)),
        new("Наставник", 26, row => Cell.Text(row.Mentor)),
        new("Должность наставника", 20, row => Cell.Text(row.MentorPost)),
        new("Наставляемые", 30, row => Cell.Text(row.Mentees)),
        new("Куратор", 26, row => Cell.Text(row.Curator)),
        new("Начало", 11, row => Cell.Date(row.From)),
        new("Окончание", 11, row => Cell.Date(row.To)),
        new("Состояние", 15, row => Cell.Text(row.State), States),
        new("№ приказа", 11, row => Cell.Text(row.Order)),
        new("Дата приказа", 11, row => Cell.Date(row.OrderDate)),
        new("Согласие наставника", 13, row => Cell.Date(row.MentorConsent)),
        new("Доп. соглашение к трудовому договору", 13, row => Cell.Date(row.ContractSupplement)),
        new("Согласие наставляемых", 14, row => Cell.Date(row.MenteeConsent)),
        new("Согласие на обработку данных", 15, row => Cell.Date(row.ProcessingConsent)),
        new("Дата окончания работы", 13, row => Cell.Date(row.EndedOn)),
        new("Результат или причина", 34, row => Cell.Text(row.Outcome)),
    ];

    /// <summary>The file; the same register gives the same bytes.</summary>
    public static byte[] Write(MentoringRegister register) =>
        new WorkbookBuilder(new WorkbookProperties(Title, register.Organization, register.Created))
            .Add(new Sheet<MentoringRegisterRow>(Title, Columns, register.Rows)
            {
                Title = Title,
                Facts = Facts(register),
                Figures = register.Figures,
            })
            .ToBytes();

    /// <summary>What is said of the whole register.</summary>
    internal static IReadOnlyList<NamedCell> Facts(MentoringRegister register) =>
    [
        new NamedCell("Организация", Cell.Text(register.Organization)),
        new NamedCell("По состоянию на", Cell.Date(register.AsOf)),
    ];
}
