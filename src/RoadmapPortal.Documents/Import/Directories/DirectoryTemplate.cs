using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Documents.Import.Directories;

/// <summary>The empty workbook that people fill in.</summary>
public static class DirectoryTemplate
{
    private sealed record Explanation(string Sheet, string Heading, string Text);

    private static readonly Column<Explanation>[] ExplanationColumns =
    [
        new("Лист", 16, row => Cell.Text(row.Sheet)), new("Заголовок столбца", 26, row => Cell.Text(row.Heading)), new("Что писать", 80, row => Cell.Text(row.Text)),
    ];

    private static readonly Explanation[] Explanations =
    [
        new("Организации", "Полное название", "Как в уставе. По нему портал узнаёт организацию, которая уже есть."),
        new("Организации", "Краткое название", "Для таблиц: «СОШ № 3». Можно не заполнять."),
        new("Организации", "Вид", $"Один из видов: {string.Join(", ", Enum.GetValues<OrganizationKind>().Select(kind => kind.Name().ToLowerInvariant()))}."),
        new("Сотрудники", "Организация", "Полное или краткое название: из справочника или с листа «Организации» этого же файла."),
        new("Сотрудники", "ФИО", "Полностью, начиная с фамилии. Вместо одного столбца можно три: «Фамилия», «Имя», «Отчество»."),
        new("Сотрудники", "Должность", "Можно не заполнять."),
        new("Сотрудники", "Электронная почта", "Можно не заполнять. На публичной странице не показывается."),
        new("Сотрудники", "Можно публиковать", "«да», если имя и должность можно показывать посетителям без входа, иначе «нет»."),
        new("Сотрудники", "Дата согласия", "День, когда подписано согласие на распространение: 01.09.2026."),
    ];

    /// <summary>The same bytes for the same instant.</summary>
    public static byte[] Write(string author, DateTimeOffset created) =>
        new WorkbookBuilder(new WorkbookProperties("Организации и сотрудники: шаблон", author, created))
            .Add(Headings("Организации", ("Полное название", 70), ("Краткое название", 26), ("Вид", 30)))
            .Add(Headings("Сотрудники", ("Организация", 36), ("ФИО", 36), ("Должность", 36), ("Электронная почта", 28), ("Можно публиковать", 18), ("Дата согласия", 16)))
            .Add(new Sheet<Explanation>("Пояснения", ExplanationColumns, Explanations))
            .ToBytes();

    private static Sheet<string> Headings(string name, params (string Header, double Width)[] columns) =>
        new(name, [.. columns.Select(column => new Column<string>(column.Header, column.Width, Cell.Text))], []);
}
