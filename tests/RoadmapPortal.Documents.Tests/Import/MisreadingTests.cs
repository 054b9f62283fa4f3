using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Tests.Import.Forms;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>Documents that were once read wrongly without a word; bars stand for the borders of cells.</summary>
public class MisreadingTests
{
    private const string Front = "ДОРОЖНАЯ КАРТА центра на 2025-2026 учебный год\n\n";
    private const string Five = "№|Мероприятие|Срок|Ответственный|Результат\n";
    private const string Four = "Мероприятие|Срок|Ответственный|Результат\n";

    [Theory]
    [InlineData("Мероприятие|Срок|Ответственный\nУстановочное совещание|сентябрь 2025|Зимина И.И.\nПодведение итогов|май 2026|Летов П.П.", 2)]
    [InlineData(Five + "1|Совещание|май|Методисты|Отчёт\n2|Консультации педагогов||Зимина И.И.|", 2)]
    [InlineData(Five + "I. Начало||||\n1|Совещание|май|Методисты|Отчёт\n2|Размещение материалов|||\nII. Основное||||\n1|Форум|июнь|Методисты|Отчёт", 3)]
    [InlineData(Four + "Совещание|май 2026|Методисты|Справка\nИтоговая конференция|май 2026|Зимина И.И.|Справка", 2)]
    [InlineData(Four + "Конкурс «Педагогический дебют «Новая волна»|октябрь 2025|Зимина И.И.|Справка\nСеминар|ноябрь 2025|Летов П.П.|Справка", 2)]
    [InlineData(Four + "подготовка приказа|октябрь 2025|Зимина И.И.|Приказ\nпроведение опроса|ноябрь 2025|Летов П.П.|Справка", 2)]
    [InlineData(Four + "Совещание|май 2026|Методисты|Справка\nМероприятия ко Дню учителя|Период осенних каникул|Координаторы, ОО|Итоговый фотоотчёт", 2)]
    [InlineData(Five + "1|Совещание|май|Методисты|Отчёт\nПриложение. График выездов.\n№|Школа|Дата|Ответственный\n1|СОШ № 1|12.10.2025|Зимина И.И.\n2|СОШ № 2|14.10.2025|Летов П.П.", 1)]
    public void Every_activity_and_no_other_row(string table, int count) =>
        Assert.Equal(count, Read(table).Sections.Sum(s => s.Activities.Count));

    [Fact]
    public void A_row_merged_over_its_cells_is_no_section_when_it_follows_the_one_above()
    {
        var read = RoadmapImporter.Read("<p>Дорожная карта на 2026 год</p><table><tr><td>№<td>Мероприятие<td>Срок<td>Ответственный<tr><td>1.1<td>Совещание<td>май<td>Методисты<tr><td>1.2<td colspan=3>Участие в мероприятиях министерства<tr><td>1.3<td>Форум<td>июнь<td>Методисты</table>").Value;

        Assert.Equal(["1.1", "1.2", "1.3"], Assert.Single(read.Sections).Activities.Select(a => a.Number));
    }

    [Fact]
    public void A_stage_of_results_is_a_section_and_no_total() =>
        Assert.Equal(["Организационный этап", "Итоговый этап"], Read(Five + "Организационный этап||||\n1|Совещание|май|Методисты|Отчёт\nИтоговый этап||||\n2|Форум|июнь|Методисты|Отчёт\nИтого|2||||").Sections.Select(s => s.Title));

    /// <summary>The names in the marks sign nothing, and their dates are no dates of approval.</summary>
    [Fact]
    public void Marks_of_signatures_and_systems_are_no_text_of_the_roadmap()
    {
        const string signed = "Документ подписан электронной подписью\nСертификат 00F1A2\nВладелец Зимина Анна Борисовна\nДействителен с 01.02.2025 до 01.05.2026\n";
        const string approved = "Утверждено в системе «Дорожные карты» 02.09.2025 в 10:15\nА.Б. Зимина";

        var read = RoadmapImporter.Read($"УТВЕРЖДАЮ\nДиректор школы № 7\n{signed}И.И. Летов\n01.09.2025\n\n{Front}{Five.Replace('|', '\t')}1\tСовещание\tмай\tМетодисты\tОтчёт\n\nДиректор\tИ.И. Летов\n\n{approved}").Value;

        Assert.Equal(("И.И. Летов", new DateOnly(2025, 9, 1)), (read.Approval.Name, read.Approval.Date));
        Assert.Equal("И.И. Летов", read.ClosingSignature?.Name);
        Assert.Empty(read.Unrecognized);
        Assert.Equal([.. signed.Split('\n', StringSplitOptions.RemoveEmptyEntries), .. approved.Split('\n')], read.FormText.Select(text => text.Text));
    }

    [Fact]
    public void A_mark_of_approval_signs_nothing() =>
        Assert.Null(Read(Five + "1|Совещание|май|Методисты|Отчёт\n\nУтверждено на портале 02.09.2025\nА.Б. Зимина").ClosingSignature);

    [Fact]
    public void Posts_that_have_not_signed_yet_endorse_one_by_one()
    {
        const string blank = "________\n«___» ______________ 20___ г.\n";

        var read = RoadmapImporter.Read($"СОГЛАСОВАНО\nНачальник управления образования\n{blank}Директор лицея № 2\n{blank}Директор школы № 7\nИ.И. Летов\n01.09.2025\n\n{Front}{Five.Replace('|', '\t')}1\tСовещание\tмай\tМетодисты\tОтчёт").Value;

        Assert.Equal(["Начальник управления образования", "Директор лицея № 2", "Директор школы № 7"], read.Endorsements.Select(stamp => $"{stamp.Post} {stamp.Organization}"));
        Assert.Equal([null, null, "И.И. Летов"], read.Endorsements.Select(stamp => stamp.Name));
    }

    /// <summary>Word keeps paragraphs apart without blank lines.</summary>
    [Fact]
    public void The_subject_of_an_order_ends_where_its_bold_face_does()
    {
        var order = string.Concat(
            OfficeForms.Paragraph("ПРИКАЗ", isBold: true),
            OfficeForms.Paragraph("Об утверждении дорожной карты\nна 2026 год", isBold: true),
            OfficeForms.Paragraph("На основании плана работы центра."),
            OfficeForms.Paragraph("В целях развития наставничества приказываю:"),
            OfficeForms.Paragraph("1. Утвердить дорожную карту (приложение).\nРазместить её на сайте."));
        string[] header = ["№", "Мероприятие", "Срок"], row = ["1", "Семинар", "май 2026"];

        var read = RoadmapImporter.Read(OfficeForms.Docx(order + OfficeForms.Paragraph("Дорожная карта на 2026 год", isBold: true) + OfficeForms.Table(string.Concat(header.Select(c => OfficeForms.Cell(c))), string.Concat(row.Select(c => OfficeForms.Cell(c))))), "приказ.docx").Value.Order!;

        Assert.Equal("Об утверждении дорожной карты на 2026 год", read.Subject);
        Assert.Equal("На основании плана работы центра.\nВ целях развития наставничества приказываю:", read.Preamble);
        Assert.Equal("Утвердить дорожную карту (приложение).\nРазместить её на сайте.", Assert.Single(read.Clauses).Text);
    }

    [Theory]
    [InlineData("Исп. Зимина А.А.|тел. 2-15-15|||")]
    [InlineData("Всего мероприятий: 1||||")]
    public void Who_typed_and_sums_are_remarks(string row)
    {
        var read = Read($"{Five}I|Организационный этап|||\n1|Совещание|май|Методисты|Отчёт\n{row}");

        Assert.Equal("Организационный этап", Assert.Single(read.Sections).Title);
        Assert.Single(read.Unrecognized);
    }

    [Fact]
    public void The_rest_of_a_last_title_without_rows_is_kept()
    {
        var read = RoadmapImporter.Read($"{Front}{Five.Replace('|', '\t')}I. Начало\t\t\t\t\n1\tСовещание\tмай\tМетодисты\tОтчёт\nПовышение квалификации\t\t\t\t\nна 2021-2025 гг.\n").Value;

        Assert.Contains(read.Unrecognized, u => u.Text.EndsWith("на 2021-2025 гг.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_years_of_a_programme_are_not_those_of_the_roadmap()
    {
        var read = RoadmapImporter.Read($"ДОРОЖНАЯ КАРТА\nна 2025-2026 учебный год по реализации программы «Развитие на 2024-2028 годы»\n\n{Five.Replace('|', '\t')}1\tСовещание\tмай\tМетодисты\tОтчёт\n").Value;

        Assert.Equal(("2025-09", "2026-08"), (read.Period?.Months.FromMonth, read.Period?.Months.ToMonth));
    }

    [Theory]
    [InlineData("Пр. № 45 от 01.09.2025 г.")]
    [InlineData("(приказ от 01.09.2025 № 45)")]
    [InlineData("Приказ № 45\nот 01.09.2025 г.")]
    public void The_order_of_an_approval_is_no_part_of_the_organisation(string order)
    {
        var approval = RoadmapImporter.Read($"УТВЕРЖДАЮ\nДиректор МБУ «ММЦ»\n____ Зимина И.И.\n{order}\n\n{Front}{Five.Replace('|', '\t')}1\tСовещание\tмай\tМетодисты\tОтчёт\n").Value.Approval;

        Assert.Equal(("МБУ «ММЦ»", "45", new DateOnly(2025, 9, 1), null), (approval.Organization, approval.OrderNumber, approval.OrderDate, approval.Date));
    }

    [Fact]
    public void Two_stamps_in_one_line_are_left_to_the_person()
    {
        var read = RoadmapImporter.Read($"СОГЛАСОВАНО          УТВЕРЖДАЮ\nНачальник отдела          Директор МКУ ЦМР\n____ Летов П.П.      ____ Зимина И.И.\n\n{Front}{Five.Replace('|', '\t')}1\tСовещание\tмай\tМетодисты\tОтчёт\n").Value;

        Assert.Empty(read.Endorsements);
        Assert.Equal(3, read.Unrecognized.Count);
    }

    [Fact]
    public void A_section_that_goes_on_with_something_is_no_page_furniture() =>
        Assert.Equal(["I", "Продолжение работы с молодыми"], Read(Five + "I. Начало||||\n1|Совещание|май|Методисты|Отчёт\nПродолжение работы с молодыми\n2|Форум|июнь|Методисты|Отчёт").Sections.Select(s => s.Number.Length > 0 ? s.Number : s.Title));

    [Fact]
    public void A_header_twice_with_nothing_between_is_a_plan_without_rows() =>
        Assert.Empty(Read($"{Five}\n{Five}").Sections.SelectMany(s => s.Activities));

    [Fact]
    public void Two_columns_of_one_title_are_two_columns() =>
        Assert.Equal(2, Read("№|Мероприятие|Срок (начало-завершение)|Срок (начало-завершение)|Ответственный\n1|Совещание|май|июнь|Методисты").Columns.Count(c => c.Title.StartsWith("Срок", StringComparison.Ordinal)));

    private static ImportedRoadmap Read(string table) => RoadmapImporter.Read(Front + table.Replace('|', '\t') + "\n").Value;
}
