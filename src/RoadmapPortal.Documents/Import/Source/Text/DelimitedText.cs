using System.Text;

namespace RoadmapPortal.Documents.Import.Source.Text;

/// <summary>
/// Text to lines of cells. A cell that starts with a quotation mark and ends with one before the next delimiter may hold
/// delimiters and line breaks, as Excel writes and copies it; any other quotation mark is text.
/// </summary>
internal sealed class DelimitedText
{
    /// <summary>The delimiters that are tried, the commonest first.</summary>
    public static readonly char[] Delimiters = ['\t', '|', ';', ','];

    /// <summary>A quoted cell longer than this is taken for a stray quotation mark.</summary>
    private const int MaxQuotedLength = 20_000;

    private readonly string _text;
    private readonly char _delimiter;
    private readonly List<DelimitedRow> _lines = [];
    private int _position;
    private int _lineNumber = 1;

    private DelimitedText(string text, char delimiter) => (_text, _delimiter) = (text, delimiter);

    public static IReadOnlyList<DelimitedRow> Read(string text, char delimiter)
    {
        var reader = new DelimitedText(text, delimiter);
        while (reader._position < text.Length) reader.ReadLine();
        return reader._lines;
    }

    private void ReadLine()
    {
        var (number, cells) = (_lineNumber, new List<string>());
        while (true)
        {
            cells.Add(ReadCell());
            if (_position >= _text.Length) break;
            if (_text[_position] == _delimiter)
            {
                _position++;
                continue;
            }

            SkipLineBreak();
            break;
        }

        _lines.Add(new(number, _delimiter == '|' ? WithoutFrame(cells) : cells));
    }

    /// <summary>The outer bars of «| a | b |» delimit nothing.</summary>
    private static List<string> WithoutFrame(List<string> cells) =>
        cells.Count > 2 && string.IsNullOrWhiteSpace(cells[0]) && string.IsNullOrWhiteSpace(cells[^1]) ? cells[1..^1] : cells;

    private string ReadCell()
    {
        if (_position < _text.Length && _text[_position] == '"' && TryReadQuoted() is { } quoted) return quoted;
        var start = _position;
        while (_position < _text.Length && _text[_position] != _delimiter && !IsLineBreak(_text[_position])) _position++;
        return _text[start.._position].Replace('\v', '\n');
    }

    private string? TryReadQuoted()
    {
        var cell = new StringBuilder();
        var limit = Math.Min(_text.Length, _position + MaxQuotedLength);
        for (var i = _position + 1; i < limit; i++)
        {
            if (_text[i] != '"')
            {
                cell.Append(_text[i]);
            }
            else if (i + 1 < _text.Length && _text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else
            {
                var ends = i + 1 == _text.Length || _text[i + 1] == _delimiter || IsLineBreak(_text[i + 1]);
                var text = cell.ToString().ReplaceLineEndings("\n");
                if (!ends || !NeedsQuotes(text)) return null;
                _position = i + 1;
                _lineNumber += text.Count(c => c == '\n');
                return text;
            }
        }

        return null;
    }

    /// <summary>Excel writes a cell in quotes only for the sake of a line break, a quotation mark or a comma in it; a tab would end it.</summary>
    private bool NeedsQuotes(string text) =>
        _delimiter != '\t' || (text.AsSpan().ContainsAny('\n', '"', ',') && !text.Contains('\t', StringComparison.Ordinal));

    private void SkipLineBreak()
    {
        if (_text[_position] == '\r' && _position + 1 < _text.Length && _text[_position + 1] == '\n') _position++;
        if (_text[_position] is '\n' or '\r') _lineNumber++;
        _position++;
    }

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\f' or '\u2028' or '\u0085';
}

/// <summary>A row as typed.</summary>
/// <param name="Number">Its line in the text, from 1.</param>
/// <param name="Cells">At least one; mark-up included.</param>
internal sealed record DelimitedRow(int Number, IReadOnlyList<string> Cells);
