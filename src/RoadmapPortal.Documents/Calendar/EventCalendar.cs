namespace RoadmapPortal.Documents.Calendar;

/// <summary>A calendar of whole-day events, such as another program subscribes to.</summary>
/// <param name="Name">Its name in the reader's list of calendars.</param>
/// <param name="Events">In any order; each <see cref="CalendarEvent.Uid"/> once.</param>
public sealed record EventCalendar(string Name, IReadOnlyList<CalendarEvent> Events)
{
    /// <summary>What it holds, in a sentence, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The page that shows the same, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>How often a subscriber should look for changes.</summary>
    public TimeSpan RefreshEvery { get; init; } = TimeSpan.FromHours(6);
}

/// <summary>An event of one or more whole days.</summary>
public sealed record CalendarEvent
{
    /// <summary>Makes an event.</summary>
    /// <param name="uid">The same whenever the event is written again, different from that of any other event in the world.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, inclusive.</param>
    /// <param name="summary">One line.</param>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public CalendarEvent(string uid, DateOnly from, DateOnly to, string summary)
    {
        if (to < from) throw new ArgumentException("The last day lies before the first.", nameof(to));
        (Uid, From, To, Summary) = (uid, from, to, summary);
    }

    /// <summary>What tells the event from all others.</summary>
    public string Uid { get; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly To { get; }

    /// <summary>What takes place.</summary>
    public string Summary { get; }

    /// <summary>More about it, any number of lines, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Its page, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Words to group it by.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>When what is said of it changed last, or null.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>True when it was called off: subscribers strike it out.</summary>
    public bool IsCancelled { get; init; }
}
