using RoadmapPortal.Documents.Import.Source.Blocks;

namespace RoadmapPortal.Documents.Import.Source.Html;

/// <summary>A table while its rows are read: cells that reach over several rows cover the rows below.</summary>
internal sealed class HtmlTable
{
    private readonly List<BlockRow> _rows = [];

    /// <summary>By left column: what covers it, up to which column, for how many more rows.</summary>
    private readonly SortedDictionary<int, (IReadOnlyList<SourceBlock> Blocks, int Right, int Rows)> _covers = [];
    private List<BlockCell>? _row;
    private int _column;
    private (int Columns, int Rows)? _cell;

    /// <summary>True between the tags of a cell.</summary>
    public bool IsInCell => _cell is not null;

    /// <summary>How many elements were open when the present cell began.</summary>
    public int OpenBefore { get; set; }

    /// <summary>Begins a row; the one before it ends.</summary>
    public void StartRow()
    {
        EndRow();
        (_row, _column) = ([], 0);
    }

    /// <summary>Begins a cell, and a row where none was begun.</summary>
    public void OpenCell(int columns, int rows)
    {
        if (_row is null) StartRow();
        Cover();
        _cell = (columns, rows);
    }

    /// <summary>Ends the present cell.</summary>
    public void CloseCell(IReadOnlyList<SourceBlock> blocks)
    {
        var (columns, rows) = _cell!.Value;
        _row!.Add(new(blocks, _column, _column + columns, IsCovered: false));
        if (rows > 1) _covers[_column] = (blocks, _column + columns, rows);
        _column += columns;
        _cell = null;
    }

    /// <summary>The table with all its rows.</summary>
    public TableBlock Finish()
    {
        EndRow();
        return new(_rows);
    }

    private void EndRow()
    {
        if (_row is null) return;
        Cover();
        if (_row.Count > 0) _rows.Add(new(_rows.Count + 1, _row));
        foreach (var (left, cover) in _covers.ToArray())
        {
            if (cover.Rows <= 1) _covers.Remove(left);
            else _covers[left] = cover with { Rows = cover.Rows - 1 };
        }

        _row = null;
    }

    /// <summary>Puts in the cells that reach down into this row at the present column.</summary>
    private void Cover()
    {
        while (_covers.TryGetValue(_column, out var cover) && !_row!.Exists(c => c.Left == _column))
        {
            _row.Add(new(cover.Blocks, _column, cover.Right, IsCovered: true));
            _column = cover.Right;
        }
    }
}
