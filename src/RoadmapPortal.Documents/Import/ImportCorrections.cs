namespace RoadmapPortal.Documents.Import;

/// <summary>What a person says of a document that was recognised wrongly. Reading it again with the corrections is all that they do.</summary>
public sealed record ImportCorrections
{
    /// <summary>No corrections.</summary>
    public static readonly ImportCorrections None = new();

    /// <summary>What a column holds, by the index of its cell in the header row, from 0.</summary>
    public IReadOnlyDictionary<int, ImportColumn> Columns { get; init; } = new Dictionary<int, ImportColumn>();

    /// <summary>What a line is, by its <see cref="SourcePointer.Position"/>.</summary>
    public IReadOnlyDictionary<int, LineKind> Lines { get; init; } = new Dictionary<int, LineKind>();

    /// <summary>Names of people and organisations to be written otherwise in the columns of those responsible and of the audience.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
}

/// <summary>What a column of the source holds.</summary>
public enum ImportColumn
{
    /// <summary>Something of its own, kept under its title.</summary>
    Other,

    /// <summary>The printed number.</summary>
    Number,

    /// <summary>The activity itself.</summary>
    Activity,

    /// <summary>The deadline in words.</summary>
    Deadline,

    /// <summary>Whom it is for.</summary>
    Audience,

    /// <summary>Those responsible.</summary>
    Responsible,

    /// <summary>The expected result.</summary>
    Result,

    /// <summary>The title of the section, in a cell beside its rows.</summary>
    Section,
}

/// <summary>What a line of the source is.</summary>
public enum LineKind
{
    /// <summary>Nothing: a blank line or a rule.</summary>
    Blank,

    /// <summary>Text before the table: requisites, order, note.</summary>
    Front,

    /// <summary>The title.</summary>
    Title,

    /// <summary>Titles of columns.</summary>
    Header,

    /// <summary>The title of a section.</summary>
    Section,

    /// <summary>An activity.</summary>
    Activity,

    /// <summary>The rest of the row above.</summary>
    Continuation,

    /// <summary>Text of the form itself: column numbers, page numbers.</summary>
    Form,

    /// <summary>A remark: kept, but in no field.</summary>
    Remark,

    /// <summary>Text after the table, or the signature under it.</summary>
    Tail,
}
