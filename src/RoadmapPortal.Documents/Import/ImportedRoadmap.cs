using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Import;

/// <summary>What a reader recognised in a document: the JSON of <c>import</c> as a model. Absent parts are null or empty.</summary>
public sealed record ImportedRoadmap
{
    /// <summary>The title as printed, with its period phrase; lines separated by <c>\n</c>.</summary>
    public string? Title { get; init; }

    /// <summary>The period, or null when no phrase was found.</summary>
    public ImportedPeriod? Period { get; init; }

    /// <summary>Гриф утверждения.</summary>
    public ApprovalStamp Approval { get; init; } = ApprovalStamp.None;

    /// <summary>Грифы согласования.</summary>
    public IReadOnlyList<EndorsementStamp> Endorsements { get; init; } = [];

    /// <summary>The order in front of the roadmap.</summary>
    public Order? Order { get; init; }

    /// <summary>Пояснительная записка; paragraphs separated by <c>\n</c>, list items start with «- ».</summary>
    public string? Note { get; init; }

    /// <summary>The signature under the table.</summary>
    public SignatureLine? ClosingSignature { get; init; }

    /// <summary>The columns in their order.</summary>
    public IReadOnlyList<RoadmapColumn> Columns { get; init; } = [];

    /// <summary>The sections in their order.</summary>
    public IReadOnlyList<ImportedSection> Sections { get; init; } = [];

    /// <summary>Text that found no field; every word of the source is in a field or here.</summary>
    public IReadOnlyList<ImportedText> Unrecognized { get; init; } = [];

    /// <summary>Text of the form itself, recognised and not kept: «ПРИКАЗ», «Пояснительная записка», repeated table headers, page numbers.</summary>
    public IReadOnlyList<ImportedText> FormText { get; init; } = [];

    /// <summary>What a person should look at.</summary>
    public IReadOnlyList<ImportWarning> Warnings { get; init; } = [];

    /// <summary>The cells of the header row of the source and what their columns hold; <see cref="ImportCorrections.Columns"/> counts them.</summary>
    public IReadOnlyList<ImportedHeaderCell> Header { get; init; } = [];

    /// <summary>The source itself, line by line, and what each line was taken for.</summary>
    public IReadOnlyList<ImportedLine> Lines { get; init; } = [];
}

/// <summary>The period and the phrase it was read from.</summary>
public sealed record ImportedPeriod(Period Months, string Text);

/// <summary>A section; number without a trailing dot, or empty.</summary>
public sealed record ImportedSection(string Number, string Title, IReadOnlyList<ImportedActivity> Activities, SourcePointer Source);

/// <summary>A row; <see cref="Other"/> has one cell for each column of kind other, in their order.</summary>
public sealed record ImportedActivity(
    string Number,
    string Text,
    string Deadline,
    Schedule Schedule,
    string Audience,
    IReadOnlyList<Party> AudienceParties,
    string Responsible,
    IReadOnlyList<Party> ResponsibleParties,
    string Result,
    IReadOnlyList<string> Other,
    SourcePointer Source)
{
    /// <summary>Where the pieces of each cell stand, by the index of the column; a cell broken over pages has several.</summary>
    public IReadOnlyList<IReadOnlyList<SourcePointer>> Cells { get; init; } = [];
}

/// <summary>A piece of source text and where it stood.</summary>
public sealed record ImportedText(string Text, SourcePointer Source);

/// <summary>A stable code, a Russian sentence and where in the source; the column when one cell of a row is meant.</summary>
public sealed record ImportWarning(string Code, string Message, SourcePointer Source, ColumnKind? Column = null);

/// <summary>A cell of the header row: its title and what its column holds.</summary>
public sealed record ImportedHeaderCell(string Title, ImportColumn Kind);

/// <summary>A line of the source and what it was taken for.</summary>
public sealed record ImportedLine(SourceLine Line, LineKind Kind);
