namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>How fine a part of the calendar is.</summary>
internal enum Grain
{
    Day,
    MonthPart,
    Month,
    Quarter,
    HalfYear,
    Season,
    SchoolYear,
    Year,
}

/// <summary>A day of any year; 31 stands for the last day of a month.</summary>
internal readonly record struct YearDay(int Month, int Day) : IComparable<YearDay>
{
    public DateOnly In(int year) => Calendar.Day(year, Month, Day);

    public int CompareTo(YearDay other) => (Month, Day).CompareTo((other.Month, other.Day));
}

/// <summary>The years a phrase names.</summary>
internal abstract record YearSet
{
    /// <summary>«каждого года», «ежегодно».</summary>
    public sealed record Each : YearSet;

    /// <summary>«текущего года»: said, but no more than silence says.</summary>
    public sealed record Current : YearSet;

    /// <summary>One year, or a span of years.</summary>
    public sealed record Between(int First, int Last) : YearSet
    {
        public bool Single => First == Last;
    }

    /// <summary>«2022, 2023 и 2025 гг.».</summary>
    public sealed record Listed(IReadOnlyList<int> Years) : YearSet;

    /// <summary>«2022-2023 учебного года»: the months of September to August.</summary>
    public sealed record OfSchoolYear(int Start) : YearSet;

    /// <summary>That year and every following one.</summary>
    public sealed record Since(int First) : YearSet;
}

/// <summary>One meaning inside a deadline.</summary>
internal abstract record Part;

/// <summary>A part of the calendar that comes once a year: a day, a month, a range of them, a quarter.</summary>
/// <param name="Grain">How fine it is.</param>
/// <param name="IsRange">Whether it runs from one unit to another.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; before <paramref name="From"/> when the stretch runs over New Year.</param>
/// <param name="Years">The years named, or null when none is.</param>
internal sealed record Stretch(Grain Grain, bool IsRange, YearDay From, YearDay To, YearSet? Years = null) : Part
{
    /// <summary>For «до D»: the stretch opens at the start of its enclosing unit and ends on the due day.</summary>
    public bool IsDue { get; init; }

    public bool OverNewYear => To.CompareTo(From) < 0;

    public ScheduleWindow In(int year) => new(From.In(year), To.In(OverNewYear ? year + 1 : year));
}

/// <summary>One window written out with its years: «декабрь 2022 г. – январь 2023 г.», «2021–2024 годы».</summary>
internal sealed record Fixed(Grain Grain, ScheduleWindow Window) : Part;

/// <summary>«в течение года», also «финансового года», also with the years named.</summary>
internal sealed record ThroughYear(bool Calendar, YearSet? Years) : Part;

/// <summary>«с D», «начиная с D»; without a year the start lies inside a period of at most twelve months.</summary>
internal sealed record OpenStart(Grain Grain, YearDay Day, int? Year) : Part;

/// <summary>The roadmap's own period.</summary>
internal sealed record WholePeriod : Part;

/// <summary>«постоянно».</summary>
internal sealed record Ongoing : Part;

/// <summary>«ежегодно».</summary>
internal sealed record Yearly : Part;

/// <summary>«далее ежегодно».</summary>
internal sealed record ThenYearly : Part;

/// <summary>What a frequency counts in.</summary>
internal enum FrequencyUnit
{
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
    SchoolYear,
    Year,
}

/// <summary>So many times per unit, or once per several years.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Units">How many units make one block: 2 in «раз в 2 года».</param>
/// <param name="Times">How many times in a unit, or null when it is left open («3-4 раза»).</param>
internal sealed record Frequency(FrequencyUnit Unit, int Units = 1, int? Times = 1) : Part
{
    /// <summary>Said in one word: «ежеквартально».</summary>
    public bool IsAdverb { get; init; }

    /// <summary>The months of the unit, or 0 when it is shorter than a month.</summary>
    public int Months => Unit switch
    {
        FrequencyUnit.Month => 1,
        FrequencyUnit.Quarter => 3,
        FrequencyUnit.HalfYear => 6,
        FrequencyUnit.Year or FrequencyUnit.SchoolYear => 12 * Units,
        _ => 0,
    };
}

/// <summary>The month to which a day number belongs.</summary>
internal enum DayBase
{
    /// <summary>Not said: «ежемесячно, до 10 числа».</summary>
    Unsaid,

    /// <summary>«каждого месяца».</summary>
    EachMonth,

    /// <summary>«последнего месяца квартала».</summary>
    LastMonthOfQuarter,

    /// <summary>«месяца, следующего за отчетным …»: a month after the reporting unit has ended.</summary>
    AfterUnit,

    /// <summary>«месяца, следующего за отчетным периодом»: the unit must be said elsewhere.</summary>
    AfterSaidUnit,
}

/// <summary>A day number inside months: «до 10 числа», «15 числа», «с 1 по 5 число».</summary>
/// <param name="From">The first day, or null for «до N числа».</param>
/// <param name="To">The last day.</param>
/// <param name="Base">To which months it belongs.</param>
/// <param name="Unit">The reporting unit where the phrase names it.</param>
internal sealed record MonthDay(int? From, int To, DayBase Base, FrequencyUnit? Unit) : Part;

/// <summary>«до 1 марта года, следующего за отчетным».</summary>
internal sealed record AfterYear(YearDay Due) : Part;

/// <summary>A phrase without dates of its own: somebody's timetable, a request, an event.</summary>
internal sealed record Undated(ScheduleKind Kind) : Part;

/// <summary>What stood before a part.</summary>
internal enum Separator
{
    None,
    Comma,
    Colon,
    Semicolon,
    Bracket,
}

/// <summary>A part and what stood before it.</summary>
internal sealed record Piece(Separator Before, Part Part);
