using System.Globalization;

namespace RoadmapPortal.Documents.Excel;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Text, wrapped; never a formula.</summary>
    Text,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A share from 0 to 1, shown in per cent.</summary>
    Percent,

    /// <summary>A calendar day.</summary>
    Date,
}

/// <summary>A value with its real type, so that a spreadsheet can sort, filter and count it.</summary>
public readonly record struct Cell
{
    // Below it the day numbers of Excel, which believes in 29 February 1900, differ from everybody else's.
    private static readonly DateOnly FirstReliableDay = new(1900, 3, 1);
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private Cell(CellKind kind, string? text, double number) => (Kind, Value, Number) = (kind, text, number);

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The text of a text cell, else null.</summary>
    public string? Value { get; }

    /// <summary>The number behind a number, a share or a day (days since 30.12.1899).</summary>
    public double Number { get; }

    /// <summary>The value as paper shows it.</summary>
    internal string Printed => Kind switch
    {
        CellKind.Text => Value!,
        CellKind.WholeNumber => Number.ToString("0", CultureInfo.InvariantCulture),
        CellKind.Percent => string.Create(CultureInfo.InvariantCulture, $"{100 * Number:0}\u00A0%"),
        CellKind.Date => DayZero.AddDays((int)Number).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>Text; null or empty text leaves the cell empty.</summary>
    public static Cell Text(string? text) =>
        string.IsNullOrEmpty(text) ? default : new(CellKind.Text, text, 0);

    /// <summary>A whole number; null leaves the cell empty.</summary>
    public static Cell WholeNumber(int? number) =>
        number is { } value ? new(CellKind.WholeNumber, null, value) : default;

    /// <summary>A share from 0 to 1; null leaves the cell empty.</summary>
    public static Cell Percent(double? share) =>
        share is { } value ? new(CellKind.Percent, null, value) : default;

    /// <summary>A day; null leaves the cell empty, a day before March 1900 becomes text.</summary>
    public static Cell Date(DateOnly? day) => day switch
    {
        null => default,
        { } early when early < FirstReliableDay => Text(early.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)),
        { } value => new(CellKind.Date, null, value.DayNumber - DayZero.DayNumber),
    };
}
