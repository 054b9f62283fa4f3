using System.Globalization;

namespace RoadmapPortal.Domain.Scheduling;

/// <summary>A window: an inclusive range of days in which an activity is carried out and reported once (domain.md 2.1).</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before <paramref name="From"/>.</param>
public readonly record struct ScheduleWindow(DateOnly From, DateOnly To) : IComparable<ScheduleWindow>
{
    /// <inheritdoc/>
    public int CompareTo(ScheduleWindow other) =>
        From == other.From ? To.CompareTo(other.To) : From.CompareTo(other.From);

    /// <summary>The stable text form <c>2022-10-01..2022-12-31</c> of the JSON contract.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}");

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is not in that form.</exception>
    public static ScheduleWindow Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split("..");
        if (parts.Length != 2) throw new FormatException($"Not a window: {text}");
        return new(
            DateOnly.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Ascending order by start, then by end.</summary>
    public static bool operator <(ScheduleWindow left, ScheduleWindow right) => left.CompareTo(right) < 0;

    /// <summary>Ascending order by start, then by end.</summary>
    public static bool operator <=(ScheduleWindow left, ScheduleWindow right) => left.CompareTo(right) <= 0;

    /// <summary>Descending order by start, then by end.</summary>
    public static bool operator >(ScheduleWindow left, ScheduleWindow right) => left.CompareTo(right) > 0;

    /// <summary>Descending order by start, then by end.</summary>
    public static bool operator >=(ScheduleWindow left, ScheduleWindow right) => left.CompareTo(right) >= 0;
}
