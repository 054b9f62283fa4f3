using System.Globalization;

namespace RoadmapPortal.Documents.Import;

/// <summary>
/// Where in the source. Text: <see cref="Line"/>. DOCX and HTML: <see cref="Table"/>, <see cref="Row"/> and <see cref="Cell"/>, or
/// <see cref="Paragraph"/>. XLSX: <see cref="Sheet"/> and <see cref="Address"/>. All counted from 1; what does not apply is null.
/// </summary>
/// <param name="Position">The place in reading order, from 1: the line of <see cref="ImportedRoadmap.Lines"/>, whatever the format.</param>
public sealed record SourcePointer(int Position)
{
    /// <summary>The line of a text.</summary>
    public int? Line { get; init; }

    /// <summary>The table among the tables of the document.</summary>
    public int? Table { get; init; }

    /// <summary>The row of the table or of the sheet.</summary>
    public int? Row { get; init; }

    /// <summary>The cell of the row; null for the whole row.</summary>
    public int? Cell { get; init; }

    /// <summary>The paragraph among the paragraphs outside of tables, empty ones included.</summary>
    public int? Paragraph { get; init; }

    /// <summary>The name of the sheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cell of the sheet as the spreadsheet names it: «B4».</summary>
    public string? Address { get; init; }

    /// <summary>The footnote or endnote.</summary>
    public int? Note { get; init; }

    /// <summary>The same place for a person: «таблица 1, строка 4, ячейка 2».</summary>
    public override string ToString() => this switch
    {
        { Line: { } line } => string.Create(CultureInfo.InvariantCulture, $"строка {line}"),
        { Table: { } table, Row: { } row, Cell: { } cell } => string.Create(CultureInfo.InvariantCulture, $"таблица {table}, строка {row}, ячейка {cell}"),
        { Table: { } table, Row: { } row } => string.Create(CultureInfo.InvariantCulture, $"таблица {table}, строка {row}"),
        { Paragraph: { } paragraph } => string.Create(CultureInfo.InvariantCulture, $"абзац {paragraph}"),
        { Note: { } note } => string.Create(CultureInfo.InvariantCulture, $"сноска {note}"),
        { Sheet: { } sheet, Address: { } address } => $"лист «{sheet}», ячейка {address}",
        { Sheet: { } sheet, Row: { } row } => string.Create(CultureInfo.InvariantCulture, $"лист «{sheet}», строка {row}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"место {Position}"),
    };
}
