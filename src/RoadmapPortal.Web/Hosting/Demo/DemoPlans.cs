using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using static RoadmapPortal.Web.Hosting.Demo.DemoDates;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>Invented roadmaps that are being agreed or written, and one that was given up.</summary>
internal static class DemoPlans
{
    private const string Director = "П.И. Громов";

    /// <summary>A signature with the endorsements of two partners.</summary>
    public static DemoRoadmap Network(DateOnly today, Guid partner, Guid partnerOnPaper)
    {
        var year = SchoolYearOf(today);
        return new(
            new RoadmapHeader($"Дорожная карта проекта\n«Сетевая методическая мастерская»\nна период с октября {year} г. по декабрь {year + 1} г.",
                new Period(new DateOnly(year, 10, 1), new DateOnly(year + 1, 12, 1)))
            {
                Approval = new ApprovalStamp(ApprovalMode.ByOfficial, "Директор МКУ ЦРО", Name: Director),
                Endorsements =
                [
                    new EndorsementStamp("Руководитель ТМС", "Озёрного района", null, null, null) { AskedId = partner },
                    new EndorsementStamp("Руководитель ТМС", "Заречного района", null, null, null) { AskedId = partnerOnPaper },
                ],
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
                    new("Обсуждение плана совместных мероприятий", Months(new(year, 10, 1), new(year, 11, 1)), "Руководители ТМС", "Громов П.И."),
                    new("Создание рубрики «Сетевое взаимодействие» на сайте", Month(new(year, 12, 1)), "Руководители, специалисты ТМС", "Заболотская О.С."),
                ]),
                new("Методическая деятельность",
                [
                    new("Межмуниципальный семинар «Первый год в школе»", Month(new(year + 1, 3, 1)), "Молодые педагоги", "Заболотская О.С."),
                    new("Взаимные посещения школ: методический десант", Months(new(year + 1, 4, 1), new(year + 1, 5, 1)), "Руководители ШМО", DemoRoadmaps.Schools),
                    new("Сборник методических разработок участников", Months(new(year + 1, 9, 1), new(year + 1, 12, 1)), "Учителя-предметники", "Громов П.И. Заболотская О.С."),
                ]),
            ]);
    }

    /// <summary>A plan of actions for the year to come; numbers begin anew in each section, two columns are its own.</summary>
    public static DemoRoadmap Gifted(DateOnly today, Guid partner)
    {
        var year = today.Year + 1;
        return new(
            new RoadmapHeader($"План мероприятий («дорожная карта»)\nпо поддержке олимпиадного движения\nна {year} год", Years(year, year))
            {
                Approval = new ApprovalStamp(ApprovalMode.ByBody, Text: "решением методического совета"),
                Endorsements = [new EndorsementStamp("Руководитель", "ТМС Озёрного района", null, null, null) { AskedId = partner }],
                Columns =
                [
                    new(ColumnKind.Number, "№"), new(ColumnKind.Activity, "Содержание работы"), new(ColumnKind.Responsible, "Исполнители"),
                    new(ColumnKind.Deadline, "Сроки"), new(ColumnKind.Other, "Ожидаемый показатель"), new(ColumnKind.Other, "Примечание"),
                ],
                Numbering = NumberingMode.Restarting,
            },
            [
                new("Работа с педагогами",
                [
                    new("Мастерские наставников олимпиадных команд", "Январь-март", Responsible: "Щербинина Д.И.") { Other = ["Четыре встречи", "Два предмета"] },
                    new("Банк олимпиадных заданий", "В течение года", Responsible: "Щербинина Д.И. Методисты") { Other = ["200 заданий", ""] },
                ]),
                new("Работа с обучающимися",
                [
                    new("Школьный этап", "Сентябрь-октябрь", Responsible: DemoRoadmaps.Schools) { Other = ["Все организации", "По графику региона"] },
                    new("Летняя предметная смена", "Июнь", Responsible: "Ежов Р.В.") { Other = ["60 участников", ""] },
                ]),
            ]);
    }

    /// <summary>A small plan that was given up.</summary>
    public static DemoRoadmap Exhibition(DateOnly approved) => new(
        new RoadmapHeader($"Дорожная карта\nподготовки выставки «Школа будущего»\nна {approved.Year}-{approved.Year + 1} годы", Years(approved.Year, approved.Year + 1))
        {
            Approval = new ApprovalStamp(ApprovalMode.ByOfficial, "Директор", "МКУ ЦРО", Director),
        },
        [
            new("Подготовка выставки",
            [
                new("Отбор экспонатов в организациях", Month(approved.AddDays(120)), Responsible: DemoRoadmaps.Schools, Result: "Список экспонатов"),
                new("Открытие выставки", Month(approved.AddDays(180)), Responsible: "Ежов Р.В.", Result: "Афиша"),
            ]),
        ]);

    /// <summary>A draft of three years with numbers as they came and things still to be filled in.</summary>
    public static DemoRoadmap Staffing(DateOnly today)
    {
        var year = today.Year;
        return new(
            new RoadmapHeader($"Дорожная карта (план мероприятий)\nпо кадровому обеспечению школ города\nна {year}-{year + 2} гг.", Years(year, year + 2))
            {
                Approval = new ApprovalStamp(ApprovalMode.ByOfficial, "Директор", "МКУ ЦРО", Director),
                Numbering = NumberingMode.AsPrinted,
            },
            [
                new("Выявление кадровых потребностей",
                [
                    new("Мониторинг вакансий в школах города", "Ежегодно, до 01 сентября", Responsible: "МКУ ЦРО, образовательные организации", Result: "Перечень вакансий", Number: "1.1"),
                    new("Прогноз потребности в педагогах на пять лет", "до 1 марта", Responsible: "Ежов Р.В.", Result: "Прогноз", Number: "1.3"),
                ]) { Number = "I" },
                new("Привлечение и закрепление",
                [
                    new("Встречи выпускников педагогических классов с учителями", "по согласованию сторон", Responsible: "МКУ ЦРО", Result: "План встреч", Number: "2.1"),
                    new("Адресная поддержка педагогов первых трёх лет работы", "", Responsible: "", Result: "", Number: "2.2"),
                ]) { Number = "II" },
            ]);
    }
}
