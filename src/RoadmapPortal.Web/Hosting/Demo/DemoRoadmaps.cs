using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Hosting.Demo;

internal sealed record DemoSection(string Title, IReadOnlyList<ActivityText> Rows);

internal sealed record DemoRoadmap(RoadmapHeader Header, IReadOnlyList<DemoSection> Sections);

/// <summary>Three invented roadmaps of different forms, dated around the school year of the given day.</summary>
internal static class DemoRoadmaps
{
    private const string Schools = "Руководители ОО";

    public static DemoRoadmap Mentoring(DateOnly today)
    {
        var year = SchoolYearOf(today);
        var title = $"Дорожная карта\nсопровождения молодых педагогов и их наставников\nна {year}-{year + 1} учебный год";
        return new(
            new RoadmapHeader(title, SchoolYear(year))
            {
                Approval = new ApprovalStamp(ApprovalMode.ByDocument, OrderDate: new DateOnly(year, 8, 28), OrderNumber: "112", Text: "приказом директора МКУ ЦРО"),
                Order = new Order(
                    "МУНИЦИПАЛЬНОЕ КАЗЁННОЕ УЧРЕЖДЕНИЕ\nЦЕНТР РАЗВИТИЯ ОБРАЗОВАНИЯ\nГОРОДА СВЕТЛОРЕЧЕНСКА",
                    "112", new DateOnly(year, 8, 28), "г. Светлореченск",
                    $"Об утверждении Дорожной карты сопровождения молодых педагогов и их наставников на {year}-{year + 1} учебный год",
                    "В целях закрепления молодых педагогов в образовательных организациях города приказываю:",
                    [
                        new OrderClause("1", "Утвердить Дорожную карту сопровождения молодых педагогов и их наставников (приложение)."),
                        new OrderClause("2", "Методистам обеспечить выполнение мероприятий в установленные сроки."),
                        new OrderClause("3", "Контроль за исполнением настоящего приказа оставляю за собой."),
                    ],
                    "Директор МКУ ЦРО", "П.И. Громов"),
                ClosingSignature = new SignatureLine("Директор МКУ ЦРО", "П.И. Громов"),
                Columns =
                [
                    new(ColumnKind.Number, "№ п/п"), new(ColumnKind.Activity, "Наименование мероприятий"), new(ColumnKind.Deadline, "Срок реализации"),
                    new(ColumnKind.Responsible, "Ответственный исполнитель"), new(ColumnKind.Result, "Результат/ вид документа"),
                ],
                Numbering = NumberingMode.Continuous,
            },
            [
                new("Организационная и нормативная поддержка",
                [
                    new("Учёт молодых педагогов и закрепление за ними наставников", "до 1 октября", Responsible: Schools, Result: "Приказы ОО"),
                    new("Формирование банка наставников города", "Сентябрь-октябрь", Responsible: "Калинина О.С.", Result: "Банк наставников"),
                    new("Разработка персонализированных программ наставничества", "Октябрь", Responsible: Schools, Result: "Программы наставничества"),
                ]),
                new("Методическое сопровождение",
                [
                    new("Консультации для наставников", "В течение учебного года", Responsible: "Калинина О.С. Методисты-предметники", Result: "Журнал консультаций"),
                    new("Посещение уроков молодых педагогов наставниками", "Ноябрь", Responsible: Schools, Result: "Карты посещения уроков"),
                    new("Участие в региональной школе наставника", "По графику ГБОУ ИРО", Responsible: "Методисты-предметники", Result: "Отчёт"),
                    new("Городской конкурс наставнических пар «Шаг навстречу»", "Март-апрель", Responsible: "Калинина О.С.", Result: "Приказ об итогах"),
                    new("Мониторинг результативности наставничества", "Май", Responsible: Schools, Result: "Аналитическая справка"),
                ]),
            ]);
    }

    public static DemoRoadmap Network(DateOnly today, Guid partner)
    {
        var year = SchoolYearOf(today);
        return new(
            new RoadmapHeader($"Дорожная карта проекта\n«Сетевая методическая мастерская»\nна период с октября {year} г. по декабрь {year + 1} г.",
                new Period(new DateOnly(year, 10, 1), new DateOnly(year + 1, 12, 1)))
            {
                Approval = new ApprovalStamp(ApprovalMode.ByOfficial, "Директор МКУ ЦРО", Name: "П.И. Громов"),
                Endorsements = [new EndorsementStamp("Руководитель ТМС", "Озёрного района", null, null, null) { AskedId = partner }],
                Columns =
                [
                    new(ColumnKind.Number, "П/п"), new(ColumnKind.Activity, "Деятельность/Мероприятие/Содержание"),
                    new(ColumnKind.Deadline, "Срок выполнения (начало-завершение)"), new(ColumnKind.Audience, "Целевая аудитория"),
                    new(ColumnKind.Responsible, "Ответственный"),
                ],
            },
            [
                new("Организационные мероприятия",
                [
                    new("Обсуждение плана совместных мероприятий", Text(year, 10, 11), "Руководители ТМС", "Громов П.И."),
                    new("Создание рубрики «Сетевое взаимодействие» на сайте", Text(year, 12), "Руководители, специалисты ТМС", "Калинина О.С."),
                ]),
                new("Методическая деятельность",
                [
                    new("Межмуниципальный семинар «Первый год в школе»", Text(year + 1, 3), "Молодые педагоги", "Калинина О.С."),
                    new("Сборник методических разработок участников", Text(year + 1, 9, 12), "Учителя-предметники", "Громов П.И. Калинина О.С."),
                ]),
            ]);
    }

    public static DemoRoadmap Staffing(DateOnly today)
    {
        var year = SchoolYearOf(today);
        return new(
            new RoadmapHeader($"Дорожная карта (план мероприятий)\nпо кадровому обеспечению школ города\nна {year}-{year + 2} гг.",
                new Period(new DateOnly(year, 1, 1), new DateOnly(year + 2, 12, 1)))
            {
                Approval = new ApprovalStamp(ApprovalMode.ByOfficial, "Директор", "МКУ ЦРО", "П.И. Громов"),
            },
            [
                new("Выявление кадровых потребностей",
                [
                    new("Мониторинг вакансий в школах города", "Ежегодно, до 01 сентября", Responsible: "МКУ ЦРО, образовательные организации", Result: "Перечень вакансий"),
                    new("Встречи выпускников педагогических классов с учителями", "по согласованию сторон", Responsible: "МКУ ЦРО", Result: "План встреч"),
                    new("Адресная поддержка педагогов первых трёх лет работы", "", Responsible: "", Result: ""),
                ]),
            ]);
    }

    private static int SchoolYearOf(DateOnly today) => today.Month >= 8 ? today.Year : today.Year - 1;

    private static Period SchoolYear(int year) => new(new DateOnly(year, 9, 1), new DateOnly(year + 1, 8, 1));

    private static string Text(int year, int month, int? last = null)
    {
        var months = last is { } to ? $"{Russian.MonthName(month)}-{Russian.MonthName(to)}" : Russian.MonthName(month);
        return $"{char.ToUpperInvariant(months[0])}{months[1..]} {year} г.";
    }
}
