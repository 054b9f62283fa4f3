using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>The words of deadlines in the forms in which offices write them.</summary>
internal static class Lexicon
{
    private const int LongestWord = 64;
    private const int ShortestMistyped = 4;
    private const int LongerWord = 7;

    private static readonly string[] NarrowingStems =
    [
        "отмен", "перенес", "перенос", "отлож", "продл", "аннул", "приостан", "снят", "предвар", "предпол", "вероят", "приблиз", "планир", "ожида", "желат",
        "измен", "неакт", "резерв", "уточн", "настоящ", "оконч", "заверш", "финиш", "исключ", "чередуя", "выборочн", "четн", "нечетн", "дат", "возмож", "ориентир",
        "пример", "услов", "сезон", "среды", "будн", "старт",
    ];

    private static readonly Dictionary<string, (Term Term, int Value)>.AlternateLookup<ReadOnlySpan<char>> Words = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] WordsOfTime =
    [
        .. Words.Dictionary.Where(word => word.Key.Length >= ShortestMistyped && word.Value.Term is Term.Month or Term.MonthWord or Term.Quarter or Term.HalfYear or Term.Season
            or Term.SeasonAdjective or Term.Holidays or Term.Yearly or Term.Monthly or Term.Quarterly or Term.HalfYearly or Term.Weekly or Term.Daily or Term.Ongoing).Select(word => word.Key),
    ];

    /// <summary>
    /// Finds a folded word. Latin letters that stand for their Cyrillic twins are put right, Roman numbers become ordinals.
    /// </summary>
    public static (string Text, Term Term, int Value) Look(ReadOnlySpan<char> word)
    {
        if (Roman.Read(word) is { } number) return ("", Term.Ordinal, number);
        if (Words.TryGetValue(word, out var known, out var entry)) return (known, entry.Term, entry.Value);
        if (word.Length > LongestWord) return (word.ToString(), Term.None, 0);
        Span<char> mended = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) mended[i] = Lookalikes.Cyrillic(word[i]);
        return Words.TryGetValue(mended, out known, out entry) ? (known, entry.Term, entry.Value) : (word.ToString(), Term.None, 0);
    }

    /// <summary>«октябрь», unlike «октября» and «окт».</summary>
    public static bool IsNominativeMonth(string word) => word is "март" or "май" or "август" || (word.Length > 4 && word[^1] == 'ь');

    /// <summary>
    /// Whether a word outside the lexicon may narrow, move, weaken or end what stands before it, or is a word of time mistyped:
    /// «отложено», «предварительно», «по чётным», «завершение», «нояьрь».
    /// </summary>
    public static bool MayNarrow(string word)
    {
        foreach (var stem in NarrowingStems)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal)) return true;
        }

        if (word.Length < ShortestMistyped) return false;
        var most = word.Length < LongerWord ? 1 : 2;
        return WordsOfTime.Any(known => SimilarText.Distance(word, known, most) <= most);
    }

    private static Dictionary<string, (Term Term, int Value)> Build()
    {
        var words = new Dictionary<string, (Term, int)>();

        void Add(Term term, string forms, int value = 0)
        {
            foreach (var form in forms.Split(' ')) words.Add(form, (term, value));
        }

        string[] months =
        [
            "январь января январе январю январем янв",
            "февраль февраля феврале февралю февралем фев февр",
            "март марта марте марту мартом мар",
            "апрель апреля апреле апрелю апрелем апр",
            "май мая мае маю маем",
            "июнь июня июне июню июнем июн",
            "июль июля июле июлю июлем июл",
            "август августа августе августу августом авг",
            "сентябрь сентября сентябре сентябрю сентябрем сен сент",
            "октябрь октября октябре октябрю октябрем окт",
            "ноябрь ноября ноябре ноябрю ноябрем ноя нояб",
            "декабрь декабря декабре декабрю декабрем дек",
        ];
        for (var month = 1; month <= 12; month++) Add(Term.Month, months[month - 1], month);

        Add(Term.MonthWord, "месяц месяца месяце месяцев месяцы месяцу месяцем мес");
        Add(Term.Year, "год года году годом годы годов годам годах лет г гг");
        Add(Term.Quarter, "квартал квартала квартале кварталу кварталом кварталы кварталов кварталах кв");
        Add(Term.HalfYear, "полугодие полугодия полугодии полугодию полугодием полугодиях полуг полугод");
        Add(Term.HalfOfYear, "полгода");
        Add(Term.Decade, "декада декады декаде декаду декадой");
        Add(Term.Week, "неделя недели неделе неделю неделей недель");
        Add(Term.Day, "день дня дню дней дни днем суток сутки");
        Add(Term.DayNumber, "число числа числу числе");
        Add(Term.Season, "зима зимы зиме зиму зимой", 12);
        Add(Term.Season, "весна весны весне весну весной", 3);
        Add(Term.Season, "лето лета лету лете летом", 6);
        Add(Term.Season, "осень осени осенью", 9);
        Add(Term.SeasonAdjective, "зимний зимнего зимнем зимнее зимние зимних", 12);
        Add(Term.SeasonAdjective, "весенний весеннего весеннем весеннее весенние весенних", 3);
        Add(Term.SeasonAdjective, "летний летнего летнем летнее летние летних", 6);
        Add(Term.SeasonAdjective, "осенний осеннего осеннем осеннее осенние осенних", 9);
        Add(Term.Holidays, "каникулы каникул каникулах каникулам каникулярный каникулярного каникулярное каникулярном каникулярные школьные школьных");
        Add(Term.School, "учебный учебного учебном учебному учебным учебные учебных уч");
        Add(Term.CalendarYear, "календарный календарного календарном финансовый финансового финансовом");

        string[] ordinals =
        [
            "первый первая первое первого первой первом первую первые первых первому",
            "второй вторая второе второго втором вторую вторые вторых второму",
            "третий третья третье третьего третьей третьем третью третьи третьих третьему",
            "четвертый четвертая четвертое четвертого четвертой четвертом четвертую четвертые четвертых",
            "пятый пятого пятом",
            "шестой шестого шестом",
        ];
        for (var number = 1; number <= ordinals.Length; number++) Add(Term.Ordinal, ordinals[number - 1], number);

        string[] counts =
        [
            "один одна одно одного одной одну",
            "два две двух дважды",
            "три трех трижды",
            "четыре четырех",
            "пять пяти",
            "шесть шести",
        ];
        for (var number = 1; number <= counts.Length; number++) Add(Term.Count, counts[number - 1], number);

        Add(Term.Beginning, "начало начала начале началу");
        Add(Term.Middle, "середина середины середине середину");
        Add(Term.Ending, "конец конца конце концу");
        Add(Term.Half, "половина половины половине половину");
        Add(Term.Last, "последний последняя последнее последнего последней последнем последнюю");
        Add(Term.Times, "раз раза разу р");

        Add(Term.Until, "до");
        Add(Term.Toward, "к ко");
        Add(Term.From, "с со");
        Add(Term.By, "по");
        Add(Term.In, "в во");
        Add(Term.On, "на");
        Add(Term.After, "за");
        Add(Term.And, "и");
        Add(Term.But, "но");
        Add(Term.Dated, "от");
        Add(Term.Also, "также");
        Add(Term.Not, "не");
        Add(Term.Than, "чем");
        Add(Term.Later, "позднее позже");
        Add(Term.Rarer, "реже менее");
        Add(Term.Starting, "начиная");
        Add(Term.Through, "втечение втечении течение течении теч протяжении протяжение");
        Add(Term.Whole, "весь всего всем всю вся");
        Add(Term.Then, "далее затем");
        Add(Term.Each, "каждый каждого каждом каждое каждую каждая каждой каждые каждых");
        Add(Term.Current, "текущий текущего текущем текущему");
        Add(Term.Reported, "отчетный отчетного отчетном отчетным");
        Add(Term.Following, "следующий следующего следующем следующим следующее");
        Add(Term.Hour, "час часа часов ч");

        Add(Term.Yearly, "ежегодно");
        Add(Term.Monthly, "ежемесячно помесячно");
        Add(Term.Quarterly, "ежеквартально поквартально");
        Add(Term.HalfYearly, "ежеполугодно");
        Add(Term.Weekly, "еженедельно");
        Add(Term.Daily, "ежедневно");
        Add(Term.Ongoing, "постоянно регулярно систематически непрерывно");
        Add(Term.Lasting, "постоянной регулярной систематической постоянном регулярном");
        Add(Term.Basis, "основе режиме");

        Add(Term.Period, "период периода периоде периоду");
        Add(Term.Deadline, "срок срока сроки сроке");
        Add(Term.Realisation, "реализации действия исполнения выполнения");
        Add(Term.Holding, "проведения");
        Add(Term.RoadWord, "дорожной");
        Add(Term.MapWord, "карты");
        Add(Term.OwnWord, "настоящей данной настоящего данного");
        Add(Term.Stage, "этап этапа этапе тур смена поток сессия модуль заседание");
        Add(Term.Schedule, "график графика графику графиком графике графикам графиками расписание расписания расписанию расписанием");
        Add(Term.Plan, "план плана плану планом плане планам планами планов");
        Add(Term.Accordance, "согласно соответствии");
        Add(Term.Agreement, "согласованию");
        Add(Term.Frame, "рамках");
        Add(Term.Inclusive, "включительно вкл");
        Add(Term.Request, "запрос запроса запросу запросам заявка заявке заявкам обращению обращениям требованию");
        Add(Term.Measure, "мере");
        Add(Term.Need, "необходимости необходимость");
        Add(Term.Upon, "при случае");
        Add(Term.Established, "установленные установленный определенные определенный указанные указанный");
        Add(Term.Outcome, "итогам результатам окончании завершении истечении факту");
        Add(Term.Aftermath, "после через");
        Add(Term.Duration, "дневный недельный месячный двухдневный трехдневный пятидневный семидневный десятидневный двухнедельный двухмесячный трехмесячный");

        string[] weekdays = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];
        for (var day = 1; day <= weekdays.Length; day++) Add(Term.Weekday, weekdays[day - 1], day);

        Add(Term.Except, "кроме исключая исключением исключения без или либо если возможно ориентировочно примерно около исключительно бессрочно");
        Add(
            Term.Opaque,
            "пн вт ср чт пт сб вс понед понедельника понедельники вторника вторники четверга четверги пятницы субботы воскресенья "
            + "четверть четверти триместр триместра триместре триместры понедельникам вторникам среду средам "
            + "четвергам пятницу пятницам субботу субботам воскресеньям выходные выходных "
            + "праздники праздничные праздничных будни рабочий ежесменно круглосуточно сегодня завтра вчера век века "
            + "утро вечер ночь однократно единовременно разово семестр семестра семестре");
        return words;
    }
}
