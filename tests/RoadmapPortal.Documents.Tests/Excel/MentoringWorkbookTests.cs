using DocumentFormat.OpenXml.Spreadsheet;
using RoadmapPortal.Documents.Excel;
using Cell = RoadmapPortal.Documents.Excel.Cell;

namespace RoadmapPortal.Documents.Tests.Excel;

public sealed class MentoringWorkbookTests
{
    private static readonly MentoringRegister Register = new(
        "МБУ «Методический центр Заречного района»",
        new DateOnly(2026, 11, 27),
        new DateTimeOffset(2026, 11, 27, 9, 30, 0, TimeSpan.FromHours(3)),
        [new NamedCell("Всего", Cell.WholeNumber(2)), new NamedCell("Действует", Cell.WholeNumber(1))],
        [
            new("Школа № 7", "педагог – педагог", "групповое", "Орлова Мария Сергеевна", "Учитель", "Ким Анна Андреевна\nЛис Пётр Ильич", null,
                new(2026, 9, 1), new(2027, 5, 31), "Действует", "41-од", new(2026, 8, 28), new(2026, 8, 27), null, null, null, null, ""),
            new("Школа № 7", "студент – ученик", "традиционное", "=Студент(1)", null, "2 обучающихся", "Орлова Мария Сергеевна",
                new(2025, 9, 1), new(2026, 5, 31), "Завершена", "12", new(2025, 8, 30), new(2025, 8, 29), null, new(2025, 8, 29), new(2025, 8, 29), new(2026, 5, 30), "-Освоили"),
        ]);

    [Fact]
    public void File_is_valid_frozen_filtered_and_the_same_for_the_same_register()
    {
        var file = MentoringWorkbook.Write(Register);
        using var book = new Spreadsheet(file);
        Assert.Empty(book.Errors);
        Assert.Equal("A6:R8", book.First.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(6, book.First.Descendants<Pane>().Single().VerticalSplit!.Value);
        Assert.Contains(book.Workbook.DefinedNames!.Elements<DefinedName>(), name => name.Name == "_xlnm.Print_Titles" && name.Text.EndsWith("$6:$6", StringComparison.Ordinal));
        Assert.Equal(file, MentoringWorkbook.Write(Register));
        using var empty = new Spreadsheet(MentoringWorkbook.Write(Register with { Rows = [] }));
        Assert.Empty(empty.Errors);
    }

    [Fact]
    public void Text_that_looks_like_a_formula_stays_text()
    {
        using var book = new Spreadsheet(MentoringWorkbook.Write(Register));
        Assert.Empty(book.First.Descendants<CellFormula>());
        Assert.Equal("=Студент(1)", book.Text("D8"));
        Assert.True(book.Format("D8").QuotePrefix!.Value);
        Assert.True(book.Format("R8").QuotePrefix!.Value);
    }

    [Fact]
    public async Task LibreOffice_shows_what_was_written()
    {
        var lines = await LibreOffice.ShowAsync(MentoringWorkbook.Write(Register));
        Assert.Equal(["Всего", "Действует"], lines[3][..2]);
        Assert.Equal(
            ["Школа № 7", "студент – ученик", "традиционное", "=Студент(1)", "", "2 обучающихся", "Орлова Мария Сергеевна", "01.09.2025", "31.05.2026", "Завершена",
                "12", "30.08.2025", "29.08.2025", "", "29.08.2025", "29.08.2025", "30.05.2026", "-Освоили"],
            lines[^1]);
    }
}
