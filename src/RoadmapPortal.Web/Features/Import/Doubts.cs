using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>A cell that was read with a doubt.</summary>
/// <param name="Number">Its place among the doubtful cells, from 1.</param>
/// <param name="Reason">Why.</param>
/// <param name="Position">The line of the source.</param>
/// <param name="Pieces">Where the pieces of the cell stand.</param>
public sealed record Doubt(int Number, string Reason, int Position, IReadOnlyList<SourcePointer> Pieces);

/// <summary>The doubtful cells in the order of the table.</summary>
public sealed class Doubts
{
    private readonly Dictionary<(SourcePointer Row, int Column), Doubt> _cells = [];
    private readonly ILookup<int, Doubt> _byLine;

    private Doubts(ImportedRoadmap text)
    {
        var warnings = text.Warnings.Where(w => w.Column is not null).ToLookup(w => w.Source);
        var told = new HashSet<ImportWarning>();
        foreach (var row in text.Sections.SelectMany(s => s.Activities))
        {
            foreach (var (index, column) in text.Columns.Index())
            {
                var here = warnings[row.Source].Where(w => w.Column == column.Kind && told.Add(w)).ToList();
                if (here.Count == 0) continue;
                var reason = string.Join(' ', here.Select(w => Reason(w.Message)));
                _cells.TryAdd((row.Source, index), new Doubt(_cells.Count + 1, reason, row.Source.Position, row.Cells.ElementAtOrDefault(index) ?? []));
            }
        }

        _byLine = _cells.Values.SelectMany(doubt => doubt.Pieces.Select(p => p.Position).Append(doubt.Position).Distinct().Select(line => (line, doubt)))
            .ToLookup(pair => pair.line, pair => pair.doubt);
        Other = [.. text.Warnings.Where(w => !told.Contains(w))];
    }

    public static Doubts Of(ImportedRoadmap text) => new(text);

    public int Count => _cells.Count;

    /// <summary>Warnings of no single cell.</summary>
    public IReadOnlyList<ImportWarning> Other { get; }

    public Doubt? In(ImportedActivity row, int column) => _cells.GetValueOrDefault((row.Source, column));

    /// <summary>The doubts that a line of the source gives.</summary>
    public IEnumerable<Doubt> At(int position) => _byLine[position];

    /// <summary>The doubt that a cell of the source gives; formats that know no cells have none.</summary>
    public Doubt? AtCell(SourcePointer cell) =>
        cell is { Cell: null, Address: null } ? null : _byLine[cell.Position].FirstOrDefault(doubt => doubt.Pieces.Contains(cell));

    /// <summary>«Мероприятие 1.1: срок не указан.» stands in that row already: «Срок не указан.»</summary>
    private static string Reason(string message) =>
        message.StartsWith("Мероприятие", StringComparison.Ordinal) && message.Split(": ", 2) is [_, var reason] ? Russian.Capital(reason) : message;
}
