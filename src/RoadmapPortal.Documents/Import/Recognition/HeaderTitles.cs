using RoadmapPortal.Documents.Import.Source;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>The titles that the lines of a header give to its cells.</summary>
internal sealed record HeaderTitles(IReadOnlyList<TitleCell> Cells)
{
    /// <summary>The longest title of the second line of a header.</summary>
    private const int MaxSecondLength = 60;

    /// <summary>The titles of a header of one line.</summary>
    public static HeaderTitles Of(SourceLine line) =>
        new([.. line.Cells.Select(c => new TitleCell(OneLine(c.Text), c.Left, c.Right, c.IsRepeated))]);

    /// <summary>These titles with those of the next line under them; null when that line is no part of the header.</summary>
    public HeaderTitles? Under(SourceLine upper, SourceLine lower)
    {
        if (upper.Table != lower.Table || !GoesOn(upper, lower)) return null;
        return new([.. lower.Cells.Select(cell => new TitleCell(Title(cell), cell.Left, cell.Right, cell.IsRepeated))]);
    }

    private string Title(SourceCell cell)
    {
        var above = Above(cell)?.Title ?? "";
        return cell.IsRepeated || cell.Text.Length == 0 ? above : $"{above} {OneLine(cell.Text)}".Trim();
    }

    /// <summary>
    /// A line goes on with the header above it when it splits a title of several columns or fills in under blank titles, and all
    /// other cells are merged with those above or blank.
    /// </summary>
    private bool GoesOn(SourceLine upper, SourceLine lower)
    {
        var own = lower.Cells.Where(c => !c.IsRepeated && c.Text.Length > 0).ToArray();
        if (own.Length == 0 || own.Any(c => c.Text.Length > MaxSecondLength || char.IsDigit(c.Text[0]))) return false;
        if (lower.Cells.Any(c => c.IsRepeated) && own.All(c => Above(c) is { } above && (above.Right - above.Left > c.Right - c.Left || above.Title.Length == 0 || lower.Cells.Count == upper.Cells.Count))) return own.Length < lower.Cells.Count;
        return own.Length < lower.Cells.Count && own.All(IsUnderSeveral);
    }

    private bool IsUnderSeveral(SourceCell cell)
    {
        if (Above(cell) is not { } above) return false;
        if (above.Right - above.Left > cell.Right - cell.Left) return true;
        // In a text a title of two columns is a title and a blank cell beside it.
        var index = Cells.TakeWhile(c => c.Left != above.Left).Count();
        return above.Title.Length == 0 ? index > 0 && Cells[index - 1].Title.Length > 0 : index + 1 < Cells.Count && Cells[index + 1].Title.Length == 0;
    }

    /// <summary>The title over a cell; over the second half of a title of two columns, the title to the left.</summary>
    private TitleCell? Above(SourceCell cell)
    {
        var middle = (cell.Left + cell.Right) / 2.0;
        var found = Cells.FirstOrDefault(c => c.Left <= middle && middle <= c.Right);
        if (found is not { Title.Length: 0 } || cell.Text.Length == 0) return found;
        var before = Cells.TakeWhile(c => c != found).LastOrDefault();
        return before is { Title.Length: > 0 } ? found with { Title = before.Title } : found;
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');
}

/// <summary>A title between two edges; repeated where its cell is merged with that above or to the left.</summary>
internal sealed record TitleCell(string Title, int Left, int Right, bool IsRepeated);
