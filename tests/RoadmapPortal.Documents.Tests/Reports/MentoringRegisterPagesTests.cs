using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Reports;
using RoadmapPortal.Documents.Tests.Pdf;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Reports;

public class MentoringRegisterPagesTests
{
    private static readonly SignatureLine Director = new("Директор", "Ветрова Анна Павловна");

    [Fact]
    public void The_register_stands_by_organisation_with_its_facts_and_figures()
    {
        var register = MentoringRegisters.Of(12);
        var document = MentoringRegisterPages.Register(register, Director);
        var table = TableOf(document)!;

        Assert.Equal(register.Rows.Select(row => row.Organization).Distinct(), table.Rows.OfType<SectionRow>().Select(row => row.Text));
        Assert.Equal(Enumerable.Range(1, 12).Select(number => $"{number}"), table.Rows.OfType<CellRow>().Select(row => Texts(row)[0]));
        Assert.Equal(register.Rows.GroupBy(row => row.Organization).SelectMany(own => own).Select(row => row.Mentor), table.Rows.OfType<CellRow>().Select(row => Texts(row)[2].Split('\n')[0]));
        var first = Texts(table.Rows.OfType<CellRow>().First());
        Assert.Equal(
            ["педагог – педагог\nтрадиционное", "Орлова Мария Сергеевна\nУчитель-методист", "Ким Анна Андреевна\nЛис Пётр Ильич", "Ручьева Кира Степановна", "с\u00A001.09.2026\nпо\u00A031.05.2027", "от 28.08.2026 № 41-од", "Действует"],
            first[1..]);
        var text = TextOf(document);
        Assert.StartsWith("Реестр наставничества Организация: МБУ «Методический центр» По состоянию на: 27.11.2026 Действует: 12", text);
        Assert.EndsWith("Всего: 12 пар и групп. Директор А.П. Ветрова Сформировано 27.11.2026 в 09:30 · лист 2 из 2", text);
    }

    [Theory]
    [InlineData("Директор МКУ «ЦРО»", "12-од", "Приложение к приказу директора МКУ «ЦРО» от 01.09.2026 № 12-од Закрепление наставнических пар")]
    [InlineData(null, null, "Приложение к приказу от ______________ № ______ Закрепление наставнических пар")]
    public void The_annex_carries_the_mark_of_its_order_and_leaves_blanks(string? post, string? number, string expected)
    {
        var document = MentoringRegisterPages.Annex(MentoringRegisters.Of(3), post, number is null ? null : new(2026, 9, 1), number);

        Assert.StartsWith(expected, TextOf(document));
        Assert.DoesNotContain(TableOf(document)!.Columns, column => column.Title is "Приказ" or "Состояние");
        Assert.Empty(document.Sections[0].Blocks.OfType<EndsLine>());
    }

    [Fact]
    public void A_pair_without_order_curator_and_post_has_empty_cells()
    {
        var register = MentoringRegisters.Of(1);
        var bare = register.Rows[0] with { Order = null, OrderDate = null, Curator = null, MentorPost = null };

        var row = Texts(TableOf(MentoringRegisterPages.Register(register with { Rows = [bare] }))!.Rows.OfType<CellRow>().Single());

        Assert.Equal(("Орлова Мария Сергеевна", "", ""), (row[2], row[4], row[6]));
    }

    [Fact]
    public void An_empty_register_says_so()
    {
        Assert.Contains("Наставнических пар и групп нет.", TextOf(MentoringRegisterPages.Register(MentoringRegisters.Of(0))));
        Assert.Contains("Наставнических пар и групп нет.", TextOf(MentoringRegisterPages.Annex(MentoringRegisters.Of(0), null, null, null)));
    }

    [Fact]
    public void A_thousand_pairs_are_sound_and_always_the_same()
    {
        var register = MentoringRegisters.Of(1000);
        var pdf = PdfWriter.Write(MentoringRegisterPages.Register(register));

        Assert.Equal((0, 1000), (PdfTools.Check(pdf).ExitCode, TableOf(MentoringRegisterPages.Register(register))!.Rows.OfType<CellRow>().Count()));
        Assert.Equal(pdf, PdfWriter.Write(MentoringRegisterPages.Register(register)));
    }

    private static Table? TableOf(PageDocument document) => document.Sections[0].Blocks.OfType<Table>().SingleOrDefault();

    private static string[] Texts(CellRow row) =>
        [.. row.Cells.Select(cell => string.Join('\n', cell.Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Text)))];

    private static string TextOf(PageDocument document) => Pdf.Documents.OneLine(string.Join('\n', PdfTools.PageTexts(PdfWriter.Write(document))));
}

/// <summary>Fictional registers.</summary>
internal static class MentoringRegisters
{
    public static MentoringRegister Of(int rows) => new(
        "МБУ «Методический центр»",
        new DateOnly(2026, 11, 27),
        new DateTimeOffset(2026, 11, 27, 9, 30, 0, TimeSpan.FromHours(3)),
        [new NamedCell("Действует", Cell.WholeNumber(rows))],
        [.. Enumerable.Range(0, rows).Select(i => new MentoringRegisterRow(
            $"МБОУ «Школа № {(i % 4) + 1}»", i % 3 == 0 ? "педагог – педагог" : "студент – ученик", i % 2 == 0 ? "традиционное" : "групповое",
            i == 0 ? "Орлова Мария Сергеевна" : $"Берёзова Вера Григорьевна {i}", "Учитель-методист", i % 2 == 0 ? "Ким Анна Андреевна\nЛис Пётр Ильич" : "2 обучающихся", "Ручьева Кира Степановна",
            new(2026, 9, 1), new(2027, 5, 31), "Действует", "41-од", new(2026, 8, 28), null, null, null, null, null, null))]);
}
