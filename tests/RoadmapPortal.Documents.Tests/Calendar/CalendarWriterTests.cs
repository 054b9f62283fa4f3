using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Documents.Calendar;

namespace RoadmapPortal.Documents.Tests.Calendar;

public class CalendarWriterTests
{
    private static readonly DateTimeOffset Stamp = new(2023, 3, 6, 12, 30, 15, TimeSpan.FromHours(3));

    private static readonly Gen<string> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null),
        Gen.Elements("ёж", "«Приём»", "Семинар ", "\n", "\r\n", "\\n", "\\", ";", ",", ":", "\"", " ", "\t", "😀", "日本語", "\u0007", "А".PadRight(80, 'я'), "a".PadRight(150, 'b'))
            .ArrayOf().Select(string.Concat));

    private static readonly Gen<CalendarEvent> AnyEvent =
        from uid in AnyText
        from day in Gen.Choose(0, 100_000)
        from days in Gen.Choose(0, 800)
        from summary in AnyText
        from description in AnyText
        from categories in AnyText.Where(text => text.Length > 0).ListOf()
        let first = new DateOnly(1900, 1, 1).AddDays(day)
        select new CalendarEvent("u" + uid, first, first.AddDays(days), "s" + summary) { Description = description, Categories = [.. categories] };

    [Fact]
    public void What_was_written_is_read_back() => Prop.ForAll(AnyEvent.ListOf().ToArbitrary(), AnyText.ToArbitrary(), (events, name) =>
    {
        var file = CalendarWriter.Write(new EventCalendar("n" + name, [.. events]), Stamp);
        var read = CalendarReader.Events(file);

        Assert.Equal(Written("n" + name), CalendarReader.Text(CalendarReader.Properties(file).Single(p => p.Name == "NAME").Value));
        Assert.Equal(events.Count, read.Count);
        foreach (var (item, properties) in events.Zip(read)) AssertSame(item, properties);
    }).Hold();

    [Fact]
    public void A_calendar_says_what_subscribers_ask_for()
    {
        var calendar = new EventCalendar("Календарь", [])
        {
            Description = "Сроки", Url = new Uri("https://plans.example.org/network/calendar"), RefreshEvery = TimeSpan.FromHours(12),
        };
        Assert.Equal(
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//RoadmapPortal//RoadmapPortal 1.0//RU", "CALSCALE:GREGORIAN", "NAME:Календарь",
                "X-WR-CALNAME:Календарь", "DESCRIPTION:Сроки", "X-WR-CALDESC:Сроки", "URL:https://plans.example.org/network/calendar",
                "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H", "END:VCALENDAR",
            ],
            CalendarReader.PhysicalLines(CalendarWriter.Write(calendar, Stamp)));
    }

    [Fact]
    public void An_event_of_whole_days_ends_before_the_day_after_its_last()
    {
        var item = new CalendarEvent("a-1@plans.example.org", new DateOnly(2022, 10, 1), new DateOnly(2022, 12, 31), "Семинар; приём, ёлка")
        {
            Url = new Uri("https://plans.example.org/network/roadmaps/set"), ChangedAt = Stamp, IsCancelled = true,
        };
        Assert.Equal(
            [
                "BEGIN:VEVENT", "UID:a-1@plans.example.org", "DTSTAMP:20230306T093015Z", "DTSTART;VALUE=DATE:20221001", "DTEND;VALUE=DATE:20230101",
                "SUMMARY:Семинар\\; приём\\, ёлка", "URL:https://plans.example.org/network/roadmaps/set", "LAST-MODIFIED:20230306T093015Z",
                "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "END:VEVENT",
            ],
            CalendarReader.PhysicalLines(CalendarWriter.Write(new EventCalendar("К", [item]), Stamp)).SkipWhile(line => line != "BEGIN:VEVENT").SkipLast(1));
    }

    [Fact]
    public void A_long_line_is_folded_by_octets_between_characters()
    {
        var lines = CalendarReader.PhysicalLines(CalendarWriter.Write(new EventCalendar("я".PadRight(60, 'я'), []), Stamp)).SkipWhile(line => !line.StartsWith("NAME:", StringComparison.Ordinal)).Take(2);
        // 5 octets of the name and 35 letters of two octets fill the line; the sixth is a space and its own.
        Assert.Equal(["NAME:" + new string('я', 35), " " + new string('я', 25)], lines);
    }

    [Fact]
    public void An_event_cannot_end_before_it_begins() =>
        Assert.Throws<ArgumentException>(() => new CalendarEvent("u", new DateOnly(2023, 3, 2), new DateOnly(2023, 3, 1), "s"));

    private static void AssertSame(CalendarEvent item, IReadOnlyDictionary<string, string> read)
    {
        Assert.Equal(Written(item.Uid), CalendarReader.Text(read["UID"]));
        Assert.Equal(Written(item.Summary), CalendarReader.Text(read["SUMMARY"]));
        Assert.Equal(item.Description?.Length > 0 ? Written(item.Description) : null, read.TryGetValue("DESCRIPTION", out var text) ? CalendarReader.Text(text) : null);
        Assert.Equal(item.Categories.Select(Written), read.TryGetValue("CATEGORIES", out var list) ? CalendarReader.Texts(list) : []);
        Assert.Equal((item.From, item.To.AddDays(1)), (Day(read["DTSTART;VALUE=DATE"]), Day(read["DTEND;VALUE=DATE"])));
    }

    /// <summary>What a file can hold of a text: line ends as one sign, no other control characters, no half characters.</summary>
    private static string Written(string text) => string.Concat(
        string.Concat(text.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).EnumerateRunes().Select(rune => rune.ToString()));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture);
}
