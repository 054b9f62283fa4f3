namespace RoadmapPortal.Documents.Excel;

/// <summary>How far a roadmap has come, for one sheet of a workbook.</summary>
/// <param name="Title">The title of the roadmap or of the report.</param>
/// <param name="Organization">The organisation that issues the report.</param>
/// <param name="AsOf">The day the figures are true for.</param>
/// <param name="Created">When the report was made.</param>
/// <param name="Figures">The summary in the order it is shown: «Всего», «Выполнено», … with their values.</param>
/// <param name="Rows">One row per occurrence and addressee, in the order of the roadmap.</param>
public sealed record ProgressReport(
    string Title,
    string Organization,
    DateOnly AsOf,
    DateTimeOffset Created,
    IReadOnlyList<NamedCell> Figures,
    IReadOnlyList<ProgressRow> Rows);

/// <summary>One occurrence of an activity at one addressee.</summary>
/// <param name="Section">The section as printed.</param>
/// <param name="Number">The printed number (text: numbers repeat and have gaps).</param>
/// <param name="Activity">The activity as printed.</param>
/// <param name="Deadline">The deadline as printed.</param>
/// <param name="From">First day of the window, or null when there is none.</param>
/// <param name="To">Last day of the window, or null when there is none.</param>
/// <param name="Addressee">Who answers.</param>
/// <param name="Status">The name of the status that was reported: «Выполнено».</param>
/// <param name="State">The name of the reckoned state: «Просрочено»; null where there is nothing to add.</param>
/// <param name="StatusDate">The day of the status, or null.</param>
/// <param name="Comment">The line that came with the status, or null.</param>
/// <param name="EvidenceCount">The number of files attached.</param>
public sealed record ProgressRow(
    string? Section,
    string? Number,
    string Activity,
    string? Deadline,
    DateOnly? From,
    DateOnly? To,
    string? Addressee,
    string Status,
    string? State,
    DateOnly? StatusDate,
    string? Comment,
    int EvidenceCount);
