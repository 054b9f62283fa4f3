using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Office;

namespace RoadmapPortal.Documents.Excel;

/// <summary>Makes any text safe for a cell: valid in XML, within the limit of a cell, read back as it was written.</summary>
internal static partial class CellText
{
    /// <summary>The most characters a cell can hold.</summary>
    public const int MaxLength = 32_767;

    private const string CutMark = " … (текст сокращён)";

    /// <summary>True when a spreadsheet that reads the text anew, as on re-typing, could take it for a formula.</summary>
    public static bool LooksLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];

    /// <summary>The text without characters that XML cannot carry, its line ends as <c>\n</c>, cut with a mark at the limit.</summary>
    public static string Clean(string text) => Cut(XmlText.Clean(text));

    /// <summary>The text as the XML of the file has it; spreadsheets decode <c>_x0041_</c>, so a literal one is masked.</summary>
    public static string Encode(string clean)
    {
        var masked = clean.Contains("_x", StringComparison.Ordinal) ? EncodedCharacter().Replace(clean, "_x005F$0") : clean;
        return masked.AsSpan().ContainsAny('&', '<', '>')
            ? masked.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            : masked;
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        var length = MaxLength - CutMark.Length;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), CutMark);
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex EncodedCharacter();
}
