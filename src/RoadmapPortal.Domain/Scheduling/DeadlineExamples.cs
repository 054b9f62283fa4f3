using System.Globalization;

namespace RoadmapPortal.Domain.Scheduling;

/// <summary>Wording of one sort that <see cref="DeadlineReader"/> understands, for people who want to know how to write.</summary>
/// <param name="Title">What the phrases have in common, in Russian.</param>
public sealed record DeadlineExamples(string Title, params IReadOnlyList<string> Patterns)
{
    /// <summary>Every class of domain.md 2.2 at least once, by sort; the last group holds what is not guessed.</summary>
    public static IReadOnlyList<DeadlineExamples> All { get; } =
    [
        new("Дни и месяцы", "20.10.{0}", "15 мая {1} года в 14:00", "с 27 по 30 апреля {1} г.", "третья декада ноября {0} г.", "Октябрь", "в сентябре {0} года", "Сентябрь – октябрь",
            "Декабрь {0} г. – январь {1} г.", "октябрь, август", "Октябрь {0} г. Июнь {1} г."),
        new("До какого дня", "до 30 декабря текущего финансового года", "не позднее 25 августа {1} г.", "в срок до 20.12.{0}", "к 1 июня", "до конца учебного года",
            "Ежегодно, до 01 октября", "ежемесячно, до 10-го числа", "ежеквартально до 15 марта, 15 июня, 15 сентября, 15 декабря",
            "до 1 марта года, следующего за отчётным", "ежеквартально, до 20 числа месяца, следующего за отчётным"),
        new("Каждый год", "Ежегодно", "Ежегодно, сентябрь – октябрь", "Февраль {1}, далее ежегодно", "20.10.{0} г., далее ежегодно", "Апрель – май {0}–{2}"),
        new("Годы, кварталы, учебные годы", "{1} год", "{0}–{2} годы", "В течение года", "В течение учебного года", "{0}–{1} учебный год", "I квартал {1} г.", "I, III кварталы", "первое полугодие {1} года", "в летний период"),
        new("Весь период и частота", "В течение всего периода", "С {1} года", "постоянно", "не реже 1 раза в квартал", "ежемесячно", "2 раза в год: октябрь, апрель", "1 раз в полугодие"),
        new("Без дат: портал ждёт уточнения или не напоминает", "По графику ИРО", "ежегодно по плану", "В период реализации федеральной программы", "по запросу", "по мере необходимости",
            "в течение 10 дней после поступления заявления", "в осенние каникулы"),
        new("Несколько сроков в одной ячейке", "в течение года, август {1} г.", "I этап – сентябрь {0} г.; II этап – март {1} г.", "Февраль {1} г. (по согласованию)"),
        new("Чего портал не угадывает", "до 10 числа", "март или апрель", "сентябрь – май {1}", "октябрь {0} г., декабрь", "начало года"),
    ];

    /// <summary>The phrases with the years of a period: its first, the next and the one after.</summary>
    public IEnumerable<string> Phrases(Period period)
    {
        var year = period.From.Year;
        return Patterns.Select(pattern => string.Format(CultureInfo.InvariantCulture, pattern, year, year + 1, year + 2));
    }
}
