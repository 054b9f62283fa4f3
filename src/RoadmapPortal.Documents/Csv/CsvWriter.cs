using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Excel;

namespace RoadmapPortal.Documents.Csv;

/// <summary>
/// Writes tables for spreadsheets of Russian settings: UTF-8 with a mark, semicolons, CRLF. Text stays text: nothing is taken
/// for a formula, and «1.1» does not become the first of January.
/// </summary>
public static partial class CsvWriter
{
    /// <summary>The type under which the file is sent.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>The file.</summary>
    /// <param name="rows">The lines, the headings first.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<Cell>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows) text.AppendJoin(';', row.Select(Field)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Field(Cell cell) => cell.Kind switch
    {
        CellKind.Empty => "",
        CellKind.Text => Quote(Harmless(CellText.Clean(cell.Value!))),
        CellKind.Date => new DateOnly(1899, 12, 30).AddDays((int)cell.Number).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        CellKind.Percent => cell.Number.ToString("0.##%", CultureInfo.InvariantCulture).Replace('.', ','),
        _ => cell.Number.ToString("0", CultureInfo.InvariantCulture),
    };

    private static string Harmless(string text) =>
        CellText.LooksLikeFormula(text) || CellText.LooksLikeFormula(text.TrimStart()) ? "'" + text : LooksLikeNumberOrDate().IsMatch(text) ? text + "\u00A0" : text;

    private static string Quote(string text) => text.AsSpan().ContainsAny(";\"\n\t") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    [GeneratedRegex(@"^\s*\d[\d\s.,:/-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeNumberOrDate();
}
