namespace RoadmapPortal.Documents.Excel;

/// <summary>The progress report as a workbook of one sheet.</summary>
public static class ProgressWorkbook
{
    private static readonly Highlight[] States =
    [
        new("Выполнено", HighlightColour.Green),
        new("В работе", HighlightColour.Blue),
        new("Идёт", HighlightColour.Blue),
        new("Ожидает отметки", HighlightColour.Amber),
        new("Перенесено", HighlightColour.Amber),
        new("Просрочено", HighlightColour.Red),
        new("Не выполнено", HighlightColour.Red),
        new("Отменено", HighlightColour.Grey),
        new("До утверждения", HighlightColour.Grey),
        new("Без срока", HighlightColour.Grey),
    ];

    private static readonly Column<ProgressRow>[] Columns =
    [
        new("Раздел", 30, row => Cell.Text(row.Section)),
        new("№ п/п", 11, row => Cell.Text(row.Number)),
        new("Мероприятие", 38, row => Cell.Text(row.Activity)),
        new("Срок", 16, row => Cell.Text(row.Deadline)),
        new("Начало", 11, row => Cell.Date(row.From)),
        new("Окончание", 11, row => Cell.Date(row.To)),
        new("Кто отчитывается", 22, row => Cell.Text(row.Addressee)),
        new("Статус", 13.5, row => Cell.Text(row.Status), States),
        new("Состояние", 15, row => Cell.Text(row.State), States),
        new("Дата отметки", 11, row => Cell.Date(row.StatusDate)),
        new("Комментарий", 28, row => Cell.Text(row.Comment)),
        new("Файлов", 8, row => Cell.WholeNumber(row.EvidenceCount)),
    ];

    /// <summary>The file; the same report gives the same bytes.</summary>
    public static byte[] Write(ProgressReport report) =>
        new WorkbookBuilder(new WorkbookProperties(report.Title, report.Organization, report.Created))
            .Add(new Sheet<ProgressRow>("Ход выполнения", Columns, report.Rows)
            {
                Title = report.Title,
                Facts =
                [
                    new NamedCell("Организация", Cell.Text(report.Organization)),
                    new NamedCell("По состоянию на", Cell.Date(report.AsOf)),
                ],
                Figures = report.Figures,
            })
            .ToBytes();
}
