namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>What a word means in a deadline. A word outside the lexicon is <see cref="None"/>.</summary>
internal enum Term : byte
{
    None,

    // Calendar units; the value of a month is its number.
    Month,
    MonthWord,
    Year,
    Quarter,
    HalfYear,
    HalfOfYear,
    Decade,
    Week,
    Day,
    DayNumber,
    Season,
    SeasonAdjective,
    Holidays,
    School,
    CalendarYear,

    // Positions and counts; the value is the number.
    Ordinal,
    Count,
    Beginning,
    Middle,
    Ending,
    Half,
    Last,
    Times,

    // Prepositions and small words.
    Until,
    Toward,
    From,
    By,
    In,
    On,
    After,
    And,
    Also,
    But,
    Dated,
    Not,
    Than,
    Later,
    Rarer,
    Starting,
    Through,
    Whole,
    Then,
    Each,
    Current,
    Reported,
    Following,
    Hour,

    // Repetition.
    Yearly,
    Monthly,
    Quarterly,
    HalfYearly,
    Weekly,
    Daily,
    Ongoing,
    Lasting,
    Basis,

    // Periods, plans, needs.
    Period,
    Deadline,
    Realisation,
    Holding,
    RoadWord,
    MapWord,
    OwnWord,
    Stage,
    Schedule,
    Plan,
    Accordance,
    Agreement,
    Frame,
    Weekday,
    Inclusive,
    Request,
    Measure,
    Need,
    Upon,
    Established,
    Outcome,
    Aftermath,
    Duration,

    /// <summary>A word that narrows, excludes or leaves a choice: never skipped over.</summary>
    Except,

    /// <summary>A word of time that the grammar does not understand: never skipped over.</summary>
    Opaque,
}
