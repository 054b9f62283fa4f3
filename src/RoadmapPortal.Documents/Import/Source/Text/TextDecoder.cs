using System.Text;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Import.Source.Text;

/// <summary>Bytes to text: UTF-8 and UTF-16 by their marks, UTF-8 when it is valid, else Windows-1251 when it reads as Russian.</summary>
internal static class TextDecoder
{
    private const string CommonLetters = "оеаинтсОЕАИНТС";

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    public static Result<string> Decode(byte[] bytes)
    {
        if (Marked(bytes) is { } marked) return Checked(marked);
        try
        {
            return Checked(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            var text = Windows1251.GetString(bytes);
            return ReadsAsRussian(text) ? Checked(text) : ImportErrors.NotText;
        }
    }

    /// <summary>Refuses text that no keyboard makes.</summary>
    public static Result<string> Checked(string text)
    {
        var strange = text.Count(c => c is '\uFFFD' or '\uFFFE' or '\uFFFF' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085')));
        return strange * 200L > text.Length || text.Contains('\0', StringComparison.Ordinal) ? ImportErrors.NotText : text;
    }

    private static string? Marked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    /// <summary>In Russian seven letters make about half of any text; in bytes of another origin they do not.</summary>
    private static bool ReadsAsRussian(string text)
    {
        var foreign = text.Count(c => c > 127);
        var cyrillic = text.Count(c => c is >= 'А' and <= 'я' or 'ё' or 'Ё');
        var common = text.Count(c => CommonLetters.Contains(c, StringComparison.Ordinal));
        return cyrillic * 10L >= foreign * 7L && common * 10L >= cyrillic * 3L;
    }
}
