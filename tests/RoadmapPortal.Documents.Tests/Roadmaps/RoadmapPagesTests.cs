using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Pdf;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Roadmaps;

public class RoadmapPagesTests
{
    private static readonly RoadmapPrint Print = new(Draft: false, new DateTimeOffset(2023, 3, 6, 14, 20, 0, TimeSpan.FromHours(3)));

    [Fact]
    public void A_person_approves_with_post_signature_and_date_and_partners_agree_on_the_left()
    {
        var corners = Corners(SampleRoadmaps.Network());

        Assert.Equal(["УТВЕРЖДАЮ", "Директор МКУ «Центр развития образования» г. Лазурного", "А.П. Ветрова", "03.10.2022"], corners.Right.Select(line => line.Text));
        Assert.True(corners.Right[2].RuleMm > 0);
        Assert.Equal(
            ["СОГЛАСОВАНО", "Руководитель ТМС Заречного района", "С.И. Лугов", "28.09.2022", "Руководитель ТМС Нагорного района", "Е.В. Полянская"],
            corners.Left.Select(line => line.Text).Take(6));
    }

    [Theory]
    [InlineData("«Дорожная карта»\nпо поддержке", "УТВЕРЖДЕНА\nПриказом управления образования\nот 21.07.2021 № 470", "УТВЕРЖДЕНА", "приказом управления образования")]
    [InlineData("План мероприятий", "УТВЕРЖДЕН приказом комитета от 21.07.2021 № 470", "УТВЕРЖДЕН", "приказом комитета")]
    [InlineData("Программа", null, "УТВЕРЖДЕНА", "приказом управления образования")]
    [InlineData("Положение о проекте", "Решением методического совета", "УТВЕРЖДЕНО", "решением методического совета")]
    public void A_document_approves_in_the_gender_of_the_title(string title, string? text, string word, string document)
    {
        var roadmap = SampleRoadmaps.Support();

        var corners = Corners(roadmap with { Title = title, Approval = roadmap.Approval with { Text = text, Organization = "управления образования" } });

        Assert.Equal([word, document, "от 21.07.2021 № 470"], corners.Right.Select(line => line.Text));
    }

    [Theory]
    [InlineData("Приложение к приказу\nдиректора МКУ «ЦРО» от _____ № _____", "к приказу директора МКУ «ЦРО»")]
    [InlineData(null, "к приказу директора МКУ «ЦРО»")]
    public void An_appendix_carries_number_and_date_of_its_order(string? text, string issuer)
    {
        var roadmap = SampleRoadmaps.Mentoring();

        var corners = Corners(roadmap with { Approval = roadmap.Approval with { Text = text } });

        Assert.Equal(["Приложение", issuer, "от 06.03.2023 № 60"], corners.Right.Select(line => line.Text));
    }

    [Fact]
    public void An_order_stands_in_portrait_before_its_landscape_appendix()
    {
        var sections = RoadmapPages.Compose(SampleRoadmaps.Mentoring(), Print).Sections;

        Assert.Equal([PageOrientation.Portrait, PageOrientation.Landscape], sections.Select(section => section.Setup.Orientation));
        var preamble = sections[0].Blocks.OfType<Paragraph>().Single(paragraph => paragraph.Runs.Count == 2);
        Assert.Equal(new TextRun("приказываю:", Bold: true), preamble.Runs[1]);
        Assert.Equal(["1.", "2.", "3.", "4.", "5."], Assert.Single(sections[0].Blocks.OfType<ListBlock>()).Items.Select(item => item.Label));
    }

    [Fact]
    public void Blanks_are_left_for_what_an_order_still_lacks()
    {
        var roadmap = SampleRoadmaps.Mentoring();

        var document = RoadmapPages.Compose(roadmap with { Order = roadmap.Order! with { Number = null, Date = null } }, Print);

        Assert.Contains(document.Sections[0].Blocks, block => block is EndsLine { Right: "№ ______" } line && line.Left.EndsWith("20___ г.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_has_the_roadmaps_own_columns_and_section_rows()
    {
        var roadmap = SampleRoadmaps.Mentoring();

        var table = TableOf(roadmap);

        Assert.Equal(roadmap.Columns.Select(column => column.Title), table.Columns.Select(column => column.Title));
        Assert.Equal(roadmap.Sections.Select(section => section.Title), table.Rows.OfType<SectionRow>().Select(row => row.Text));
        Assert.Equal("1. Организационные мероприятия", TableOf(SampleRoadmaps.Network()).Rows.OfType<SectionRow>().First().Text);
        var first = roadmap.Sections[0].Activities[0];
        Assert.Equal(["1.", first.Text, first.Deadline, first.Responsible, first.Result], Texts(table.Rows.OfType<CellRow>().First()));
    }

    [Fact]
    public void Cells_of_own_columns_stand_under_their_titles()
    {
        var roadmap = SampleRoadmaps.Mentoring();
        var activity = roadmap.Sections[0].Activities[0] with { Other = ["10 000 ₽", "примечание"] };
        roadmap = roadmap with
        {
            Columns = [new(ColumnKind.Other, "Финансирование"), new(ColumnKind.Activity, "Мероприятие"), new(ColumnKind.Other, "Примечание")],
            Sections = [new SectionSnapshot("", "", [activity])],
        };

        Assert.Equal(["10 000 ₽", activity.Text, "примечание"], Texts(Assert.IsType<CellRow>(Assert.Single(TableOf(roadmap).Rows))));
    }

    [Fact]
    public void Columns_are_as_wide_as_their_kind_and_text_need()
    {
        var millimetres = Widths(SampleRoadmaps.Mentoring());

        Assert.InRange(millimetres[0], 10, 16);
        Assert.InRange(millimetres[2], 30, 60);
        Assert.Equal(millimetres.Max(), millimetres[1]);
    }

    [Fact]
    public void A_word_is_not_divided_for_want_of_width_and_a_long_address_does_not_take_it_all()
    {
        var roadmap = SampleRoadmaps.Mentoring();
        var address = "https://cro.example.ru/" + new string('a', 200);
        var section = roadmap.Sections[0] with { Activities = [.. roadmap.Sections[0].Activities.Select(activity => activity with { Deadline = "высококвалифицированными", Result = address })] };

        roadmap = roadmap with { Order = null, Sections = [section] };
        var millimetres = Widths(roadmap);

        Assert.Contains("высококвалифицированными", PdfTools.PageTexts(PdfWriter.Write(RoadmapPages.Compose(roadmap, Print)))[0]);
        Assert.True(millimetres[4] < 120, $"{millimetres[4]} mm");
    }

    [Fact]
    public void Dashed_lines_of_note_and_cells_are_lists()
    {
        var roadmap = SampleRoadmaps.Support();
        var blocks = RoadmapPages.Compose(roadmap, Print).Sections[0].Blocks;

        Assert.Equal(3, Assert.Single(blocks.OfType<ListBlock>()).Items.Count);
        var cell = TableOf(roadmap).Rows.OfType<CellRow>().ElementAt(2).Cells[1];
        Assert.Collection(cell.Blocks, block => Assert.IsType<Paragraph>(block), block => Assert.Equal(3, Assert.IsType<ListBlock>(block).Items.Count));
    }

    [Fact]
    public void A_draft_says_that_it_is_one_and_a_revision_carries_its_number_and_mark()
    {
        var draft = RoadmapPages.Compose(SampleRoadmaps.Network(), Print with { Draft = true });
        var approved = RoadmapPages.Compose(SampleRoadmaps.Network(), Print with { ApprovalMark = "Утверждено на портале дорожных карт\nSHA-256" });

        Assert.Equal("ПРОЕКТ", draft.Watermark);
        Assert.Equal("Проект, сформирован 06.03.2023 в 14:20", draft.Footer);
        Assert.Null(approved.Watermark);
        Assert.Equal("Редакция №\u00A01", approved.Footer);
        Assert.Equal(["Утверждено на портале дорожных карт", "SHA-256"], Assert.IsType<MarkBlock>(approved.Sections[^1].Blocks[^1]).Lines);
    }

    [Theory]
    [InlineData("Ветрова А.П.", "А.П. Ветрова")]
    [InlineData("Ветрова Анна Павловна", "А.П. Ветрова")]
    [InlineData("Бунин-Лесков И. А.", "И.А. Бунин-Лесков")]
    [InlineData("А.П.Ветрова", "А.П. Ветрова")]
    [InlineData("Анна Ветрова", "Анна Ветрова")]
    public void Initials_stand_before_the_surname_in_signatures(string name, string expected)
    {
        var roadmap = SampleRoadmaps.Mentoring() with { ClosingSignature = new SignatureLine("Директор", name) };

        Assert.Equal(expected, Assert.Single(RoadmapPages.Compose(roadmap, Print).Sections[^1].Blocks.OfType<EndsLine>()).Right);
    }

    private static CornerBlocks Corners(RoadmapSnapshot roadmap) =>
        Assert.Single(RoadmapPages.Compose(roadmap, Print).Sections[^1].Blocks.OfType<CornerBlocks>());

    private static Table TableOf(RoadmapSnapshot roadmap) => Assert.Single(RoadmapPages.Compose(roadmap, Print).Sections[^1].Blocks.OfType<Table>());

    private static double[] Widths(RoadmapSnapshot roadmap)
    {
        var columns = TableOf(roadmap).Columns;
        return [.. columns.Select(column => 267 * column.Weight / columns.Sum(other => other.Weight))];
    }

    private static IEnumerable<string> Texts(CellRow row) =>
        row.Cells.Select(cell => string.Join('\n', cell.Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Text)));
}
