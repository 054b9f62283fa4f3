namespace RoadmapPortal.Documents.Import.Source.Blocks;

/// <summary>A paragraph or a table.</summary>
internal abstract record SourceBlock;

/// <summary>A paragraph with its tracked changes accepted.</summary>
/// <param name="Text">Soft breaks are <c>\n</c>.</param>
/// <param name="IsBold">True when all its letters are bold.</param>
/// <param name="Label">Its automatic number or bullet as it is printed; empty when it has none.</param>
internal sealed record ParagraphBlock(string Text, bool IsBold, ListLabel Label) : SourceBlock
{
    /// <summary>True when its end was deleted: the next paragraph goes on in it.</summary>
    public bool GoesOn { get; init; }
}

/// <summary>What automatic numbering prints before a paragraph.</summary>
internal readonly record struct ListLabel(string Text, bool IsBullet)
{
    public static readonly ListLabel None = new("", false);

    public bool IsNumber => Text.Length > 0 && !IsBullet;
}

/// <summary>A table; deleted rows are left out.</summary>
internal sealed record TableBlock(IReadOnlyList<BlockRow> Rows) : SourceBlock;

/// <summary>A row.</summary>
/// <param name="Number">Its number in the table, deleted rows counted.</param>
/// <param name="Cells">Its cells, those covered from above included.</param>
internal sealed record BlockRow(int Number, IReadOnlyList<BlockCell> Cells);

/// <summary>A cell between two edges of the grid.</summary>
internal sealed record BlockCell(IReadOnlyList<SourceBlock> Blocks, int Left, int Right, bool IsCovered);
