namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>The dictionaries of the demonstration centre, and the staff of the centre and its partners beside those who sign in.</summary>
internal static class DemoDirectories
{
    public static readonly IReadOnlyList<string> Audiences =
    [
        "Молодые педагоги", "Педагоги-наставники", "Руководители ОО", "Руководители ТМС", "Учителя-предметники", "Заместители директоров по УВР",
        "Кураторы наставничества", "Педагоги дошкольных организаций", "Руководители школьных методических объединений",
        "Педагоги дополнительного образования", "Обучающиеся педагогических классов",
    ];

    public static readonly IReadOnlyList<string> DocumentKinds =
    [
        "Приказ", "Аналитическая справка", "Список участников", "Отчёт", "Журнал консультаций", "Банк данных", "Программа наставничества",
        "Протокол", "Методические рекомендации", "Сборник материалов", "План мероприятий", "Договор о сотрудничестве",
    ];

    public static readonly IReadOnlyList<(string Organization, DemoPerson Person)> Staff =
    [
        (DemoCentre.Centre, new("Ежов Роман Викторович", "Заместитель директора", true)),
        (DemoCentre.Centre, new("Щербинина Дарья Игоревна", "Методист", true)),
        (DemoCentre.Centre, new("Дружинин Константин Маркович", "Методист по информатизации", true)),
        (DemoCentre.Centre, new("Пахомова Эльвира Маратовна", "Методист по дошкольному образованию", true)),
        (DemoCentre.Partner, new("Нестеренко Павел Викторович", "Методист ТМС", true)),
        (DemoCentre.PartnerOnPaper, new("Абрамов Олег Тимурович", "Руководитель ТМС", true)),
        (DemoCentre.PartnerOnPaper, new("Юдина Кира Олеговна", "Методист ТМС")),
        .. DemoCentre.Schools.SelectMany(school => school.Staff.Skip(1).Select(person => (school.ShortName, person))),
    ];
}
