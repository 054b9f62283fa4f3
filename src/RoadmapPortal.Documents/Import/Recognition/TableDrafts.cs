using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>A section while its rows are gathered.</summary>
/// <param name="number">Its number without a trailing dot, or empty.</param>
/// <param name="title">Its title without the number.</param>
/// <param name="printed">Both as printed.</param>
/// <param name="source">Where it stands.</param>
internal sealed class SectionDraft(string number, string title, string printed, SourcePointer source)
{
    public string Number { get; } = number;

    public string Title { get; private set; } = title;

    public string Printed { get; private set; } = printed;

    public SourcePointer Source { get; } = source;

    public List<ActivityDraft> Activities { get; } = [];

    /// <summary>Adds the rest of a title that was broken over lines.</summary>
    public void GoOn(string text, HyphenMender mender) => (Title, Printed) = (mender.Join(Title, text), mender.Join(Printed, text));
}

/// <summary>A row while its continuations are joined.</summary>
internal sealed class ActivityDraft(SourcePointer source)
{
    private readonly Dictionary<int, string> _cells = [];
    private readonly Dictionary<int, List<SourcePointer>> _sources = [];

    public SourcePointer Source { get; } = source;

    /// <summary>The column that was filled last, or -1: a line that has lost its cells goes there.</summary>
    public int LastFilled => _cells.Count == 0 ? -1 : _cells.Keys.Max();

    /// <summary>The cell of a column; empty when the row has none.</summary>
    public string this[int column] => _cells.GetValueOrDefault(column, "");

    /// <summary>Where the pieces of a cell stand.</summary>
    public IReadOnlyList<SourcePointer> SourcesOf(int column) => _sources.GetValueOrDefault(column) ?? [];

    /// <summary>Sets the text of a cell, a further piece of which stands at <paramref name="source"/>.</summary>
    public void Put(int column, string text, SourcePointer source)
    {
        if (text.Length == 0) return;
        _cells[column] = text;
        if (!_sources.TryGetValue(column, out var sources)) _sources[column] = sources = [];
        sources.Add(source);
    }
}

/// <summary>What is gathered while the table is read, and what became of each line.</summary>
internal sealed class TableDraft
{
    private readonly List<SectionDraft> _sections = [];
    private readonly List<ImportedText> _unrecognized = [];
    private readonly List<ImportedText> _formText = [];
    private readonly List<ImportWarning> _warnings = [];
    private readonly Dictionary<int, LineKind> _kinds = [];

    public IReadOnlyList<SectionDraft> Sections => _sections;

    public IReadOnlyList<ImportedText> Unrecognized => _unrecognized;

    public IReadOnlyList<ImportedText> FormText => _formText;

    public IReadOnlyList<ImportWarning> Warnings => _warnings;

    /// <summary>What each line is, by its position.</summary>
    public IReadOnlyDictionary<int, LineKind> Kinds => _kinds;

    public ActivityDraft? LastActivity => _sections is [.., { Activities: [.., var last] }] ? last : null;

    public void Add(SectionDraft section, SourceLine line)
    {
        _sections.Add(section);
        Note(line, LineKind.Section);
    }

    /// <summary>Adds a row to the last section; a table without sections has one without a title.</summary>
    public void Add(ActivityDraft activity, SourceLine line)
    {
        if (_sections.Count == 0) _sections.Add(new("", "", "", line.Place));
        _sections[^1].Activities.Add(activity);
        Note(line, LineKind.Activity);
    }

    /// <summary>A line that finds no field.</summary>
    public void Leave(SourceLine line, LineKind kind = LineKind.Remark)
    {
        (kind == LineKind.Remark ? _unrecognized : _formText).Add(new(line.Text, line.Place));
        Note(line, kind);
    }

    /// <summary>Texts that find no field.</summary>
    public void Leave(IEnumerable<ImportedText> texts) => _unrecognized.AddRange(texts);

    public void Warn(string code, string message, SourcePointer source, ColumnKind? column = null) => _warnings.Add(new(code, message, source, column));

    /// <summary>Says what a line is.</summary>
    public void Note(SourceLine line, LineKind kind) => _kinds[line.Place.Position] = kind;

    /// <summary>A text under the last row is a remark, not the title of a section without rows, when it ends a sentence or has no number as other titles have.</summary>
    public void DropEmptyTail()
    {
        while (_sections is [_, .., { Activities.Count: 0 } last]
            && (last.Title.EndsWith('.') || last.Title.Contains(':', StringComparison.Ordinal) || (last.Number.Length == 0 && _sections.SkipLast(1).All(s => s.Number.Length > 0))))
        {
            _unrecognized.Add(new(last.Printed, last.Source));
            _kinds[last.Source.Position] = LineKind.Remark;
            _sections.RemoveAt(_sections.Count - 1);
        }
    }
}

/// <summary>What the table holds.</summary>
/// <param name="Columns">The columns of the roadmap.</param>
/// <param name="Draft">Sections, rows, remarks.</param>
/// <param name="Header">Where the header stands.</param>
/// <param name="End">The index of the first line after the table.</param>
internal sealed record TableContent(IReadOnlyList<RoadmapColumn> Columns, TableDraft Draft, SourcePointer Header, int End);
