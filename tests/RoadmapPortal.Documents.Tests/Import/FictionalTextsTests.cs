using System.Globalization;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>Invented people and places, real forms and defects.</summary>
public class FictionalTextsTests
{
    public static TheoryData<string> Names => new(Texts.Fictional);

    [Theory]
    [InlineData("network.txt", "1:2 2:4", "2022-10", "2023-12")]
    [InlineData("sections-in-bold.txt", "1:2 2:2 5:2 5:1", "2021-01", "2025-12")]
    [InlineData("titles-in-second-cell.txt", "1:2 2:3", "2021-07", "2025-12")]
    [InlineData("note-and-document.txt", "1:4 2:2 3:2", "2022-01", "2024-12")]
    [InlineData("order.txt", ":3 :2", "2023-01", "2024-12")]
    public void Sections_activities_and_period(string name, string sections, string from, string to)
    {
        var roadmap = Texts.Read(name);

        Assert.Equal(sections, string.Join(' ', roadmap.Sections.Select(s => $"{s.Number}:{s.Activities.Count}")));
        Assert.Equal((from, to), (roadmap.Period?.Months.FromMonth, roadmap.Period?.Months.ToMonth));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_word_is_in_a_field_or_told(string name) => Assert.Empty(WordLedger.Lost(Texts.Text(name), Texts.Read(name)));

    [Theory]
    [InlineData("network.txt", "1.2", "Подготовка писем по организации взаимодействия|В течение всего периода|Руководители ТМС|Клёнова К.С.|")]
    [InlineData("network.txt", "2.2", "Проведение единого дня воспитания, посвящённого практикам в условиях кадрового дефицита|Март 2023 г.|Руководители, специалисты ТМС, руководящие и педагогические работники ОО|Берёзова В.Г. Клёнова К.С. Просторова Н.Б. (по согласованию)|")]
    [InlineData("network.txt", "2.3", "Проведение городского конкурса «Воспитатель года»|Сентябрь – декабрь 2023 г.|Руководители, специалисты ТМС, руководящие и педагогические работники ОО|Берёзова В.Г. Цветаев И.В.|")]
    [InlineData("sections-in-bold.txt", "2", "Мониторинг дефицитов|Сентябрь - октябрь||МКУ «ИМЦ»|Сбор сведений определяющих запросы наставляемых и ресурсы наставников")]
    [InlineData("note-and-document.txt", "2", "Конкурс на присуждение премий лучшим учителям|Май-июнь 2022-2024||Управление образования МАУ ЦРО образовательные организации|Выявление и поддержка лучших педагогов")]
    [InlineData("note-and-document.txt", "", "Организация участия педагогов в краевом этапе конкурса «Подвиг учителя»|Апрель-июль 2022-2024||Управление образования МАУ ПРО образовательные организации|Поддержка лучших педагогов")]
    [InlineData("note-and-document.txt", "3", "Организация работы площадок, ресурсных центров|В течение года 2022-2024||Управление образования МАУ ПРО Образовательные организации|Внедрение практик, разработка Программ и методических рекомендаций")]
    [InlineData("order.txt", "4", "Участие педагогов в краевом конкурсе ГБОУ ИРО Приозёрского края|По графику ГБОУ ИРО||Клёнова К.С. Методисты-предметники|Приказ УОН")]
    [InlineData("titles-in-second-cell.txt", "2.2", "Создание платформы|С 2020 года||МКУ «ИМЦ в сфере образования», обще-образовательные организации|Создан банк практик")]
    public void Rows_are_joined_over_page_breaks(string name, string number, string expected)
    {
        var activity = Texts.Read(name).Sections.SelectMany(s => s.Activities).First(a => a.Number == number);

        Assert.Equal(expected, string.Join('|', activity.Text, activity.Deadline, activity.Audience, activity.Responsible, activity.Result));
    }

    [Fact]
    public void A_list_in_a_cell_stays_a_list() =>
        Assert.Equal(
            ["Организация работы:", "Школа молодого учителя", "Школа начинающего педагога ДОУ", "Школа старшего воспитателя"],
            Texts.Read("note-and-document.txt").Sections[1].Activities[0].Text.Split('\n'));

    [Fact]
    public void A_line_that_lost_its_cells_goes_on_from_the_last_one()
    {
        var roadmap = Texts.Read("note-and-document.txt");

        Assert.EndsWith("службы образовательных учреждений", roadmap.Sections[1].Activities[1].Result, StringComparison.Ordinal);
        Assert.Contains(roadmap.Warnings, w => w.Code == "line-joined" && w.Source.Line == 43);
    }

    [Fact]
    public void A_broken_section_title_is_one_title() =>
        Assert.Equal("Мероприятия, направленные на качество сопровождения педагогических работников", Texts.Read("sections-in-bold.txt").Sections[2].Title);

    [Fact]
    public void Endorsements_are_one_for_each_district()
    {
        var endorsements = Texts.Read("network.txt").Endorsements;

        Assert.Equal(["Озёрского района", "Лучинского района", "Верхне-Бродского района"], endorsements.Select(e => e.Organization));
        Assert.All(endorsements, e => Assert.Equal("Руководители ТМС", e.Post));
    }

    [Theory]
    [InlineData("network.txt", ApprovalMode.ByOfficial, "Директор МКУ ЦМР", "В.Г. Берёзова", null, null, null)]
    [InlineData("sections-in-bold.txt", ApprovalMode.ByOfficial, "Начальник управления образования администрации МО Озёрский район ИМЦ", "Л.В. Малинин", "2021-09-24", null, null)]
    [InlineData("titles-in-second-cell.txt", ApprovalMode.ByOfficial, "Председатель Комитета образования Администрации Нижне-Лугового муниципального района", "Мореходова Т.В.", "2021-07-19", null, null)]
    [InlineData("note-and-document.txt", ApprovalMode.ByDocument, "управления образования", null, null, "2024-07-21", "470")]
    [InlineData("order.txt", ApprovalMode.ByDocument, "директора МКУ СЦМР", null, null, "2023-03-06", "60")]
    public void Approval(string name, ApprovalMode mode, string official, string? person, string? date, string? orderDate, string? orderNumber)
    {
        var approval = Texts.Read(name).Approval;

        Assert.Equal(mode, approval.Mode);
        Assert.Equal(official, $"{approval.Post} {approval.Organization}".Trim());
        Assert.Equal(person, approval.Name);
        Assert.Equal(date, approval.Date?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(orderDate, approval.OrderDate?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(orderNumber, approval.OrderNumber);
    }

    [Fact]
    public void The_order_is_read_whole()
    {
        var order = Texts.Read("order.txt").Order!;

        Assert.Equal("МУНИЦИПАЛЬНОЕ КАЗЁННОЕ УЧРЕЖДЕНИЕ\nСВЕТЛОРЕЧЕНСКИЙ ЦЕНТР МЕТОДИЧЕСКОЙ РАБОТЫ\nУПРАВЛЕНИЕ ПО ОБРАЗОВАНИЮ И НАУКЕ", order.Institution);
        Assert.Equal(("60", new DateOnly(2023, 3, 6), "г. Светлореченск"), (order.Number, order.Date, order.Place));
        Assert.Equal("Об утверждении Дорожной карты сопровождения педагогов-наставников на 2023-2024 годы", order.Subject);
        Assert.EndsWith("«О реализации целевой модели наставничества» приказываю:", order.Preamble, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3", "4", "5"], order.Clauses.Select(c => c.Number));
        Assert.Equal("Контроль за исполнением настоящего приказа оставляю за собой.", order.Clauses[4].Text);
        Assert.Equal(("Директор МКУ СЦМР", "В.Г. Берёзова"), (order.SignatoryPost, order.SignatoryName));
    }

    [Fact]
    public void The_table_is_closed_by_a_second_signature() =>
        Assert.Equal(new SignatureLine("Директор МКУ СЦМР", "В.Г. Берёзова"), Texts.Read("order.txt").ClosingSignature);

    [Fact]
    public void The_note_is_joined_over_the_page()
    {
        var note = Texts.Read("note-and-document.txt").Note!.Split('\n');

        Assert.Equal(6, note.Length);
        Assert.Equal("- образовательные организации города Светлореченска.", note[4]);
        Assert.Equal("Цель дорожной карты – поддержка педагогов, повышение качества сопровождения на муниципальном уровне к 2024 году.", note[5]);
    }

    [Fact]
    public void Blank_and_doubled_things_are_warnings()
    {
        var warnings = Texts.Read("sections-in-bold.txt").Warnings;

        Assert.Contains(warnings, w => w is { Code: "deadline-blank", Source.Line: 25 });
        Assert.Contains(warnings, w => w is { Code: "responsible-blank", Source.Line: 25 });
        Assert.Contains(warnings, w => w is { Code: "number-duplicate", Source.Line: 24 });
        Assert.Contains(warnings, w => w is { Code: "number-duplicate", Source.Line: 31 });
    }

    [Fact]
    public void A_remark_beside_a_name_is_told()
    {
        var roadmap = Texts.Read("network.txt");

        Assert.Equal(["(по согласованию)"], roadmap.Unrecognized.Select(u => u.Text));
        Assert.Equal(new Party(PartyKind.Person, "Просторова Н.Б."), roadmap.Sections[1].Activities[1].ResponsibleParties[^1]);
    }
}
