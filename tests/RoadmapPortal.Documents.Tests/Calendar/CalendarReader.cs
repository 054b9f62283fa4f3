using System.Text;

namespace RoadmapPortal.Documents.Tests.Calendar;

/// <summary>Reads a calendar file as a subscriber does, by RFC 5545 alone: strict where the writer must be.</summary>
internal static class CalendarReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The lines as they stand in the file, each valid UTF-8 of its own and at most 75 octets long.</summary>
    public static IReadOnlyList<string> PhysicalLines(byte[] file)
    {
        var lines = new List<string>();
        for (var start = 0; start < file.Length;)
        {
            var length = file.AsSpan(start).IndexOf("\r\n"u8);
            Assert.True(length >= 0, "The last line is not ended.");
            var line = file.AsSpan(start, length);
            Assert.InRange(line.Length, 1, 75);
            Assert.False(line.ContainsAny((byte)'\r', (byte)'\n'), "A bare CR or LF.");
            lines.Add(Strict.GetString(line));
            start += length + 2;
        }

        return lines;
    }

    /// <summary>The properties, unfolded: name with parameters, and value as escaped.</summary>
    public static IReadOnlyList<(string Name, string Value)> Properties(byte[] file)
    {
        var unfolded = new List<string>();
        foreach (var line in PhysicalLines(file))
        {
            if (line[0] == ' ') unfolded[^1] += line[1..];
            else unfolded.Add(line);
        }

        return [.. unfolded.Select(line => (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]))];
    }

    /// <summary>The events, each as its properties.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Events(byte[] file)
    {
        var events = new List<IReadOnlyDictionary<string, string>>();
        Dictionary<string, string>? open = null;
        foreach (var (name, value) in Properties(file))
        {
            if ((name, value) == ("BEGIN", "VEVENT")) open = [];
            else if ((name, value) == ("END", "VEVENT")) events.Add(open!);
            else open?.Add(name, value);
        }

        return events;
    }

    /// <summary>The values of a list of texts.</summary>
    public static IReadOnlyList<string> Texts(string value)
    {
        var texts = new List<string>();
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\') text.Append(value[++i] is 'n' or 'N' ? '\n' : Escaped(value[i]));
            else if (value[i] != ',') text.Append(value[i]);
            else
            {
                texts.Add(text.ToString());
                text.Clear();
            }
        }

        return [.. texts, text.ToString()];
    }

    /// <summary>A value of type TEXT.</summary>
    public static string Text(string value) => Assert.Single(Texts(value));

    private static char Escaped(char c)
    {
        Assert.Contains(c, "\\;,");
        return c;
    }
}
