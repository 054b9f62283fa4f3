using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Features.Wording;

/// <summary>What somebody tries, as it stands in the address.</summary>
public sealed record WordingFilter
{
    /// <summary>The longest text that an address carries.</summary>
    public const int MaxLength = 500;

    public string? Deadline { get; init; }

    public string? Responsible { get; init; }

    /// <summary>The first month of the period, <c>yyyy-MM</c>.</summary>
    public string? From { get; init; }

    /// <summary>The last month of the period, <c>yyyy-MM</c>.</summary>
    public string? To { get; init; }
}

/// <summary>The page of the wording that is understood.</summary>
/// <param name="Period">The period in which everything on the page is read.</param>
/// <param name="Deadline">The deadline that somebody tries, read; null when none is tried.</param>
/// <param name="Responsible">The cell that somebody tries, read; null when none is tried.</param>
/// <param name="Groups">The examples.</param>
public sealed record WordingPage(WordingFilter Filter, Period Period, bool IsOtherPeriod, ReadDeadline? Deadline, PartyReading? Responsible, IReadOnlyList<WordingGroup> Groups)
{
    public static WordingPage Of(WordingFilter filter, Period usual)
    {
        var asked = Period.TryParse(filter.From, filter.To) is { Months: <= 120 } typed ? typed : null;
        var period = asked ?? usual;
        return new(
            filter,
            period,
            asked is null && !(string.IsNullOrEmpty(filter.From) && string.IsNullOrEmpty(filter.To)),
            Cut(filter.Deadline) is { } deadline ? ReadDeadline.Of(deadline, period) : null,
            Cut(filter.Responsible) is { } cell ? PartyReader.Read(cell) : null,
            [.. DeadlineExamples.All.Select(group => new WordingGroup(group.Title, [.. group.Phrases(period).Select(phrase => ReadDeadline.Of(phrase, period))]))]);
    }

    private static string? Cut(string? text) => text?.Trim() is { Length: > 0 and <= WordingFilter.MaxLength } typed ? typed : null;
}

/// <summary>Examples of one sort.</summary>
public sealed record WordingGroup(string Title, IReadOnlyList<ReadDeadline> Deadlines);

/// <summary>A deadline with how it is understood.</summary>
public sealed record ReadDeadline(string Text, Schedule Schedule)
{
    public static ReadDeadline Of(string text, Period period) => new(text, DeadlineReader.Read(text, period));

    /// <summary>Whether it can become overdue, in words.</summary>
    public string Due => Schedule.Due switch
    {
        DueKind.Hard => "на следующий день после срока",
        DueKind.Soft => "только когда закончится период карты",
        _ => "не бывает",
    };
}
