using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>How a school reports.</summary>
public enum DemoHabit
{
    /// <summary>Everything in time and with words.</summary>
    Punctual,

    /// <summary>As most do: a thing postponed, a thing not done, a thing forgotten.</summary>
    Usual,

    /// <summary>Begins and does not say how it ended.</summary>
    Late,

    /// <summary>Nothing this year.</summary>
    Silent,
}

public sealed record DemoPerson(string Name, string Post, bool MayBePublished = false)
{
    public string Surname => Name.Split(' ')[0];

    /// <summary>«Лебедева И. О.».</summary>
    public string ShortName => Name.Split(' ') is [var surname, var first, var patronymic] ? $"{surname} {first[0]}.\u00A0{patronymic[0]}." : Name;
}

/// <summary>An invented school. The surnames of its people are nobody else's.</summary>
public sealed record DemoSchool(string Name, string ShortName, OrganizationKind Kind, DemoHabit Habit, DemoPerson[] Staff)
{
    public DemoPerson Coordinator => Staff[0];

    /// <summary>Stands in every comment, in the names of its files and in its mentoring pairs, and nowhere outside the school.</summary>
    public string Marker => Coordinator.Surname;

    /// <summary>Words that only this school and the centre may see.</summary>
    public IEnumerable<string> Surnames => Staff.Select(person => person.Surname);
}

/// <summary>The schools of the demonstration; the first of the staff is the coordinator.</summary>
internal static class DemoSchools
{
    private const string School = "Муниципальное бюджетное общеобразовательное учреждение ";
    private const string Kindergarten = "Муниципальное бюджетное дошкольное образовательное учреждение ";
    private const string Supplementary = "Муниципальное учреждение дополнительного образования ";

    public static readonly IReadOnlyList<DemoSchool> All =
    [
        new(School + "«Средняя школа № 1»", "СШ № 1", OrganizationKind.School, DemoHabit.Punctual,
        [
            new("Лебедева Ирина Олеговна", "Заместитель директора по УВР"), new("Ёлкина Тамара Викторовна", "Учитель математики", true),
            new("Козырев Артём Игоревич", "Учитель физики"), new("Рябинина Дарья Андреевна", "Учитель начальных классов"),
            new("Панкратов Илья Денисович", "Учитель истории"),
        ]),
        new(School + "«Гимназия № 2»", "Гимназия № 2", OrganizationKind.School, DemoHabit.Usual,
        [
            new("Журавлёв Максим Юрьевич", "Заместитель директора по ВР"), new("Мельничук Галина Петровна", "Учитель русского языка", true),
            new("Токарева Алина Романовна", "Учитель истории"), new("Зимин Егор Валерьевич", "Учитель информатики"),
        ]),
        new("Муниципальное автономное общеобразовательное учреждение «Лицей № 3»", "Лицей № 3", OrganizationKind.School, DemoHabit.Late,
        [
            new("Синицына Елена Павловна", "Методист лицея"), new("Белова Наталья Фёдоровна", "Учитель химии", true),
            new("Орехов Кирилл Денисович", "Педагог-организатор"), new("Зарецкая Нина Фёдоровна", "Руководитель методического объединения", true),
        ]),
        new(School + "«Средняя школа № 4»", "СШ № 4", OrganizationKind.School, DemoHabit.Usual,
        [
            new("Архипова Марина Львовна", "Заместитель директора по УВР"), new("Сухарев Виктор Ильич", "Учитель географии", true),
            new("Молчанова Ксения Олеговна", "Учитель биологии"), new("Дубинин Павел Андреевич", "Учитель физической культуры"),
        ]),
        new(School + "«Основная школа № 5»", "ОШ № 5", OrganizationKind.School, DemoHabit.Usual,
        [
            new("Быстрицкая Юлия Романовна", "Заместитель директора по УВР"), new("Кольцова Людмила Степановна", "Учитель литературы"),
            new("Вишняков Антон Сергеевич", "Учитель технологии"), new("Лаптева Софья Игоревна", "Педагог-психолог"),
        ]),
        new(School + "«Средняя школа № 6 с кадетскими классами»", "СШ № 6", OrganizationKind.School, DemoHabit.Punctual,
        [
            new("Кречетов Николай Борисович", "Заместитель директора по УВР"), new("Разина Валентина Егоровна", "Учитель математики", true),
            new("Скворцов Данил Максимович", "Учитель ОБЗР"), new("Пятницкая Анна Глебовна", "Учитель английского языка"),
        ]),
        new(School + "«Белоключевская средняя школа»", "Белоключевская СШ", OrganizationKind.School, DemoHabit.Silent,
        [
            new("Овчаренко Лидия Марковна", "Директор"), new("Терехов Степан Фомич", "Учитель физики"),
            new("Гуляева Вера Тимофеевна", "Учитель начальных классов"), new("Мухина Ася Петровна", "Старшая вожатая"),
        ]),
        new(School + "«Начальная школа № 8»", "НШ № 8", OrganizationKind.School, DemoHabit.Usual,
        [
            new("Тихомирова Ольга Вадимовна", "Заместитель директора"), new("Чагина Раиса Михайловна", "Учитель начальных классов", true),
            new("Ершова Полина Артёмовна", "Учитель начальных классов"), new("Ларина Карина Юрьевна", "Логопед"),
        ]),
        new(Kindergarten + "«Детский сад № 4 «Ромашка»", "ДС № 4 «Ромашка»", OrganizationKind.Kindergarten, DemoHabit.Usual,
        [
            new("Воскобойникова Инна Геннадьевна", "Старший воспитатель"), new("Маслова Татьяна Ивановна", "Воспитатель", true),
            new("Щукина Диана Руслановна", "Воспитатель"), new("Полозова Яна Витальевна", "Музыкальный руководитель"),
        ]),
        new(Kindergarten + "«Детский сад № 7 «Тополёк»", "ДС № 7 «Тополёк»", OrganizationKind.Kindergarten, DemoHabit.Late,
        [
            new("Стрельцова Жанна Аркадьевна", "Заведующая"), new("Кудряшова Эмма Львовна", "Воспитатель"),
            new("Верещагина Алёна Никитична", "Воспитатель"), new("Носова Таисия Ильинична", "Инструктор по физической культуре"),
        ]),
        new(Supplementary + "«Дом детского творчества «Орбита»", "ДДТ «Орбита»", OrganizationKind.SupplementaryEducation, DemoHabit.Silent,
        [
            new("Галактионов Родион Эдуардович", "Методист"), new("Снегирёва Майя Антоновна", "Педагог дополнительного образования"),
            new("Ромашов Тимур Олегович", "Педагог дополнительного образования"), new("Хохлова Злата Денисовна", "Концертмейстер"),
        ]),
        new(Supplementary + "«Центр технического творчества «Вертикаль»", "ЦТТ «Вертикаль»", OrganizationKind.SupplementaryEducation, DemoHabit.Usual,
        [
            new("Преображенский Лев Яковлевич", "Заместитель директора"), new("Чистяков Глеб Романович", "Педагог дополнительного образования", true),
            new("Румянцева Арина Павловна", "Педагог дополнительного образования"), new("Барсуков Матвей Ильич", "Педагог дополнительного образования"),
        ]),
    ];
}
