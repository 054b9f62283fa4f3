using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>One Russian sentence that says how a deadline was understood.</summary>
internal static class Explanation
{
    public static string Of(ScheduleKind kind, IReadOnlyList<ScheduleWindow> windows) => kind switch
    {
        ScheduleKind.Unknown => "Срок не распознан: укажите даты вручную.",
        ScheduleKind.Blank => "Срок не указан.",
        ScheduleKind.BySchedule => "По графику, дат в тексте нет: их можно указать вручную.",
        ScheduleKind.ByPlan => "По плану, дат в тексте нет: их можно указать вручную.",
        ScheduleKind.ExternalPeriod => "Сроки другой программы или события: дат в тексте нет.",
        ScheduleKind.OnRequest => "По запросу: дат нет, просрочки не бывает.",
        ScheduleKind.AsNeeded => "По мере необходимости: дат нет, просрочки не бывает.",
        ScheduleKind.Relative => "Срок отсчитывается от события: дат нет.",
        ScheduleKind.SchoolHolidays => "Каникулы зависят от школьного календаря: дат нет.",
        _ when windows.Count == 0 => $"{Lead(kind)}: в период дорожной карты не попадает ни одного окна.",
        _ when windows.Count == 1 => $"{Lead(kind)}: {Text(windows[0])}.",
        _ => $"{Lead(kind)}: {Russian.Plural(windows.Count, "окно", "окна", "окон")}, первое — {Text(windows[0])}.",
    };

    private static string Lead(ScheduleKind kind) => kind switch
    {
        ScheduleKind.Date => "Точная дата",
        ScheduleKind.DateRange => "С даты по дату",
        ScheduleKind.Month => "Месяц",
        ScheduleKind.MonthRange => "Несколько месяцев подряд",
        ScheduleKind.CrossYearRange => "Несколько месяцев с переходом через год",
        ScheduleKind.MonthList => "Несколько отдельных месяцев",
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
        ScheduleKind.Ongoing => "Постоянно весь период, просрочки не бывает",
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
        if (window.From == window.To) return Trim(Russian.LongDate(window.From));
        var wholeMonths = window.From.Day == 1 && window.To.Day == DateTime.DaysInMonth(window.To.Year, window.To.Month);
        return Trim(wholeMonths
            ? Russian.PeriodText(window.From, window.To)
            : $"с {Russian.LongDate(window.From)} по {Russian.LongDate(window.To)}");
    }

    private static string Trim(string text) => text.TrimEnd('.');
}
