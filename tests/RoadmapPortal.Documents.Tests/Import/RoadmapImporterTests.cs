using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Tests.Import;

public class RoadmapImporterTests
{
    private const string Head = "Дорожная карта центра на 2023 год\n\n№\tМероприятие\tСрок\tОтветственный\tРезультат\n";

    public static TheoryData<byte[], string, string> Refused => new()
    {
        { [], "пусто.txt", "import-empty" },
        { " \n\t\n"u8.ToArray(), "пусто.txt", "import-empty" },
        { "%PDF-1.7 ..."u8.ToArray(), "карта.txt", "import-unsupported-format" },
        { [(byte)'P', (byte)'K', 3, 4, 0, 0], "карта.docx", "import-unsupported-format" },
        { [0xFF, 0xD8, 0xFF, 0xE0], "скан.jpg", "import-unsupported-format" },
        { [0, 1, 2, 3, 4, 200, 201], "карта.txt", "import-not-text" },
        { [.. Enumerable.Range(0, 4000).Select(i => (byte)((i * 7919 % 251) + 5))], "карта.txt", "import-not-text" },
        { "Просто письмо без таблицы.\nС уважением"u8.ToArray(), "письмо.txt", "import-no-table" },
        { "1.\tПровести семинар\tмай\n2.\tПровести форум\tиюнь\n"u8.ToArray(), "без-заголовка.txt", "import-no-table" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refuses_by_name(byte[] bytes, string fileName, string code) =>
        Assert.Equal(code, RoadmapImporter.Read(bytes, fileName).Error?.Code);

    [Fact]
    public void Refuses_a_file_over_the_limit_and_says_the_limit_in_words()
    {
        var error = RoadmapImporter.Read(new byte[RoadmapImporter.MaxBytes + 1], "большой.txt").Error;

        Assert.Equal("import-too-large", error?.Code);
        Assert.Contains("20 МБ", error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_more_lines_than_a_roadmap_has() =>
        Assert.Equal("import-too-long", RoadmapImporter.Read(Head + string.Concat(Enumerable.Repeat("1.\tСеминар\tмай\n", 10_001))).Error?.Code);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-bom")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    public void Reads_the_encodings_in_use(string name)
    {
        var text = Texts.Text("order.txt");
        byte[] bytes = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            "utf-16BE" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text),
        };

        Assert.Equal(ImportJson.Write(Texts.Read("order.txt")), ImportJson.Write(RoadmapImporter.Read(bytes, "order.txt").Value));
    }

    [Theory]
    [InlineData("I. Организация\t\t\t\t", "I:Организация")]
    [InlineData("Раздел 1. Организация\t\t\t\t", ":Раздел 1. Организация")]
    [InlineData("1 Организация\t\t\t\t", "1:Организация")]
    [InlineData("\tОрганизация\t\t\t", ":Организация")]
    [InlineData("1.\tОрганизация\t\t\t", "1:Организация")]
    [InlineData("1.\t<b>Организация</b>\t\t\t", "1:Организация")]
    [InlineData("Организация\tОрганизация\tОрганизация\tОрганизация\tОрганизация", ":Организация")]
    [InlineData("**1. Организация**", "1:Организация")]
    [InlineData("Организация", ":Организация")]
    public void A_section_in_every_guise(string row, string expected)
    {
        var roadmap = Read($"{row}\n1.1.\tСеминар\tмай\tМетодисты\tОтчёт\n1.2.\tФорум\tиюнь\tМетодисты\tОтчёт");

        Assert.Equal([expected], roadmap.Sections.Select(s => $"{s.Number}:{s.Title}"));
        Assert.Equal(2, roadmap.Sections[0].Activities.Count);
    }

    [Fact]
    public void A_numbered_row_with_blank_cells_stays_an_activity()
    {
        var roadmap = Read("1.\tСеминар\tмай\tМетодисты\tОтчёт\n2.\tФорум\t\t\t\n3.\tКонкурс\tиюнь\tМетодисты\tОтчёт");

        Assert.Equal(["1", "2", "3"], Assert.Single(roadmap.Sections).Activities.Select(a => a.Number));
        Assert.Equal(ScheduleKind.Blank, roadmap.Sections[0].Activities[1].Schedule.Kind);
    }

    [Theory]
    [InlineData("Методисты-", "предметники", "Встреча Методистов-предметников", "Методисты-предметники")]
    [InlineData("Подготовка орга-", "низации", "", "Подготовка организации")]
    [InlineData("Руководители, спе-", "специалисты", "", "Руководители, специалисты")]
    [InlineData("Научно-методи-", "ческий совет", "", "Научно-методический совет")]
    [InlineData("Научно-", "методический совет", "", "Научно-методический совет")]
    [InlineData("Усть-", "Лучинский район", "", "Усть-Лучинский район")]
    [InlineData("План на 2023-", "2024 годы", "", "План на 2023-2024 годы")]
    [InlineData("Форум молодых педа\u00AD", "гогов", "", "Форум молодых педагогов")]
    public void Hyphens_at_a_break_are_mended(string first, string second, string elsewhere, string expected)
    {
        var roadmap = Read($"1.\t{first}\tмай\tМетодисты\t{elsewhere}\n\n\t{second}\t\t\t\n2.\tФорум\tиюнь\tМетодисты\t");

        Assert.Equal(expected, roadmap.Sections[0].Activities[0].Text);
    }

    [Fact]
    public void A_hyphen_inside_a_line_stays() =>
        Assert.Equal("обще-образовательные организации", Read("1.\tСеминар\tмай\tобще-образовательные организации\t").Sections[0].Activities[0].Responsible);

    [Fact]
    public void Repeated_headers_page_numbers_and_rules_are_not_rows()
    {
        var roadmap = Read("1.\tСеминар\tмай\tМетодисты\tОтчёт\n--\t--\t--\t--\t--\n12\n№\tМероприятие\tСрок\tОтветственный\tРезультат\n1\t2\t3\t4\t5\n2.\tФорум\tиюнь\tМетодисты\tОтчёт");

        Assert.Equal(["1", "2"], Assert.Single(roadmap.Sections).Activities.Select(a => a.Number));
        Assert.Equal(3, roadmap.FormText.Count);
    }

    [Fact]
    public void A_header_in_another_order_rearranges_the_cells()
    {
        var roadmap = Read("1.\tСеминар\tмай\tМетодисты\tОтчёт\n№\tСрок\tМероприятие\tОтветственный\tПримечание\n2.\tиюнь\tФорум\tМетодисты\tв школе");
        var second = roadmap.Sections[0].Activities[1];

        Assert.Equal(("Форум", "июнь", "Методисты"), (second.Text, second.Deadline, second.Responsible));
        Assert.Equal(["в школе"], second.Other);
        Assert.Equal(new RoadmapColumn(ColumnKind.Other, "Примечание"), roadmap.Columns[^1]);
        Assert.Contains(roadmap.Warnings, w => w.Code == "column-unknown");
    }

    [Fact]
    public void A_foreign_table_is_told_not_mixed_in()
    {
        var roadmap = Read("1.\tСеминар\tмай\tМетодисты\tОтчёт\n\nСмета расходов.\n\nСтатья\tСумма\nБумага\t500\n");

        Assert.Single(Assert.Single(roadmap.Sections).Activities);
        Assert.Equal(["Смета расходов.", "Статья Сумма", "Бумага 500"], roadmap.Unrecognized.Select(u => u.Text));
    }

    [Fact]
    public void Missing_title_and_period_are_warnings_and_rows_are_read()
    {
        var roadmap = RoadmapImporter.Read("№\tМероприятие\tСрок\tОтветственный\n1.\tСеминар\tмай 2023\tМетодисты\n").Value;

        Assert.Equal(["period-missing", "title-missing"], roadmap.Warnings.Select(w => w.Code).Order());
        Assert.Equal(ScheduleKind.Unknown, roadmap.Sections[0].Activities[0].Schedule.Kind);
    }

    [Fact]
    public void A_deadline_that_is_not_understood_is_a_warning() =>
        Assert.Contains(Read("1.\tСеминар\tкогда зацветёт сирень\tМетодисты\tОтчёт").Warnings, w => w is { Code: "deadline-unknown", Source.Line: 4 });

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('|')]
    public void Other_delimiters_and_quoted_cells(char delimiter)
    {
        var text = Head.Replace('\t', delimiter) + "1.|\"Семинар; два, три\nдня\"|май|\"Клуб \"\"Дуэт\"\"\"|Отчёт\n".Replace('|', delimiter);

        var activity = RoadmapImporter.Read(text).Value.Sections[0].Activities[0];

        Assert.Equal(("Семинар; два, три\nдня", "Клуб \"Дуэт\""), (activity.Text, activity.Responsible));
    }

    [Fact]
    public void A_table_between_bars()
    {
        var roadmap = RoadmapImporter.Read("Дорожная карта на 2023 год\n\n| № | Мероприятие | Срок | Ответственный |\n|---|---|---|---|\n| 1 | Семинар | май | Методисты |\n").Value;

        Assert.Equal("Семинар", Assert.Single(roadmap.Sections[0].Activities).Text);
    }

    [Fact]
    public void Blocks_side_by_side_are_read_column_by_column()
    {
        var roadmap = RoadmapImporter.Read(
            "СОГЛАСОВАНО\tУТВЕРЖДАЮ\nРуководитель ТМС\tДиректор МКУ ЦМР\n_______ И.И. Дубов\t_______ В.Г. Берёзова\n«12» мая 2023 г.\t«15» мая 2023 г.\n\n" + Head + "1.\tСеминар\tмай\tМетодисты\tОтчёт\n").Value;

        Assert.Equal(("И.И. Дубов", new DateOnly(2023, 5, 12)), (roadmap.Endorsements[0].Name, roadmap.Endorsements[0].Date));
        Assert.Equal(("В.Г. Берёзова", new DateOnly(2023, 5, 15)), (roadmap.Approval.Name, roadmap.Approval.Date));
    }

    [Theory]
    [InlineData("УТВЕРЖДАЮ\nДиректор МКУ ЦМР\n____________ Берёзова В.Г.\n«___» ________ 20__ г.", ApprovalMode.ByOfficial, "Берёзова В.Г.", null)]
    [InlineData("Утверждаю: Директор МКУ ЦМР В.Г. Берёзова\n15 мая 2023 года", ApprovalMode.ByOfficial, "В.Г. Берёзова", null)]
    [InlineData("УТВЕРЖДЕН приказом управления образования от 15.05.2023 № 12-о/д", ApprovalMode.ByDocument, null, "12-о/д")]
    [InlineData("Приложение № 2\nк приказу МКУ ЦМР\nот 15.05.2023 № 7", ApprovalMode.ByDocument, null, "7")]
    [InlineData("ПРИНЯТО\nрешением методического совета\n(протокол от 15.05.2023 № 3)", ApprovalMode.ByBody, null, "3")]
    public void Approval_in_every_form(string block, ApprovalMode mode, string? name, string? number)
    {
        var approval = RoadmapImporter.Read($"{block}\n\n{Head}1.\tСеминар\tмай\tМетодисты\tОтчёт\n").Value.Approval;

        Assert.Equal((mode, name, number), (approval.Mode, approval.Name, approval.OrderNumber));
        Assert.Equal(block, approval.Text);
    }

    [Fact]
    public void No_change_of_lines_loses_a_word() =>
        Prop.ForAll(Spoiled, text =>
        {
            var lost = RoadmapImporter.Read(text) is { Done: true, Value: var roadmap } ? WordLedger.Lost(text, roadmap) : [];
            return (lost.Count == 0).Label($"Lost: {string.Join(' ', lost)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Any_text_and_any_bytes_are_read_or_refused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<byte[]>(), (text, bytes) =>
        {
            _ = RoadmapImporter.Read((text ?? "") + Head + text);
            _ = RoadmapImporter.Read(bytes ?? [], "x");
            return true;
        }).Hold();

    /// <summary>A fictional text with lines dropped, doubled, swapped or emptied of cells, and with cells dropped or put elsewhere.</summary>
    internal static Arbitrary<string> Spoiled { get; } =
        (from name in Gen.Elements(Texts.Fictional)
         from seed in Gen.Choose(0, int.MaxValue)
         select Spoil(Texts.Text(name).Split('\n').ToList(), new Random(seed))).ToArbitrary();

    private static string Spoil(List<string> lines, Random random)
    {
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var (at, other) = (random.Next(lines.Count), random.Next(lines.Count));
            var cells = lines[at].Split('\t').ToList();
            switch (random.Next(7))
            {
                case 0: lines.RemoveAt(at); break;
                case 1: lines.Insert(at, lines[other]); break;
                case 2: (lines[at], lines[other]) = (lines[other], lines[at]); break;
                case 3: lines[at] = lines[at].TrimEnd('\t'); break;
                case 4: cells.RemoveAt(random.Next(cells.Count)); lines[at] = string.Join('\t', cells); break;
                case 5: cells[random.Next(cells.Count)] = lines[other].Split('\t')[^1]; lines[at] = string.Join('\t', cells); break;
                default: lines[at] = lines[at].Replace("\t", random.Next(2) == 0 ? " " : "\t\t", StringComparison.Ordinal); break;
            }
        }

        return string.Join('\n', lines);
    }

    private static ImportedRoadmap Read(string rows) => RoadmapImporter.Read(Head + rows + "\n").Value;
}
