using RoadmapPortal.Domain.Mentoring;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>A pair or group of the demonstration: people by surname, the term in days from today.</summary>
/// <param name="Form">The name of the form of mentoring.</param>
/// <param name="Mode">The kind of mentoring.</param>
/// <param name="Mentor">The surname, or words for somebody from outside.</param>
/// <param name="Mentees">Surnames, or marks of minors.</param>
/// <param name="From">The first day, counted from today.</param>
/// <param name="To">The last day, counted from today.</param>
/// <param name="Content">What the work consists of.</param>
internal sealed record DemoPair(string Form, MentoringMode Mode, string Mentor, string[] Mentees, int From, int To, string Content)
{
    /// <summary>Without papers it stays in preparation.</summary>
    public bool HasPapers { get; init; } = true;

    /// <summary>What came of a pair that has ended.</summary>
    public string? Result { get; init; }

    /// <summary>Why a pair ended early, ten days after notice.</summary>
    public string? Reason { get; init; }

    /// <summary>The day of the early end, counted from today.</summary>
    public int EndedOn { get; init; }
}

/// <summary>Twenty pairs and groups in every state, school by school; nobody is mentored twice in one form at a time.</summary>
internal static class DemoPairs
{
    private const string Teachers = "педагог – педагог";
    private const string SameSubject = "учитель – учитель";
    private const string Head = "руководитель образовательной организации – педагог";
    private const string University = "педагог вуза (колледжа) – молодой педагог";
    private const string Pupils = "ученик – ученик";
    private const string Student = "студент – ученик";
    private const string Employer = "работодатель – ученик";

    public static readonly IReadOnlyList<(int School, DemoPair Pair)> All =
    [
        (1, new(Teachers, MentoringMode.Traditional, "Ёлкина", ["Козырев"], -80, 180, "Первый год работы: взаимные посещения уроков, разбор планов, подготовка к открытому уроку.")),
        (1, new(SameSubject, MentoringMode.Reverse, "Козырев", ["Ёлкина", "Рябинина"], -80, 20, "Цифровые инструменты на уроке: интерактивные задания, электронный журнал.")),
        (1, new(Teachers, MentoringMode.ShortTerm, "Ёлкина", ["Рябинина"], 10, 100, "Подготовка к аттестации на первую категорию.") { HasPapers = false }),
        (1, new(Head, MentoringMode.Situational, "Лебедева", ["Панкратов"], -400, -120, "Ведение документации классного руководителя.") { Result = "Документация ведётся самостоятельно, замечаний при проверке нет." }),
        (2, new(Teachers, MentoringMode.Group, "Мельничук", ["Токарева", "Зимин"], -90, -5, "Школа молодого педагога: урок, классное руководство, работа с родителями.")),
        (2, new(Student, MentoringMode.Traditional, "Студент педагогического колледжа, 3 курс", ["М. К., 9 «Б»", "А. Л., 9 «Б»"], -60, 150, "Проектная работа по программированию.")),
        (3, new(Teachers, MentoringMode.Traditional, "Белова", ["Орехов"], -300, -30, "Вхождение в должность педагога-организатора.") { Result = "Программа выполнена: проведено шесть мероприятий, педагог аттестован на соответствие должности." }),
        (3, new(University, MentoringMode.Virtual, "Доцент кафедры педагогики", ["Орехов"], -20, 200, "Ежемесячные разборы занятий по видеосвязи.")),
        (4, new(Teachers, MentoringMode.Traditional, "Сухарев", ["Молчанова"], -75, 12, "Подготовка и анализ практических работ по биологии.")),
        (4, new(Teachers, MentoringMode.Traditional, "Сухарев", ["Дубинин"], -150, 90, "Организация внеурочной деятельности.") { Reason = "Наставляемый переведён на другую должность.", EndedOn = -40 }),
        (5, new(SameSubject, MentoringMode.Speed, "Кольцова", ["Вишняков"], -25, 25, "Восемь встреч по темам, которые выбирает наставляемый.")),
        (5, new(Teachers, MentoringMode.Traditional, "Кольцова", ["Лаптева"], -200, -15, "Работа психолога с классными руководителями.")),
        (6, new(Teachers, MentoringMode.Group, "Разина", ["Скворцов", "Пятницкая"], -70, 230, "Единые подходы к оцениванию в кадетских классах.")),
        (6, new(Employer, MentoringMode.Group, "Начальник пожарно-спасательной части", ["Д. С., 10 «А»", "И. П., 10 «А»", "Т. В., 10 «А»"], -50, 160, "Профессиональные пробы: работа спасателя.")),
        (7, new(Teachers, MentoringMode.Traditional, "Терехов", ["Гуляева"], -85, -10, "Первый год работы в сельской школе.")),
        (8, new(Teachers, MentoringMode.Traditional, "Чагина", ["Ершова"], -80, 185, "Обучение грамоте: планирование, посещение уроков, обратная связь.")),
        (9, new(Teachers, MentoringMode.Group, "Маслова", ["Щукина", "Полозова"], -60, 8, "Организация развивающей среды в группе.")),
        (10, new(Teachers, MentoringMode.SelfRegulated, "Кудряшова", ["Верещагина"], 5, 190, "Темы встреч определяет наставляемый.") { HasPapers = false }),
        (11, new(Pupils, MentoringMode.Traditional, "Воспитанница студии, 17 лет", ["К. О., 6 класс"], -45, 120, "Подготовка номера к отчётному концерту.")),
        (12, new(Teachers, MentoringMode.ShortTerm, "Чистяков", ["Румянцева", "Барсуков"], 6, 96, "Подготовка команды к соревнованиям по робототехнике.")),
    ];
}
