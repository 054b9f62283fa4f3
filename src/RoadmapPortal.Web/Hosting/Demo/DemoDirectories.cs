namespace RoadmapPortal.Web.Hosting.Demo;

internal sealed record DemoPerson(string Organization, string Name, string Post, bool MayBePublished = false);

/// <summary>The dictionaries and the staff of the demonstration centre beside those who sign in.</summary>
internal static class DemoDirectories
{
    public static readonly IReadOnlyList<string> Audiences =
    [
        "Молодые педагоги", "Педагоги-наставники", "Руководители ОО", "Руководители ТМС", "Учителя-предметники", "Заместители директоров по УВР",
        "Кураторы наставничества", "Педагоги дошкольных организаций", "Руководители школьных методических объединений",
    ];

    public static readonly IReadOnlyList<string> DocumentKinds =
    [
        "Приказ", "Аналитическая справка", "Список участников", "Отчёт", "Журнал консультаций", "Банк данных", "Программа наставничества",
        "Протокол", "Методические рекомендации", "Сборник материалов",
    ];

    public static readonly IReadOnlyList<DemoPerson> Staff =
    [
        new(DemoCentre.Centre, "Мельникова Дарья Игоревна", "Методист", MayBePublished: true),
        new(DemoCentre.Centre, "Ежов Роман Викторович", "Заместитель директора", MayBePublished: true),
        new(DemoCentre.School1, "Тихонова Светлана Юрьевна", "Учитель математики", MayBePublished: true),
        new(DemoCentre.School1, "Панкратов Илья Денисович", "Учитель истории"),
        new(DemoCentre.School1, "Осокина Полина Артёмовна", "Учитель начальных классов"),
        new(DemoCentre.School2, "Рябинин Олег Степанович", "Учитель физики", MayBePublished: true),
        new(DemoCentre.School2, "Черемисина Алина Максимовна", "Учитель английского языка"),
        new(DemoCentre.School3, "Ёлкин Артём Борисович", "Учитель информатики"),
        new(DemoCentre.School3, "Зарецкая Нина Фёдоровна", "Руководитель методического объединения", MayBePublished: true),
    ];
}
