using RoadmapPortal.Domain.Scheduling.Reading;

namespace RoadmapPortal.Domain.Scheduling;

/// <summary>
/// Reads a deadline as people write it (domain.md 2). Where a word is left over that could change the meaning it abstains:
/// a deadline that is said to be not understood costs a minute, a wrong one costs a year.
/// </summary>
public static class DeadlineReader
{
    /// <summary>Longer texts are no deadlines and are not read.</summary>
    public const int MaxLength = 2000;

    /// <summary>Reads a deadline.</summary>
    /// <param name="text">The text of the cell, any string; null is the same as empty.</param>
    /// <param name="period">The roadmap's period, which stands for years that are not written.</param>
    /// <returns>The class, the windows (sorted, without doubles) and why; <see cref="ScheduleKind.Unknown"/> when not understood.</returns>
    public static Schedule Read(string? text, Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (text is { Length: > MaxLength }) return Unread;
        var tokens = Tokenizer.Cut(text ?? "");
        if (tokens.TrueForAll(token => token.Kind is TokenKind.Dash or TokenKind.End)) return Blank;
        return PhraseParser.Parse(tokens) is { Count: > 0 } pieces && YearAssignment.Assign(pieces) is { } parts
            && Composer.Compose(parts, period) is { } meaning
            ? Understood(meaning, parts)
            : Unread;
    }

    private static Schedule Understood(Meaning meaning, IReadOnlyList<Part> parts)
    {
        var windows = ScheduleWindows.InOrder(meaning.Windows);
        return new Schedule(meaning.Kind, windows, meaning.Due, Explanation.Of(meaning.Kind, parts, windows));
    }

    private static Schedule Unread => new(ScheduleKind.Unknown, [], DueKind.Never, Explanation.Unknown);

    private static Schedule Blank => new(ScheduleKind.Blank, [], DueKind.Never, Explanation.Blank);
}
