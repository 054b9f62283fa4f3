using System.Globalization;
using System.Text;

namespace RoadmapPortal.Documents.Pdf.Text;

/// <summary>Text as it can be set: valid Unicode in composed form, <c>\n</c> as the only line end, no control characters and no noncharacters.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        if (IsPlain(text)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029) plain.Append('\n');
            else if (rune.Value == '\t') plain.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && !IsNoncharacter(rune)) plain.Append(rune);
        }

        return plain.ToString().Normalize();
    }

    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsPlain(string text)
    {
        foreach (var character in text)
            if (character is not ('\n' or (>= ' ' and <= '~') or (>= 'А' and <= 'я') or 'ё' or 'Ё' or '«' or '»' or '–' or '№' or '\u00A0'))
                return false;
        return true;
    }
}
