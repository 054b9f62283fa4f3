using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>One Russian sentence that says how a deadline was understood.</summary>
internal static class Explanation
{
    public const string Unknown = "Срок не распознан: укажите даты вручную.";

    public const string Blank = "Срок не указан.";

    /// <param name="kind">The class.</param>
    /// <param name="parts">The parts that were read.</param>
    /// <param name="windows">The windows, sorted.</param>
    public static string Of(ScheduleKind kind, IReadOnlyList<Part> parts, IReadOnlyList<ScheduleWindow> windows) => kind switch
    {
        ScheduleKind.BySchedule => "По графику, дат в тексте нет: их можно указать вручную.",
        ScheduleKind.ByPlan => "По плану, дат в тексте нет: их можно указать вручную.",
        ScheduleKind.ExternalPeriod => "Сроки другой программы или события: дат в тексте нет.",
        ScheduleKind.OnRequest => "По запросу: дат нет, просрочки не бывает.",
        ScheduleKind.AsNeeded => "По мере необходимости: дат нет, просрочки не бывает.",
        ScheduleKind.Relative => "Срок отсчитывается от события: дат в тексте нет.",
        ScheduleKind.SchoolHolidays => "Каникулы зависят от школьного календаря: дат нет.",
        ScheduleKind.DueBy or ScheduleKind.YearlyDueBy when windows is [var only] => $"До {Russian.LongDate(only.To)} включительно.",
        _ => $"{Lead(kind, parts)}: {Count(windows)}.",
    };

    private static string Count(IReadOnlyList<ScheduleWindow> windows) => windows switch
    {
        [] => "на период дорожной карты не приходится ни один срок",
        [var only] => Text(only),
        _ => Russian.Plural(windows.Count, "срок", "срока", "сроков"),
    };

    /// <summary>Year-less stretches are named one by one: «Каждый год периода, с сентября по октябрь».</summary>
    private static string Lead(ScheduleKind kind, IReadOnlyList<Part> parts)
    {
        var named = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is Stretch { Years: null or YearSet.Each or YearSet.Current }) named++;
            else if (parts[i] is not Yearly) return Lead(kind);
        }

        return (named, parts) switch
        {
            (0, _) => Lead(kind),
            (1, [Stretch only]) => $"Каждый год периода, {Name(only)}",
            _ => $"Каждый год периода, {string.Join(", ", parts.OfType<Stretch>().Select(Name))}",
        };
    }

    private static string Name(Stretch stretch) => stretch switch
    {
        { IsDue: true } => $"до {Day(stretch.To)}",
        { Grain: Grain.SchoolYear } => "с сентября по май",
        { Grain: Grain.Day, IsRange: false } => Day(stretch.From),
        { Grain: Grain.Day or Grain.MonthPart } => $"с {Day(stretch.From)} по {Day(stretch.To)}",
        _ when stretch.From.Month == stretch.To.Month => Russian.MonthName(stretch.From.Month),
        _ => $"с {Russian.MonthGenitive(stretch.From.Month)} по {Russian.MonthName(stretch.To.Month)}",
    };

    private static string Day(YearDay day) =>
        $"{Math.Min(day.Day, DateTime.DaysInMonth(Calendar.LeapYear, day.Month))}\u00A0{Russian.MonthGenitive(day.Month)}";

    private static string Lead(ScheduleKind kind) => kind switch
    {
        ScheduleKind.Date => "Точная дата",
        ScheduleKind.DateRange => "Промежуток",
        ScheduleKind.Month => "Один месяц",
        ScheduleKind.MonthRange => "Несколько месяцев подряд",
        ScheduleKind.CrossYearRange => "Несколько месяцев с переходом через год",
        ScheduleKind.MonthList => "Отдельные месяцы",
        ScheduleKind.Yearly => "Каждый год",
        ScheduleKind.YearlyWindow => "Каждый год в указанное время",
        ScheduleKind.YearlyDueBy => "Каждый год до указанного дня",
        ScheduleKind.DueBy => "До указанного дня включительно",
        ScheduleKind.FirstThenYearly => "Первый раз и далее каждый год",
        ScheduleKind.PerYearWindows => "В каждый из указанных годов",
        ScheduleKind.Years => "Указанные годы",
        ScheduleKind.YearThrough => "В течение года",
        ScheduleKind.SchoolYear => "Учебный год",
        ScheduleKind.WholePeriod => "Весь период дорожной карты",
        ScheduleKind.OpenStart => "С указанного времени до конца периода",
        ScheduleKind.Ongoing => "Постоянно, весь период, просрочки не бывает",
        ScheduleKind.Periodic => "С указанной частотой",
        ScheduleKind.PeriodicDueBy => "До указанного дня каждого месяца или квартала",
        ScheduleKind.ReportAfterPeriod => "После каждого отчётного периода",
        ScheduleKind.Quarter => "Квартал",
        ScheduleKind.HalfYear => "Полугодие",
        ScheduleKind.Season => "Время года",
        _ => "Несколько сроков в одной ячейке",
    };

    private static string Text(ScheduleWindow window)
    {
        if (window.From == window.To) return WithoutDot(Russian.LongDate(window.From));
        var wholeMonths = window.From.Day == 1 && window.To.Day == DateTime.DaysInMonth(window.To.Year, window.To.Month);
        return WithoutDot(wholeMonths
            ? Russian.PeriodText(window.From, window.To)
            : $"с {Russian.LongDate(window.From)} по {Russian.LongDate(window.To)}");
    }

    /// <summary>The dot of «г.» also ends the sentence.</summary>
    private static string WithoutDot(string text) => text.TrimEnd('.');
}
