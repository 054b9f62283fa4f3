using RoadmapPortal.Domain.Roadmaps;
using static RoadmapPortal.Web.Hosting.Demo.DemoDates;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>Invented roadmaps that are or were under way, dated around the given day.</summary>
internal static class DemoRoadmaps
{
    public const string Schools = "Руководители ОО";

    /// <summary>How many days ago <see cref="Digital"/> was approved.</summary>
    public const int DigitalAge = 150;

    private const string Lead = "Заболотская О.С.";
    private const string Director = "П.И. Громов";

    /// <summary>What the second revision of <see cref="Mentoring"/> adds to its last section.</summary>
    public static readonly ActivityText Amendment =
        new("Практикум «Урок без страха» для молодых педагогов и наставников", "Декабрь", Responsible: Schools, Result: "Программа практикума, список участников");

    /// <summary>An order with its appendix; numbers run through all sections.</summary>
    public static DemoRoadmap Mentoring(DateOnly today)
    {
        var year = SchoolYearOf(today);
        var subject = $"сопровождения молодых педагогов и их наставников на {year}-{year + 1} учебный год";
        return new(
            new RoadmapHeader($"Дорожная карта\nсопровождения молодых педагогов и их наставников\nна {year}-{year + 1} учебный год", SchoolYear(year))
            {
                Approval = new ApprovalStamp(ApprovalMode.ByDocument, OrderDate: new DateOnly(year, 8, 28), OrderNumber: "112", Text: "приказом директора МКУ ЦРО"),
                Order = new Order(
                    "МУНИЦИПАЛЬНОЕ КАЗЁННОЕ УЧРЕЖДЕНИЕ\nЦЕНТР РАЗВИТИЯ ОБРАЗОВАНИЯ\nГОРОДА СВЕТЛОРЕЧЕНСКА",
                    "112", new DateOnly(year, 8, 28), "г. Светлореченск", $"Об утверждении Дорожной карты {subject}",
                    "В целях закрепления молодых педагогов в образовательных организациях города приказываю:",
                    [
                        new OrderClause("1", "Утвердить Дорожную карту сопровождения молодых педагогов и их наставников (приложение)."),
                        new OrderClause("2", "обеспечить выполнение мероприятий в установленные сроки.") { Charged = "Руководителям образовательных организаций" },
                        new OrderClause("3", "Контроль за исполнением настоящего приказа оставляю за собой."),
                    ],
                    "Директор МКУ ЦРО", Director),
                ClosingSignature = new SignatureLine("Директор МКУ ЦРО", Director),
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
                    new("Формирование банка наставников города", "Сентябрь-октябрь", Responsible: Lead, Result: "Банк наставников"),
                    new("Разработка персонализированных программ наставничества", "Октябрь", Responsible: Schools, Result: "Программы наставничества"),
                    new("Раздел «Наставничество» на сайте организации", "до 10 ноября", Responsible: Schools, Result: "Ссылка на раздел"),
                ]),
                new("Методическое сопровождение",
                [
                    new("Консультации для наставников", "В течение учебного года", Responsible: $"{Lead} Методисты", Result: "Журнал консультаций"),
                    new("Посещение уроков молодых педагогов наставниками", "Ноябрь", Responsible: Schools, Result: "Карты посещения уроков"),
                    new("Неделя молодого педагога", "Ноябрь-декабрь", Responsible: Schools, Result: "Программа недели, отчёт"),
                    new("Участие в региональной школе наставника", "По графику ГБОУ ИРО", Responsible: "Методисты", Result: "Отчёт"),
                    new("Городской конкурс наставнических пар «Шаг навстречу»", "Март-апрель", Responsible: Lead, Result: "Приказ об итогах"),
                    new("Мониторинг результативности наставничества", "Май", Responsible: Schools, Result: "Аналитическая справка"),
                ]),
            ]);
    }

    /// <summary>«УТВЕРЖДЕНА приказом …» with a note; deadlines stand around the day itself, so that something is always late and something goes on.</summary>
    public static DemoRoadmap Digital(DateOnly today)
    {
        var year = today.AddDays(-240).Year;
        return new(
            new RoadmapHeader($"Дорожная карта\nразвития цифровой методической среды города\nна {year}-{year + 1} годы", Years(year, year + 1))
            {
                Approval = new ApprovalStamp(ApprovalMode.ByDocument, OrderDate: today.AddDays(-DigitalAge - 2), OrderNumber: "57", Text: "приказом директора МКУ ЦРО"),
                Note = "Дорожная карта объединяет работу методической службы и образовательных организаций над общими цифровыми ресурсами: банком уроков, "
                    + "календарём методических событий и разделами сайтов.\nОтчёт по каждому мероприятию подаёт координатор организации; сводку готовит центр.",
                Numbering = NumberingMode.BySection,
                ClosingSignature = new SignatureLine("Директор МКУ ЦРО", Director),
            },
            [
                new("Общие ресурсы",
                [
                    new("Обследование оснащения методических кабинетов", Month(today.AddDays(-200)), Responsible: Schools, Result: "Справка об оснащении"),
                    new("Банк видеозаписей открытых уроков: по одной записи от организации", "Ежеквартально", Responsible: Schools, Result: "Записи уроков"),
                    new("Обновление календаря методических событий", "Ежемесячно", Responsible: "Дружинин К.М.", Result: "Календарь на сайте центра"),
                    new("Назначение ответственных за цифровые ресурсы", Until(today.AddDays(-45)), Responsible: Schools, Result: "Приказы ОО"),
                ]),
                new("Обучение педагогов",
                [
                    new("Входная диагностика цифровых умений педагогов", Until(today.AddDays(-12)), Responsible: Schools, Result: "Сводная таблица"),
                    new("Курс «Интерактивный урок»", Months(today.AddDays(-30), today.AddDays(35)), Responsible: Schools, Result: "Список обученных"),
                    new("Семинар для администраторов сайтов", Until(today.AddDays(9)), Responsible: "Дружинин К.М.", Result: "Программа семинара"),
                    new("Обмен опытом с методическими службами соседних районов", "По мере необходимости", Responsible: "Ежов Р.В.", Result: "Протоколы встреч"),
                ]),
                new("Дошкольное образование",
                [
                    new("Картотека цифровых игр для дошкольников", Until(today.AddDays(-20)), Responsible: "Пахомова Э.М. Детские сады", Result: "Картотека"),
                    new("Онлайн-встреча с родителями «Экран и ребёнок»", Month(today), Responsible: "Детские сады", Result: "Запись встречи"),
                ]) { Addressees = new(AddresseeMode.SchoolKinds, [Domain.People.OrganizationKind.Kindergarten], []) },
            ]);
    }

    /// <summary>A signature with the endorsement of a partner and a column of the author's own; last school year, over.</summary>
    public static DemoRoadmap Functional(DateOnly today, Guid partner)
    {
        var year = SchoolYearOf(today) - 1;
        return new(
            new RoadmapHeader($"Дорожная карта\nформирования функциональной грамотности обучающихся\nна {year}-{year + 1} учебный год", SchoolYear(year))
            {
                Approval = new ApprovalStamp(ApprovalMode.ByOfficial, "Директор", "МКУ ЦРО", Director),
                Endorsements = [new EndorsementStamp("Руководитель ТМС", "Озёрного района", null, null, null) { AskedId = partner }],
                Columns =
                [
                    new(ColumnKind.Number, "№"), new(ColumnKind.Activity, "Мероприятие"), new(ColumnKind.Deadline, "Срок"), new(ColumnKind.Audience, "Участники"),
                    new(ColumnKind.Responsible, "Ответственные"), new(ColumnKind.Other, "Показатель"),
                ],
                Numbering = NumberingMode.Restarting,
            },
            [
                new("Подготовка",
                [
                    new("Рабочие группы по функциональной грамотности в организациях", "Сентябрь", "Учителя-предметники", Schools) { Other = ["100 % организаций"] },
                    new("Обучение школьных команд", "Октябрь-ноябрь", "Школьные команды", Lead) { Other = ["Не менее 40 педагогов"] },
                ]),
                new("Практика и итоги",
                [
                    new("Диагностические работы в 7–8 классах", "Февраль", "Обучающиеся 7–8 классов", Schools) { Other = ["Участвуют все классы"] },
                    new("Открытые уроки и занятия", "Март-апрель", "Педагоги", Schools) { Other = ["По одному от организации"] },
                    new("Итоговая конференция", "Май", "Педагоги, руководители ОО", "Громов П.И.") { Other = ["Сборник тезисов"] },
                ]),
            ]);
    }
}
