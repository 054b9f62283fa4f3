using System.Buffers;
using System.Text;

namespace RoadmapPortal.Documents.Calendar;

/// <summary>The lines of a calendar file: UTF-8, ended by CRLF, folded after 75 octets (RFC 5545, 3.1).</summary>
internal sealed class ContentLines
{
    private const int MaxOctets = 75;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>A property whose value needs no escaping; nothing when there is no value.</summary>
    public void Add(string name, string? value)
    {
        if (value is null) return;
        var octets = 0;
        Span<byte> character = stackalloc byte[4];
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(character);
            if (octets + length > MaxOctets)
            {
                _bytes.Write("\r\n "u8);
                octets = 1;
            }

            _bytes.Write(character[..length]);
            octets += length;
        }

        _bytes.Write("\r\n"u8);
    }

    /// <summary>A property of type TEXT; nothing when there is no text.</summary>
    public void AddText(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) Add(name, Escape(text));
    }

    /// <summary>A property that holds a list of texts; nothing when the list is empty.</summary>
    public void AddTexts(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0) Add(name, string.Join(',', texts.Select(Escape)));
    }

    /// <summary>The file.</summary>
    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\n') escaped.Append("\\n");
            else if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (c == '\t' || !char.IsControl(c)) escaped.Append(c);
        }

        return escaped.ToString();
    }
}
