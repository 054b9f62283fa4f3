using System.Globalization;

namespace RoadmapPortal.Domain.Scheduling;

/// <summary>
/// The period of a roadmap (period of realisation): whole months, both inclusive (domain.md 2.1, P).
/// </summary>
public sealed record Period
{
    /// <summary>Makes a period of whole months.</summary>
    /// <param name="from">Any day of the first month.</param>
    /// <param name="to">Any day of the last month, not before <paramref name="from"/>'s month.</param>
    /// <exception cref="ArgumentException">The last month lies before the first.</exception>
    public Period(DateOnly from, DateOnly to)
    {
        From = new DateOnly(from.Year, from.Month, 1);
        To = new DateOnly(to.Year, to.Month, DateTime.DaysInMonth(to.Year, to.Month));
        if (To < From) throw new ArgumentException("The last month lies before the first.", nameof(to));
    }

    /// <summary>The first day of the first month.</summary>
    public DateOnly From { get; }

    /// <summary>The last day of the last month.</summary>
    public DateOnly To { get; }

    /// <summary>The number of months, at least 1.</summary>
    public int Months => ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;

    /// <summary>The first month as <c>yyyy-MM</c>.</summary>
    public string FromMonth => From.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The last month as <c>yyyy-MM</c>.</summary>
    public string ToMonth => To.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Reads two months written as <c>yyyy-MM</c>.</summary>
    /// <param name="from">The first month.</param>
    /// <param name="to">The last month.</param>
    /// <returns>The period, or null when a month is unreadable or the last lies before the first.</returns>
    public static Period? TryParse(string? from, string? to) =>
        DateOnly.TryParseExact(from, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && DateOnly.TryParseExact(to, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)
        && first <= last
            ? new Period(first, last)
            : null;
}
