using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Import.Directories;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Documents.Tests.Import;

public sealed class DirectoryImporterTests
{
    [Fact]
    public void Columns_are_found_by_their_headings_in_any_order_below_any_title()
    {
        var file = Read(
            ("Школы", [["Сведения об организациях города"], ["Вид учреждения", "№", "Сокращённое наименование", "Наименование  организации"], ["СОШ", "1", "СОШ №1", "МБОУ «Средняя школа № 1»"]]),
            ("Люди", [["E-mail", "Должность", "Ф.И.О.", "Место работы", "Может публиковаться", "Дата согласия"], ["o@test.local", "учитель\nфизики", "Орлова  Мария", "СОШ № 1", "Да", "1.9.2026 г."]]));

        Assert.Empty(file.Problems);
        Assert.Equal(new OrganizationLine(new("Школы", 3), "МБОУ «Средняя школа № 1»", "СОШ №1", OrganizationKind.School), Assert.Single(file.Organizations));
        Assert.Equal(
            new StaffLine(new("Люди", 2), "СОШ № 1", "Орлова Мария", "учитель физики", "o@test.local", true, new DateOnly(2026, 9, 1)), Assert.Single(file.Staff));
    }

    [Fact]
    public void The_headings_that_were_read_and_those_that_were_not_are_told()
    {
        var file = Read(("Школы", [["Сокращённое", "Название", "Вид", "Телефон", ""], ["СШ № 21", "МБОУ «Средняя школа № 21»", "школа", "12-34"]]));
        Assert.Equal("СШ № 21", Assert.Single(file.Organizations).ShortName);
        var headings = Assert.Single(file.Headings);
        Assert.Equal(["Сокращённое", "Название", "Вид"], headings.Read);
        Assert.Equal(["Телефон"], headings.Ignored);
    }

    [Fact]
    public void A_name_in_three_columns_is_one_name_and_blank_cells_say_nothing()
    {
        var line = Assert.Single(Read(("Л", [["Фамилия", "Имя", "Отчество", "Организация", "Должность"], ["Орлова", "Мария", "", "СОШ № 1", ""]])).Staff);
        Assert.Equal(("Орлова Мария", null, null, (bool?)null), (line.FullName, line.Post, line.Email, line.MayBePublished));
    }

    [Fact]
    public void A_row_that_cannot_be_understood_is_named_by_its_number_and_left_out()
    {
        var file = Read(
            ("О", [["Название", "Вид"], ["", "школа"], ["Лицей", "дворец"], [new string('я', 301), "школа"]]),
            ("Л",
            [
                ["ФИО", "Организация", "Почта", "Публикация", "Дата согласия"],
                ["", "Лицей"], ["Орлова", ""], ["Белов", "Лицей", "не адрес"], ["Котова", "Лицей", "", "может быть"], ["Гусев", "Лицей", "", "", "весной"], ["=HYPERLINK(\"x\")", "Лицей"],
            ]));

        Assert.Empty(file.Organizations);
        Assert.Empty(file.Staff);
        Assert.Equal(["О 2", "О 3", "О 4", "Л 2", "Л 3", "Л 4", "Л 5", "Л 6", "Л 7"], file.Problems.Select(problem => $"{problem.Place.Sheet} {problem.Place.Row}"));
        Assert.Contains("«дворец»", file.Problems[1].Message);
        Assert.Equal("Белов", file.Problems[5].What);
    }

    [Theory]
    [InlineData("directory-no-column", "Организация", "ФИО", "Должность")]
    [InlineData("directory-no-column", "Вид", "Полное название", "Краткое название")]
    [InlineData("directory-no-column", "Полное название", "Вид", "Краткое название")]
    [InlineData("directory-two-columns", "Учреждение", "Название", "Учреждение")]
    [InlineData("directory-no-table", "ФИО", "Товар", "Цена")]
    public void Headings_that_do_not_suffice_are_refused_with_the_one_that_is_meant(string code, string named, params string[] headings)
    {
        var error = DirectoryImporter.Read(Workbook(("Лист", [headings, ["а", "б"]]))).Error!;
        Assert.Equal(code, error.Code);
        Assert.Contains($"«{named}»", error.Message);
    }

    [Fact]
    public void The_template_is_read_as_an_empty_directory()
    {
        var file = DirectoryImporter.Read(DirectoryTemplate.Write("Центр", DateTimeOffset.UnixEpoch)).Value;
        Assert.Empty(file.Organizations);
        Assert.Empty(file.Staff);
        Assert.Empty(file.Problems);
        Assert.Equal(["Пояснения"], file.OtherSheets);
    }

    [Fact]
    public void Every_kind_of_organisation_is_understood_by_the_name_it_has_in_the_interface()
    {
        foreach (var kind in Enum.GetValues<OrganizationKind>()) Assert.Equal(kind, DirectoryWords.KindOf(kind.Name().ToUpperInvariant()));
    }

    private static DirectoryFile Read(params (string Name, string[][] Rows)[] sheets) => DirectoryImporter.Read(Workbook(sheets)).Value;

    private static byte[] Workbook(params (string Name, string[][] Rows)[] sheets)
    {
        var book = new WorkbookBuilder(new WorkbookProperties("Проверка", "Центр", DateTimeOffset.UnixEpoch));
        foreach (var (name, rows) in sheets)
        {
            var columns = Enumerable.Range(0, rows.Max(row => row.Length))
                .Select(i => new Column<string[]>(rows[0].ElementAtOrDefault(i) ?? " ", 20, row => Cell.Text(row.ElementAtOrDefault(i))));
            book.Add(new Sheet<string[]>(name, [.. columns], rows[1..]));
        }

        return book.ToBytes();
    }
}
