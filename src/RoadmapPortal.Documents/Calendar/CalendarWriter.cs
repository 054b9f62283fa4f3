using System.Globalization;

namespace RoadmapPortal.Documents.Calendar;

/// <summary>
/// Writes calendars as RFC 5545 (with the name and refresh hints of RFC 7986 and those that older programs read).
/// Whole days need no time zone. There is no METHOD: the file is a calendar to subscribe to, not an invitation.
/// </summary>
public static class CalendarWriter
{
    /// <summary>The type under which the file is sent.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private const string Product = "-//RoadmapPortal//RoadmapPortal 1.0//RU";

    /// <summary>The file.</summary>
    /// <param name="calendar">What to write.</param>
    /// <param name="stamp">The moment the file speaks of (DTSTAMP).</param>
    public static byte[] Write(EventCalendar calendar, DateTimeOffset stamp)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var refresh = System.Xml.XmlConvert.ToString(calendar.RefreshEvery);
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", Product);
        lines.Add("CALSCALE", "GREGORIAN");
        lines.AddText("NAME", calendar.Name);
        lines.AddText("X-WR-CALNAME", calendar.Name);
        lines.AddText("DESCRIPTION", calendar.Description);
        lines.AddText("X-WR-CALDESC", calendar.Description);
        lines.Add("URL", calendar.Url?.AbsoluteUri);
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION", refresh);
        lines.Add("X-PUBLISHED-TTL", refresh);
        foreach (var item in calendar.Events) Write(lines, item, stamp);
        lines.Add("END", "VCALENDAR");
        return lines.ToArray();
    }

    private static void Write(ContentLines lines, CalendarEvent item, DateTimeOffset stamp)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", item.Uid);
        lines.Add("DTSTAMP", Instant(stamp));
        lines.Add("DTSTART;VALUE=DATE", Day(item.From));
        lines.Add("DTEND;VALUE=DATE", Day(item.To.AddDays(1)));
        lines.AddText("SUMMARY", item.Summary);
        lines.AddText("DESCRIPTION", item.Description);
        lines.AddTexts("CATEGORIES", item.Categories);
        lines.Add("URL", item.Url?.AbsoluteUri);
        lines.Add("LAST-MODIFIED", item.ChangedAt is { } changed ? Instant(changed) : null);
        lines.Add("STATUS", item.IsCancelled ? "CANCELLED" : "CONFIRMED");
        // A term of three months does not make its reader busy for three months.
        lines.Add("TRANSP", "TRANSPARENT");
        lines.Add("END", "VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
