using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>
/// Reads the rows under the header into sections and activities (domain.md 1.5): section rows in all their guises, rows broken
/// over pages, rows without a number, lines that have lost their cells, repeated headers, foreign tables.
/// </summary>
internal sealed partial class TableReader
{
    private const int MaxTitleLength = 300;
    private const int MaxCellLength = 20_000;

    /// <summary>How far a line looks for the row after it, in lines.</summary>
    private const int MaxLookAhead = 50;

    /// <summary>Only whether a text is a term is asked, not when.</summary>
    private static readonly Period AnyPeriod = new(new DateOnly(2000, 1, 1), new DateOnly(2009, 12, 31));

    private readonly IReadOnlyList<SourceLine> _lines;
    private readonly HyphenMender _mender;
    private readonly ImportCorrections _corrections;
    private readonly List<RoadmapColumn> _columns;
    private readonly TableDraft _draft = new();
    private readonly (int Number, int Activity) _places;
    private readonly int _start;
    private TableHeader _header;

    /// <summary>The column of the roadmap for each column of the present header.</summary>
    private int[] _map;

    /// <summary>The columns of a beginning and an end.</summary>
    private IReadOnlySet<int> _ranges;
    private bool _afterBreak;
    private bool _inForeignTable;

    /// <summary>True below a header that is not this table's, until its own comes again.</summary>
    private bool _underForeignHeader;

    private TableReader(IReadOnlyList<SourceLine> lines, TableHeader header, HyphenMender mender, ImportCorrections corrections)
    {
        (_lines, _mender, _corrections, _header, _columns) = (lines, mender, corrections, header, [.. header.Columns]);
        _map = [.. Enumerable.Range(0, _columns.Count)];
        _ranges = RangesOf(header);
        _places = (header[ColumnKind.Number], header[ColumnKind.Activity]);
        _start = header.End;
    }

    /// <summary>Reads all rows after <paramref name="header"/>; <see cref="TableContent.End"/> is the first line after the last one.</summary>
    /// <param name="lines">The whole source.</param>
    /// <param name="header">The header of the table.</param>
    /// <param name="start">The index of the title of the first section where it stands above the header, else that of the header.</param>
    /// <param name="mender">Mends broken words.</param>
    /// <param name="corrections">What a person said of the lines.</param>
    public static TableContent Read(IReadOnlyList<SourceLine> lines, TableHeader header, int start, HyphenMender mender, ImportCorrections corrections)
    {
        var reader = new TableReader(lines, header, mender, corrections);
        if (start < header.Index) reader.AddSection(lines[start].Text, lines[start]);
        for (var i = header.Index; i < header.End; i++) reader._draft.Note(lines[i], LineKind.Header);
        var end = reader.FindEnd();
        for (var i = reader._start; i < end;) i = reader.ReadLine(i);
        reader._draft.DropEmptyTail();
        return new(reader._columns, reader._draft, lines[header.Index].Place, end);
    }

    private ActivityDraft? LastActivity => _draft.LastActivity;

    /// <summary>After the last row, and after lines that go on from it.</summary>
    private int FindEnd()
    {
        var end = _lines.Count;
        while (end > _start && !IsTableLine(_lines[end - 1])) end--;
        var tail = Paragraph.Read([.. _lines.Skip(end)]).DistinctBy(p => p.Source.Position).ToArray();
        var goesOn = tail.TakeWhile(p => p.StartsLower).Count();
        if (SignatureReader.FindLast(tail) is { } signature) goesOn = Math.Min(goesOn, signature.Range.Start.Value);
        return goesOn == 0 ? end : tail[goesOn - 1].Source.Position;
    }

    private bool IsTableLine(SourceLine line) =>
        _corrections.Lines.TryGetValue(line.Place.Position, out var kind)
            ? kind is LineKind.Section or LineKind.Activity or LineKind.Continuation
            : line.IsRow && !IsRule(line) && !IsSignature(line) && !IsSheetText(line);

    /// <summary>In a sheet every line is a row: a text in the first column alone, below the last row of several cells, is no part of the table.</summary>
    private static bool IsSheetText(SourceLine line) =>
        line.Place.Sheet is not null && line.Cells[0].Text.Length > 0 && line.Cells.Count(c => c.Text.Length > 0) == 1;

    /// <summary>A post and a name with nothing between them but a line to sign on; a row with a number or a term is none.</summary>
    private static bool IsSignature(SourceLine line)
    {
        var filled = line.Cells.Where(c => c.Text.Any(char.IsLetterOrDigit)).ToArray();
        return filled.Length switch
        {
            1 => SignatureReader.FindLast(Paragraph.Read([line])) is not null,
            2 => SignatureReader.FindLast(Paragraph.Read([line])) is not null
                && PartyReader.Read(filled[0].Text.Replace('\n', ' ')).Parties is [{ Kind: PartyKind.Role }, ..]
                && PartyReader.Read(filled[1].Text) is { Parties: [{ Kind: PartyKind.Person }], Unrecognized: [] },
            _ => false,
        };
    }

    /// <summary>A rule drawn with dashes, or nothing.</summary>
    private static bool IsRule(SourceLine line) => !line.Text.Any(char.IsLetterOrDigit);

    /// <returns>The index of the next line.</returns>
    private int ReadLine(int index)
    {
        var line = _lines[index];
        if (_corrections.Lines.TryGetValue(line.Place.Position, out var kind)) ReadCorrected(line, kind);
        else if (line.IsBlank || IsRule(line))
        {
            _afterBreak |= line.IsBlank;
            return index + 1;
        }
        else if (!line.IsRow && IsPageFurniture(line.Text))
        {
            _draft.Leave(line, LineKind.Form);
            _afterBreak = true;
            return index + 1;
        }
        else if (line.IsRow && ReadHeader(index) is { } next) return next;
        else if (line.IsRow) ReadRow(index);
        else ReadLoose(index, line);
        _afterBreak = false;
        return index + 1;
    }

    private void ReadCorrected(SourceLine line, LineKind kind)
    {
        var row = RowOf(line);
        _inForeignTable = false;
        if (kind == LineKind.Section) AddSection(row.Activity.Length > 0 && row.Number.Length > 0 ? row.Activity : line.Text, line, row.Activity.Length > 0 && row.Number.Length > 0 ? PrintedNumber.Trim(row.Number) : null);
        else if (kind == LineKind.Activity) AddActivity(row);
        else if (kind == LineKind.Continuation && LastActivity is { } last) Join(last, row);
        else _draft.Leave(line, kind == LineKind.Header ? LineKind.Header : LineKind.Remark);
    }

    private void ReadRow(int index)
    {
        var line = _lines[index];
        var row = RowOf(line);
        if (ColumnTitles.IsNumber(line.Cells[0].Text) && TableHeader.Read(_lines, index) is null) _inForeignTable = _underForeignHeader = true;
        if (_inForeignTable && (_underForeignHeader || !IsOurs(line)))
        {
            _draft.Leave(line);
            return;
        }

        _inForeignTable = false;
        if (row.IsColumnNumbers)
        {
            _draft.Leave(line, LineKind.Form);
            return;
        }

        if (IsAside(line))
        {
            _draft.Leave(line);
            return;
        }

        ReadSectionBeside(row);
        _draft.Leave(row.Surplus);
        if (row.Cells.Count == 0) return;
        if (row.RepeatedText is { } title) AddSection(title, line);
        else if (row.NumberedTitle is { } numbered && !FollowsLast(numbered.Number)) AddSection(numbered.Title, line, numbered.Number);
        else if (row.SpanningText is { } spanning && !PrintedNumber.Is(spanning)) ReadTitle(spanning, line);
        else if (row.HasOnlyNumber && !PrintedNumber.Is(row.Number)) ReadTitle(row.Number, line);
        else if (row.HasOnlyNumber) _draft.Leave(line);
        else if (row.Number.Length > 0) ReadNumbered(row, index);
        else ReadUnnumbered(row);
    }

    private TableRow RowOf(SourceLine line) =>
        TableRow.Read(line, _header, [.. _header.ColumnsOf(line).Select(c => c >= 0 ? _map[c] : c)], _ranges, _places, _mender);

    /// <summary>«Итого», «Всего», who typed the document: no row and no section.</summary>
    private static bool IsAside(SourceLine line)
    {
        var filled = line.Cells.Where(c => c.Text.Length > 0).Select(c => c.Text).ToArray();
        return filled.Length > 0 && (Total().IsMatch(filled[0]) || (filled.Length <= 2 && !PrintedNumber.Is(filled[0]) && SignatureReader.IsAuthor(string.Join(' ', filled))));
    }

    /// <summary>A title beside the rows opens a section when it changes.</summary>
    private void ReadSectionBeside(TableRow row)
    {
        if (row.Section.Text is not { Length: > 0 } title || (row.Section.IsRepeated && _draft.Sections.Count > 0)) return;
        if (_draft.Sections is [.., var last] && last.Printed == title) return;
        AddSection(title, row.Line);
    }

    private void ReadNumbered(TableRow row, int index)
    {
        if (row.HasOnlyText && (PrintedNumber.Is(row.Number) || row.IsBold) && IsSectionNumber(row, index)) AddSection(row.Activity, row.Line, PrintedNumber.Trim(row.Number));
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
        var previous = LastActivity is { } last ? PrintedNumber.LastFigure(PrintedNumber.Trim(last[_places.Number])) : null;
        return next == "1" || (own != previous + 1 && PrintedNumber.LastFigure(next) == previous + 1);
    }

    /// <summary>«1.2» after «1.1»: a further activity of the same section.</summary>
    private bool FollowsLast(string number)
    {
        var last = LastActivity is { } activity ? PrintedNumber.Trim(activity[_places.Number]) : "";
        var dot = number.LastIndexOf('.');
        return dot > 0 && last.StartsWith(number[..(dot + 1)], StringComparison.Ordinal) && PrintedNumber.LastFigure(number) == PrintedNumber.LastFigure(last) + 1;
    }

    /// <summary>The number of the next row of this section; null when a title comes first.</summary>
    private string? NextNumber(int index)
    {
        for (var i = index + 1; i < Math.Min(_lines.Count, index + MaxLookAhead); i++)
        {
            if (NumberOf(_lines[i]) is { Length: > 0 } number && PrintedNumber.Is(number)) return PrintedNumber.LastFigure(PrintedNumber.Trim(number)) is null ? null : PrintedNumber.Trim(number);
            if (!_lines[i].IsBlank && !IsRule(_lines[i]) && _lines[i].Cells.Count(c => c.Text.Length > 0) == 1 && !Phrases.StartsLower(_lines[i].Text)) return null;
        }

        return null;
    }

    private string NumberOf(SourceLine line)
    {
        if (!line.IsRow || _places.Number < 0) return "";
        var columns = _header.ColumnsOf(line);
        var at = Array.FindIndex(columns, c => c >= 0 && _map[c] == _places.Number);
        return at < 0 || line.Cells[at].IsRepeated ? "" : line.Cells[at].Text;
    }

    /// <summary>A text alone in the number column: a section, or the rest of a section's title.</summary>
    private void ReadTitle(string text, SourceLine line)
    {
        if (IsRemark(text)) _draft.Leave(line);
        else if (!Phrases.StartsLower(text) || !(ContinueTitle(text, line) || ContinueLast(text, line))) AddSection(text, line);
    }

    /// <summary>A footnote or a remark in a row of its own.</summary>
    private static bool IsRemark(string text) =>
        text[0] == '*' || text.StartsWith("Примечани", StringComparison.OrdinalIgnoreCase) || (text.Length > MaxTitleLength && text.EndsWith('.'));

    private void ReadUnnumbered(TableRow row)
    {
        var last = LastActivity;
        if (row.HasOnlyText && (row.IsBold || last is null)) ReadTitle(row.Activity, row.Line);
        else if (last is null) AddActivity(row);
        else if (row.IsMergedUp) Join(last, row);
        else if (IsNewActivity(row, last)) AddActivity(row);
        else if (row.HasOnlyText && row.HasOnlyOne && !_afterBreak && !Continues(row, last)) ReadTitle(row.Activity, row.Line);
        else Continue(last, row);
    }

    /// <summary>An empty number with a full new set of cells, or another activity under the same number.</summary>
    private bool IsNewActivity(TableRow row, ActivityDraft last)
    {
        if (row.Activity.Length == 0) return false;
        // Without numbers, of two whole terms each belongs to a row of its own, whatever letter the second row begins with.
        if (_places.Number < 0 && !_afterBreak && HasOwnTerm(row, last)) return true;
        if (Continues(row, last)) return false;
        if (row.HasRepeatedNumber) return true;
        var about = row.Cells.Keys.Count(c => c != _places.Activity && c != _places.Number);
        return _places.Number < 0 && !_afterBreak ? about >= 1 : about >= 2 || about == _columns.Count - (_places.Number < 0 ? 1 : 2);
    }

    private bool HasOwnTerm(TableRow row, ActivityDraft last)
    {
        var column = _columns.FindIndex(c => c.Kind == ColumnKind.Deadline);
        return column >= 0 && row.Cells.TryGetValue(column, out var term) && !term.IsRepeated && last[column].Length > 0
            && !Phrases.IsOpen(last[column]) && IsTerm(last[column]) && IsTerm(term.Text);
    }

    private static bool IsTerm(string text) => DeadlineReader.Read(text, AnyPeriod).Kind != ScheduleKind.Unknown;

    private bool Continues(TableRow row, ActivityDraft last) =>
        Phrases.StartsLower(row.Activity) || Phrases.IsOpen(last[_places.Activity])
        || (_afterBreak && row.Cells.Any(c => Phrases.StartsLower(c.Value.Text) && Phrases.IsOpen(last[c.Key])));

    private void Continue(ActivityDraft last, TableRow row)
    {
        if (row.Activity.Length > 0 && !Continues(row, last))
            _draft.Warn("row-joined", "Строка без номера присоединена к предыдущей. Проверьте, не отдельное ли это мероприятие.", row.Source, ColumnKind.Activity);
        foreach (var (column, cell) in row.Cells)
            if (!cell.IsRepeated) Append(last, column, cell.Text, cell.Source, row.Line);
        _draft.Note(row.Line, LineKind.Continuation);
    }

    /// <summary>A further line of an activity whose number and text are merged over several rows.</summary>
    private void Join(ActivityDraft last, TableRow row)
    {
        foreach (var (column, cell) in row.Cells)
        {
            if (cell.IsRepeated) continue;
            if (last[column].Length + cell.Text.Length > MaxCellLength) _draft.Leave([new(cell.Text, cell.Source)]);
            else last.Put(column, last[column].Length == 0 ? cell.Text : $"{last[column]}\n{cell.Text}", cell.Source);
        }

        _draft.Note(row.Line, LineKind.Continuation);
    }

    private void Append(ActivityDraft last, int column, string text, SourcePointer source, SourceLine line)
    {
        if (last[column].Length + text.Length > MaxCellLength) _draft.Leave([new(text, source)]);
        else last.Put(column, _mender.Join(last[column], text), source);
        _draft.Note(line, LineKind.Continuation);
    }

    /// <summary>A line of text between two pieces of the table.</summary>
    private void ReadLoose(int index, SourceLine line)
    {
        var text = line.Text;
        if (Phrases.StartsLower(text) && _draft.Sections.Count > 0 && (ContinueTitle(text, line) || ContinueLast(text, line))) return;
        else if (text.Length <= MaxTitleLength && !text.EndsWith('.') && !IsRemark(text) && LeadsToRow(index)) AddSection(text, line);
        else
        {
            _draft.Leave(line);
            _inForeignTable = true;
        }
    }

    /// <summary>A page number, or «Продолжение таблицы».</summary>
    private static bool IsPageFurniture(string text) =>
        text.All(c => char.IsDigit(c) || char.IsWhiteSpace(c)) || Continued().IsMatch(text);

    /// <summary>True when the next row under a line belongs to this table.</summary>
    private bool LeadsToRow(int index)
    {
        for (var i = index + 1; i < Math.Min(_lines.Count, index + MaxLookAhead); i++)
            if (_lines[i].IsRow && !IsRule(_lines[i])) return IsOurs(_lines[i]) || KnownHeader(i) is not null;
        return false;
    }

    /// <summary>True for a row of this table rather than of another one in the same file.</summary>
    private bool IsOurs(SourceLine line) =>
        line.Cells.Count == _header.Cells.Count || (line.Cells.Count > 2 && PrintedNumber.Is(NumberOf(line)));

    private bool ContinueTitle(string text, SourceLine line)
    {
        if (_draft.Sections is not [.., { Activities.Count: 0 } section] || section.Title.Length + text.Length > MaxCellLength) return false;
        section.GoOn(text, _mender);
        _draft.Note(line, LineKind.Section);
        return true;
    }

    private bool ContinueLast(string text, SourceLine line)
    {
        if (LastActivity is not { LastFilled: >= 0 } last) return false;
        Append(last, last.LastFilled, text, line.Place, line);
        _draft.Warn("line-joined", $"Строка «{text}» стояла вне таблицы и присоединена к последней ячейке строки выше.", line.Place);
        return true;
    }

    private void AddSection(string text, SourceLine line, string? number = null)
    {
        (_inForeignTable, _underForeignHeader) = (false, false);
        var (printed, title) = number is null ? PrintedNumber.Split(text, isHeading: true) : (number, text);
        _draft.Add(new SectionDraft(printed, title.Replace('\n', ' '), text.Replace('\n', ' '), line.Place), line);
    }

    private void AddActivity(TableRow row)
    {
        var activity = new ActivityDraft(row.Cells.TryGetValue(_places.Activity, out var text) ? text.Source : row.Source);
        foreach (var (column, cell) in row.Cells) activity.Put(column, cell.Text, cell.Source);
        _draft.Add(activity, row.Line);
    }

    /// <summary>Drops a repeated header; a header in another order rearranges the cells, new titles become new columns.</summary>
    /// <returns>The index of the line under it, or null when there is no header.</returns>
    private int? ReadHeader(int index)
    {
        if (KnownHeader(index) is not { } header) return null;
        (_inForeignTable, _underForeignHeader) = (false, false);
        for (var i = index; i < header.End; i++) _draft.Leave(_lines[i], LineKind.Header);
        (_header, _map) = (header, [.. header.Columns.Select(ColumnOf)]);
        _ranges = RangesOf(header);
        return header.End;
    }

    private HashSet<int> RangesOf(TableHeader header) => [.. header.Cells.Where(c => c is { IsEnd: true, Column: >= 0 }).Select(c => _map[c.Column])];

    /// <summary>The header of this table once more: most of its columns are known, and by their titles, which a row only holds by chance.</summary>
    private TableHeader? KnownHeader(int index) =>
        TableHeader.Read(_lines, index) is { } header
        && header.Columns.Count(c => _columns.Exists(k => Same(k, c))) * 2 > header.Columns.Count
        && (header.Columns.Count(c => _columns.Exists(k => HasTitle(k, c.Title))) >= 2 || (header.Table != _header.Table && !header.Columns.Any(c => Phrases.StartsLower(c.Title))) || header.Cells.Any(c => c.Kind == ImportColumn.Number && ColumnTitles.IsNumber(c.Title)))
            ? header : null;

    private int ColumnOf(RoadmapColumn column)
    {
        var index = _columns.FindIndex(c => Same(c, column));
        if (index >= 0) return index;
        _columns.Add(_columns.Exists(c => c.Kind == column.Kind) ? column with { Kind = ColumnKind.Other } : column);
        return _columns.Count - 1;
    }

    private static bool Same(RoadmapColumn first, RoadmapColumn second) =>
        HasTitle(first, second.Title) || (first.Kind == second.Kind && first.Kind != ColumnKind.Other);

    private static bool HasTitle(RoadmapColumn column, string title) => column.Title.Equals(title, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(итого|всего)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"^продолжение($|\s+(таблиц|приложени|дорожной))", RegexOptions.IgnoreCase)]
    private static partial Regex Continued();
}
