using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>
/// Reads the rows under the header into sections and activities (domain.md 1.5): section rows in all their guises, rows broken
/// over pages, rows without a number, lines that have lost their cells, repeated headers, foreign tables.
/// </summary>
internal sealed class TableReader
{
    private const int MaxTitleLength = 300;
    private const int MaxCellLength = 20_000;

    /// <summary>How far a line looks for the row after it, in lines.</summary>
    private const int MaxLookAhead = 50;

    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly HyphenMender _mender;
    private readonly List<RoadmapColumn> _columns;
    private readonly List<SectionDraft> _sections = [];
    private readonly List<ImportedText> _unrecognized = [];
    private readonly List<ImportedText> _formText = [];
    private readonly List<ImportWarning> _warnings = [];
    private readonly int _number;
    private readonly int _activity;
    private readonly int _start;
    private int[] _positions;
    private bool _afterBreak;
    private bool _inForeignTable;

    private TableReader(IReadOnlyList<SourceLine> lines, TableHeader header, HyphenMender mender)
    {
        (_lines, _mender, _columns) = (lines, mender, [.. header.Columns]);
        _positions = [.. Enumerable.Range(0, _columns.Count)];
        (_number, _activity, _start) = (header[ColumnKind.Number], header[ColumnKind.Activity], header.Index + 1);
    }

    /// <summary>Reads all rows after <paramref name="header"/>; <see cref="TableContent.End"/> is the first line after the last one.</summary>
    public static TableContent Read(IReadOnlyList<SourceLine> lines, TableHeader header, HyphenMender mender)
    {
        var reader = new TableReader(lines, header, mender);
        var end = reader.FindEnd();
        for (var i = reader._start; i < end; i++) reader.ReadLine(i);
        return new(reader._columns, reader._sections, reader._unrecognized, reader._formText, reader._warnings, lines[header.Index].Pointer, end);
    }

    private ActivityDraft? LastActivity => _sections is [.., { Activities: [.., var last] }] ? last : null;

    /// <summary>After the last row, and after lines that go on from it.</summary>
    private int FindEnd()
    {
        var end = _lines.Count;
        while (end > _start && !IsTableLine(_lines[end - 1])) end--;
        var tail = Paragraph.Read([.. _lines.Skip(end)]);
        var goesOn = tail.TakeWhile(p => p.StartsLower).Count();
        if (SignatureReader.FindLast(tail) is { } signature) goesOn = Math.Min(goesOn, signature.Range.Start.Value);
        return goesOn == 0 ? end : _lines.Index().First(l => l.Item.Number == tail[goesOn - 1].Line).Index + 1;
    }

    private static bool IsTableLine(SourceLine line) =>
        line.IsRow && !IsRule(line) && SignatureReader.FindLast(Paragraph.Read([line])) is null;

    /// <summary>A rule drawn with dashes, or nothing.</summary>
    private static bool IsRule(SourceLine line) => !line.Text.Any(char.IsLetterOrDigit);

    private void ReadLine(int index)
    {
        var line = _lines[index];
        if (line.IsBlank || IsRule(line))
        {
            _afterBreak |= line.IsBlank;
            return;
        }

        if (line.IsRow) ReadRow(index);
        else ReadLoose(index, Markup.Read(line.Text));
        _afterBreak = false;
    }

    private void ReadRow(int index)
    {
        var line = _lines[index];
        if (ReadHeader(line)) return;
        var row = TableRow.Read(line, _positions, _number, _activity, _mender);
        if (_inForeignTable && !IsOurs(line))
        {
            _unrecognized.Add(new(line.Text, line.Pointer));
            return;
        }

        _inForeignTable = false;
        _unrecognized.AddRange(row.Surplus.Select(s => new ImportedText(s, line.Pointer)));
        if (row.Cells.Count == 0) return;
        if (row.IsColumnNumbers) _formText.Add(new(line.Text, line.Pointer));
        else if (row.RepeatedText is { } title) AddSection(title, line.Pointer);
        else if (row.HasOnlyNumber && !PrintedNumber.Is(row.Number)) ReadTitle(row.Number, line.Pointer);
        else if (row.HasOnlyNumber) _unrecognized.Add(new(row.Number, line.Pointer));
        else if (row.Number.Length > 0) ReadNumbered(row, index);
        else ReadUnnumbered(row);
    }

    private void ReadNumbered(TableRow row, int index)
    {
        if (row.HasOnlyText && IsSectionNumber(row, index)) AddSection(row.Activity, row.Source, PrintedNumber.Trim(row.Number));
        else AddActivity(row);
    }

    /// <summary>
    /// «3. | Title» with nothing else is a section when bold, when the next number lies under it or starts anew, or when the
    /// numbering of the activities goes on past it; otherwise it is an activity whose cells are blank.
    /// </summary>
    private bool IsSectionNumber(TableRow row, int index)
    {
        var number = PrintedNumber.Trim(row.Number);
        var next = NextNumber(index);
        if (row.IsBold || PrintedNumber.LastFigure(number) is not { } own) return true;
        if (next is null) return false;
        if (next.StartsWith($"{number}.", StringComparison.Ordinal)) return true;
        var previous = LastActivity is { } last ? PrintedNumber.LastFigure(PrintedNumber.Trim(last[_number])) : null;
        return next == "1" || (own != previous + 1 && PrintedNumber.LastFigure(next) == previous + 1);
    }

    private string? NextNumber(int index) =>
        _lines.Skip(index + 1).Take(MaxLookAhead).Select(NumberOf).FirstOrDefault(PrintedNumber.Is) is { } number ? PrintedNumber.Trim(number) : null;

    private string NumberOf(SourceLine line) =>
        Array.IndexOf(_positions, _number) is >= 0 and var position && line.IsRow && position < line.Cells.Count ? line.Cells[position] : "";

    /// <summary>A text alone in the number column: a section, or the rest of a section's title.</summary>
    private void ReadTitle(string text, SourcePointer source)
    {
        if (!Phrases.StartsLower(text) || !(ContinueTitle(text) || ContinueLast(text, source))) AddSection(text, source);
    }

    private void ReadUnnumbered(TableRow row)
    {
        var last = LastActivity;
        if (row.HasOnlyText && (row.IsBold || last is null)) ReadTitle(row.Activity, row.Source);
        else if (last is null || IsNewActivity(row, last)) AddActivity(row);
        else if (row.HasOnlyText && !_afterBreak && !Continues(row, last)) AddSection(row.Activity, row.Source);
        else Continue(last, row);
    }

    /// <summary>An empty number with a full new set of cells.</summary>
    private bool IsNewActivity(TableRow row, ActivityDraft last)
    {
        if (row.Activity.Length == 0 || Continues(row, last)) return false;
        var about = row.Cells.Keys.Count(c => c != _activity && c != _number);
        return _number < 0 && !_afterBreak ? about >= 1 : about >= 2 || about == _columns.Count - (_number < 0 ? 1 : 2);
    }

    private bool Continues(TableRow row, ActivityDraft last) =>
        Phrases.StartsLower(row.Activity) || Phrases.IsOpen(last[_activity])
        || (_afterBreak && row.Cells.Any(c => Phrases.StartsLower(c.Value) && Phrases.IsOpen(last[c.Key])));

    private void Continue(ActivityDraft last, TableRow row)
    {
        if (row.Activity.Length > 0 && !Continues(row, last)) Warn("row-joined", "Строка без номера присоединена к предыдущей. Проверьте, не отдельное ли это мероприятие.", row.Source);
        foreach (var (column, text) in row.Cells) Append(last, column, text, row.Source);
    }

    private void Append(ActivityDraft last, int column, string text, SourcePointer source)
    {
        if (last[column].Length + text.Length > MaxCellLength) _unrecognized.Add(new(text, source));
        else last[column] = _mender.Join(last[column], text);
    }

    /// <summary>A line of text between two pieces of the table.</summary>
    private void ReadLoose(int index, Markup markup)
    {
        var (text, source) = (markup.Text, _lines[index].Pointer);
        if (IsPageFurniture(text)) _formText.Add(new(text, source));
        else if (Phrases.StartsLower(text) && _sections.Count > 0 && (ContinueTitle(text) || ContinueLast(text, source))) return;
        else if (text.Length <= MaxTitleLength && !text.EndsWith('.') && NextRow(index) is { } next && IsOurs(next)) AddSection(text, source);
        else
        {
            _unrecognized.Add(new(text, source));
            _inForeignTable = true;
        }
    }

    /// <summary>A page number, or «Продолжение таблицы».</summary>
    private static bool IsPageFurniture(string text) =>
        text.All(c => char.IsDigit(c) || char.IsWhiteSpace(c)) || text.StartsWith("Продолжение ", StringComparison.OrdinalIgnoreCase);

    private SourceLine? NextRow(int index) =>
        _lines.Skip(index + 1).Take(MaxLookAhead).FirstOrDefault(l => l.IsRow && !IsRule(l));

    /// <summary>True for a row or a header of this table rather than of another one in the same file.</summary>
    private bool IsOurs(SourceLine line) =>
        line.Cells.Count == _positions.Length
        || IsKnownHeader(line)
        || (line.Cells.Count > 2 && PrintedNumber.Is(NumberOf(line)));

    private bool ContinueTitle(string text)
    {
        if (_sections is not [.., { Activities.Count: 0 } section] || section.Title.Length + text.Length > MaxCellLength) return false;
        section.Title = _mender.Join(section.Title, text);
        return true;
    }

    private bool ContinueLast(string text, SourcePointer source)
    {
        if (LastActivity is not { LastFilled: >= 0 } last) return false;
        Append(last, last.LastFilled, text, source);
        Warn("line-joined", $"Строка «{text}» стояла вне таблицы и присоединена к последней ячейке строки выше.", source);
        return true;
    }

    private void AddSection(string text, SourcePointer source, string? number = null)
    {
        _inForeignTable = false;
        var (printed, title) = number is null ? PrintedNumber.Split(text, isHeading: true) : (number, text);
        _sections.Add(new(printed, title.Replace('\n', ' '), source));
    }

    private void AddActivity(TableRow row)
    {
        if (_sections.Count == 0) _sections.Add(new("", "", row.Source));
        var activity = new ActivityDraft(row.Source);
        foreach (var (column, text) in row.Cells) activity[column] = text;
        _sections[^1].Activities.Add(activity);
    }

    /// <summary>Drops a repeated header; a header in another order rearranges the cells, new titles become new columns.</summary>
    private bool ReadHeader(SourceLine line)
    {
        if (!IsKnownHeader(line) || TableHeader.Read(line) is not { } columns) return false;
        _inForeignTable = false;
        _formText.Add(new(line.Text, line.Pointer));
        _positions = [.. columns.Select(ColumnOf)];
        return true;
    }

    private bool IsKnownHeader(SourceLine line) =>
        TableHeader.Read(line) is { } columns
        && columns.Count(c => _columns.Exists(k => Same(k, c))) is var known
        && known >= 2 && known * 2 > columns.Count;

    private int ColumnOf(RoadmapColumn column)
    {
        var index = _columns.FindIndex(c => Same(c, column));
        if (index >= 0) return index;
        _columns.Add(_columns.Exists(c => c.Kind == column.Kind) ? column with { Kind = ColumnKind.Other } : column);
        return _columns.Count - 1;
    }

    private static bool Same(RoadmapColumn first, RoadmapColumn second) =>
        first.Title.Equals(second.Title, StringComparison.OrdinalIgnoreCase) || (first.Kind == second.Kind && first.Kind != ColumnKind.Other);

    private void Warn(string code, string message, SourcePointer source) => _warnings.Add(new(code, message, source));
}
