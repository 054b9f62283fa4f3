using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Import;
using RoadmapPortal.Documents.Tests.Import.Forms;
using RoadmapPortal.Documents.Tests.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using WorkbookProperties = RoadmapPortal.Documents.Excel.WorkbookProperties;

namespace RoadmapPortal.Documents.Tests.Excel;

public sealed class RoadmapWorkbookTests
{
    private static readonly RoadmapPrint Print = new(Draft: false, new DateTimeOffset(2026, 11, 27, 9, 5, 0, TimeSpan.FromHours(3)));

    private static readonly ApprovalStamp[] Approvals =
    [
        ApprovalStamp.None,
        new(ApprovalMode.ByOfficial, "Директор", "МКУ «Центр развития образования»", "А.П. Ветрова", new DateOnly(2026, 9, 1)),
        new(ApprovalMode.ByOfficial, "Начальник", "управления образования", "Лугов С.И."),
        new(ApprovalMode.ByDocument, Organization: "управления образования", OrderDate: new DateOnly(2026, 8, 28), OrderNumber: "112/1", Text: "Приказом управления образования"),
    ];

    private static readonly EndorsementStamp[] Endorsements =
    [
        new("Руководитель ТМС", "Заречного района", "Лугов С.И.", new DateOnly(2026, 8, 20), null),
        new("Руководитель ТМС", "Степного района", null, null, null),
        new("Директор", "МБОУ «Гимназия № 2»", "Е.В. Полянская", null, null),
        new("Руководитель ТМС", "Нагорного района", null, null, null),
    ];

    public static TheoryData<string> Fictional => new(Texts.Fictional);

    public static TheoryData<string> Real => RealTextsTests.Names;

    public static TheoryData<string> Samples => new("network", "mentoring", "support");

    [Theory, MemberData(nameof(Fictional))]
    public void A_roadmap_is_read_back_as_it_was(string name) => AssertReadBack(Texts.Read(name).ToSnapshot());

    [RealTextTheory, MemberData(nameof(Real))]
    public void A_real_roadmap_is_read_back_as_it_was(string name) => AssertReadBack(Texts.ReadReal(name).ToSnapshot());

    [Theory, MemberData(nameof(Samples))]
    public void A_roadmap_of_any_form_is_read_back_as_it_was(string name) => AssertReadBack(Sample(name));

    [Fact]
    public void Any_roadmap_is_read_back_as_it_was() =>
        Prop.ForAll(GeneratedRoadmap.Any, Gen.Choose(0, int.MaxValue).ToArbitrary(), (generated, seed) =>
        {
            var random = new Random(seed);
            var roadmap = RoadmapImporter.Read(OfficeForms.Write("text", generated.Lines), "карта.txt").Value.ToSnapshot() with
            {
                Approval = Approvals[random.Next(Approvals.Length)],
                Endorsements = [.. Endorsements.Where(_ => random.Next(2) == 0)],
                Note = random.Next(2) == 0 ? null : SampleRoadmaps.Support().Note,
                ClosingSignature = random.Next(2) == 0 ? null : new SignatureLine("Заместитель директора по научно-методической работе", "К.С. Ручьева"),
            };
            if (random.Next(3) == 0) roadmap = roadmap with { Order = SampleRoadmaps.Mentoring().Order, Approval = SampleRoadmaps.Mentoring().Approval };
            var (meant, read) = (Content(roadmap), Content(Read(roadmap)));
            return meant.SequenceEqual(read).Label($"meant, not read: {string.Join('\n', meant.Except(read))}\nread, not meant: {string.Join('\n', read.Except(meant))}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory, MemberData(nameof(Samples))]
    public void File_is_valid_and_the_same_for_the_same_roadmap(string name)
    {
        var file = PageWorkbook.Write(RoadmapPages.Compose(Sample(name), Print with { Draft = true }));
        using var book = new Spreadsheet(file);
        Assert.Empty(book.Errors);
        Assert.Equal($"{Sample(name).TitleInOneLine()} (проект)", book.Title);
        Assert.Equal(file, PageWorkbook.Write(RoadmapPages.Compose(Sample(name), Print with { Draft = true })));
    }

    [Fact]
    public void The_order_has_an_upright_sheet_of_its_own_before_the_roadmap()
    {
        using var book = new Spreadsheet(PageWorkbook.Write(RoadmapPages.Compose(SampleRoadmaps.Mentoring(), Print)));
        Assert.Equal(["Приказ", "Дорожная карта"], book.SheetNames);
        Assert.Equal([OrientationValues.Portrait, OrientationValues.Landscape], book.SheetNames.Select(name => book.Sheet(name).Descendants<PageSetup>().Single().Orientation!.Value));
    }

    [Fact]
    public void The_table_stands_under_a_header_that_stays_and_is_printed_on_every_page()
    {
        var roadmap = SampleRoadmaps.Network();
        using var book = new Spreadsheet(PageWorkbook.Write(RoadmapPages.Compose(roadmap, Print)));
        var header = HeaderRow(book, roadmap);
        Assert.Equal(header, book.First.Descendants<Pane>().Single().VerticalSplit!.Value);
        var names = book.Workbook.DefinedNames!.Elements<DefinedName>().ToDictionary(name => name.Name!.Value!, name => name.Text);
        Assert.Equal($"'Дорожная карта'!${header}:${header}", names["_xlnm.Print_Titles"]);
        Assert.Equal($"'Дорожная карта'!$A$1:$E${book.First.Descendants<Row>().Count()}", names["_xlnm.Print_Area"]);
        var setup = book.First.Descendants<PageSetup>().Single();
        Assert.Equal((9u, 1u, 0u), (setup.PaperSize!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value));
    }

    [Fact]
    public void A_header_far_below_does_not_take_the_screen()
    {
        var roadmap = SampleRoadmaps.Network() with { Note = string.Join('\n', Enumerable.Repeat("Абзац записки.", 30)) };
        using var book = new Spreadsheet(PageWorkbook.Write(RoadmapPages.Compose(roadmap, Print)));
        Assert.Empty(book.First.Descendants<Pane>());
        Assert.Contains(book.Workbook.DefinedNames!.Elements<DefinedName>(), name => name.Name == "_xlnm.Print_Titles");
    }

    [Fact]
    public void Titles_of_sections_go_over_all_columns()
    {
        var roadmap = SampleRoadmaps.Network();
        using var book = new Spreadsheet(PageWorkbook.Write(RoadmapPages.Compose(roadmap, Print)));
        var merged = book.First.Descendants<MergeCell>().Select(cell => cell.Reference!.Value!).ToHashSet();
        var titles = book.First.Descendants<Cell>().Where(cell => roadmap.Sections.Any(s => s.Heading() == book.Text(cell))).ToList();
        Assert.Equal(3, titles.Count);
        Assert.All(titles, title => Assert.Contains($"{title.CellReference}:{title.CellReference!.Value!.Replace('A', 'E')}", merged));
        Assert.Empty(book.First.Descendants<AutoFilter>());
    }

    [Fact]
    public void Numbers_of_rows_and_what_looks_like_a_formula_stay_text()
    {
        var section = SampleRoadmaps.Network().Sections[0];
        var roadmap = SampleRoadmaps.Network() with
        {
            Title = "=Дорожная карта",
            Note = "- пункт\n+7 900",
            Sections = [section with { Number = "", Title = "@СУММ", Activities = [section.Activities[0] with { Number = "4.10", Text = "=1+1", Deadline = "-5", Audience = "+7", Responsible = "@А" }] }],
        };
        using var book = new Spreadsheet(PageWorkbook.Write(RoadmapPages.Compose(roadmap, Print)));
        Assert.Empty(book.Errors);
        Assert.Empty(book.First.Descendants<CellFormula>());
        var row = HeaderRow(book, roadmap) + 2;
        Assert.Equal(["4.10", "=1+1", "-5", "+7", "@А"], "ABCDE".Select(column => book.Text($"{column}{row}")));
        Assert.Null(book.Format($"A{row}").QuotePrefix);
        Assert.True(book.First.Descendants<IgnoredError>().Single(error => error.SequenceOfReferences!.InnerText == $"A{row - 1}:E{row}").NumberStoredAsText!.Value);
        Assert.All("BCDE", column => Assert.True(book.Format($"{column}{row}").QuotePrefix!.Value));
        Assert.All(book.First.Descendants<Cell>().Where(cell => book.Text(cell) is ['=' or '+' or '-' or '@', ..]), cell => Assert.True(book.Format(cell.CellReference!).QuotePrefix!.Value));
    }

    [Fact]
    public void A_draft_says_so_on_every_page()
    {
        using var draft = new Spreadsheet(PageWorkbook.Write(RoadmapPages.Compose(SampleRoadmaps.Mentoring(), Print with { Draft = true })));
        Assert.All(draft.SheetNames, name => Assert.EndsWith("ПРОЕКТ", draft.Sheet(name).Descendants<OddHeader>().Single().Text, StringComparison.Ordinal));
        Assert.StartsWith("&LПроект, сформирован 27.11.2026 в 09:05&R", draft.First.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);
        using var approved = new Spreadsheet(PageWorkbook.Write(RoadmapPages.Compose(SampleRoadmaps.Mentoring(), Print)));
        Assert.Empty(approved.First.Descendants<OddHeader>());
    }

    [Fact]
    public async Task LibreOffice_shows_the_same_texts()
    {
        var roadmap = SampleRoadmaps.Network();
        var lines = await LibreOffice.ShowAsync(PageWorkbook.Write(RoadmapPages.Compose(roadmap, Print)));
        var rows = roadmap.Sections.SelectMany(section => section.Activities).Select(activity => activity.TextsIn(roadmap.Columns)).ToList();
        Assert.Equal(rows, lines.Where(cells => rows.Exists(row => row[0] == cells[0])).Select(cells => cells[..5]));
        Assert.Contains(lines, cells => cells.SequenceEqual(roadmap.Columns.Select(column => column.Title)));
    }

    [Fact]
    public async Task Saved_again_by_LibreOffice_it_is_the_same_roadmap_without_a_formula()
    {
        var mentoring = SampleRoadmaps.Mentoring();
        var section = mentoring.Sections[0];
        var roadmap = mentoring with { Sections = [section with { Activities = [section.Activities[0] with { Number = "4.10", Result = "=СУММ(A1:A2)", Responsible = "-Ручьева К.С." }, .. section.Activities.Skip(1)] }] };
        var saved = await LibreOffice.SaveAgainAsync(PageWorkbook.Write(RoadmapPages.Compose(roadmap, Print)));
        using var book = new Spreadsheet(saved);
        Assert.All(book.SheetNames, name => Assert.Empty(book.Sheet(name).Descendants<CellFormula>()));
        Assert.Equal(Content(roadmap), Content(RoadmapImporter.Read(saved, "карта.xlsx").Value.ToSnapshot()));
    }

    [Fact]
    public void A_sheet_before_the_table_is_read_with_it_only_when_it_is_part_of_the_document()
    {
        var book = new WorkbookBuilder(new WorkbookProperties("Проба", "Центр", Print.Created));
        foreach (var (name, first, second) in new[] { ("Титул", "УТВЕРЖДАЮ", "Директор МКУ «Центр»\nА.П. Ветрова"), ("Список", "План работы школы", "План «Б»") })
            book.Add(new Sheet<string>(name, [new(first, 40, Documents.Excel.Cell.Text)], [second]));
        book.Add(new Sheet<string>("Карта", [new("Мероприятие", 30, Documents.Excel.Cell.Text), new("Срок", 10, _ => Documents.Excel.Cell.Text("май")), new("Ответственный", 20, _ => Documents.Excel.Cell.Text("Методисты"))], ["Семинар"]) { Title = "Дорожная карта на 2026-2027 годы" });
        var read = RoadmapImporter.Read(book.ToBytes(), "карта.xlsx").Value;
        Assert.Equal(("Дорожная карта на 2026-2027 годы", "А.П. Ветрова"), (read.Title, read.Approval.Name));
        Assert.Equal(["План работы школы", "План «Б»"], read.Unrecognized.Select(text => text.Text));
    }

    private static uint HeaderRow(Spreadsheet book, RoadmapSnapshot roadmap) =>
        book.First.Descendants<Row>().Single(row => row.Elements<Cell>().Select(cell => book.Text(cell) ?? "").SequenceEqual(roadmap.Columns.Select(column => column.Title))).RowIndex!.Value;

    private static RoadmapSnapshot Sample(string name) => name switch
    {
        "network" => SampleRoadmaps.Network(),
        "mentoring" => SampleRoadmaps.Mentoring(),
        _ => SampleRoadmaps.Support() with { PeriodFrom = "2022-01", PeriodTo = "2024-12" },
    };

    private static RoadmapSnapshot Read(RoadmapSnapshot roadmap) => RoadmapImporter.Read(PageWorkbook.Write(RoadmapPages.Compose(roadmap, Print)), "карта.xlsx").Value.ToSnapshot();

    private static void AssertReadBack(RoadmapSnapshot roadmap) => Assert.Equal(Content(roadmap), Content(Read(roadmap)));

    /// <summary>
    /// What a roadmap says, line by line: the requisites of approval as they are printed, a post together with its organisation, names as
    /// they stand beside a signature.
    /// </summary>
    private static List<string> Content(RoadmapSnapshot roadmap)
    {
        var order = roadmap.Order;
        return
        [
            $"title {roadmap.Title}",
            $"period {roadmap.PeriodFrom} {roadmap.PeriodTo}",
            $"approval {roadmap.Approval.Mode} {string.Join('|', ApprovalCorners.Approval(roadmap).Select(line => line.Text))}",
            .. roadmap.Endorsements.Select(e => $"endorsement {Joined(e.Post, e.Organization)}, {Name(e.Name)}, {e.Date:O}"),
            $"order {order?.Institution}, {order?.Number}, {order?.Date:O}, {order?.Place}, {order?.Subject}, {order?.Preamble}, {order?.SignatoryPost}, {Name(order?.SignatoryName)}",
            .. order?.Clauses.Select(clause => $"clause {PrintedNumbers.Before(clause.Number, clause.Printed())}") ?? [],
            $"note {roadmap.Note}",
            $"columns {string.Join('|', roadmap.Columns.Select(column => $"{column.Kind}:{column.Title}"))}",
            .. roadmap.Sections.SelectMany(section => section.Activities.Select(activity => $"row {string.Join('|', activity.TextsIn(roadmap.Columns))}").Prepend($"section {section.Number}|{section.Title}")),
            $"closing {roadmap.ClosingSignature?.Post}, {Name(roadmap.ClosingSignature?.Name)}",
        ];
    }

    private static string Joined(string? post, string? organization) => $"{post} {organization}".Trim();

    private static string Name(string? name) => SignatureName.Of(name ?? "");
}
