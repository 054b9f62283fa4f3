using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Network;

/// <summary>The page of a roadmap.</summary>
/// <param name="History">Its revisions, the newest first.</param>
public sealed record PublicRoadmapPage(PublicRoadmap Roadmap, IReadOnlyList<PublicText> History)
{
    public IReadOnlyList<Partner> Partners => NetworkListQuery.Partners([Roadmap]);
}

/// <summary>A revision by itself, in force or replaced.</summary>
public sealed record PublicRevisionPage(PublicRoadmap Roadmap, PublicText Text, PublicText? ReplacedBy)
{
    public IEnumerable<string> Shown => [Roadmap.Slug, $"{Roadmap.Status}", Text.Approved.Hash, $"{ReplacedBy?.Number}"];
}

/// <summary>The rows of a text in its own columns.</summary>
/// <param name="Roadmap">Gives progress; null for a revision that is not in force.</param>
public sealed record RowsTable(string Slug, PublicText Text, PublicRoadmap? Roadmap);

/// <summary>The page of a row.</summary>
/// <param name="Text">The text in force, or the last one that had the row.</param>
/// <param name="Editions">The row in all revisions that had it, the newest first.</param>
public sealed record PublicActivityPage(PublicRoadmap Roadmap, PublicText Text, PublicRow Row, IReadOnlyList<RowEdition> Editions)
{
    private const int LongestHeading = 140;

    public bool IsInForce => Text.Number == Roadmap.Text.Number;

    public ProgressCount? Progress => IsInForce ? Roadmap.Rows.GetValueOrDefault(Row.Activity.Key) : null;

    public PublicRow? Previous => Row.Order > 0 ? Text.Rows[Row.Order - 1] : null;

    public PublicRow? Next => Row.Order + 1 < Text.Rows.Count ? Text.Rows[Row.Order + 1] : null;

    /// <summary>The text itself while it is short enough for a heading; below a longer one it stands in full.</summary>
    public string Heading => Row.Name.Length <= LongestHeading ? Row.Name : Row.Name[..Row.Name.LastIndexOf(' ', LongestHeading)] + "\u00A0…";

    public bool IsCut => Row.Name.Length > LongestHeading;

    /// <summary>The other columns of the roadmap with what this row holds in them.</summary>
    public IEnumerable<(string Title, string Text, bool IsDeadline)> Cells =>
        from cell in Text.Snapshot.Columns.Zip(Row.Cells)
        where cell.First.Kind is not (ColumnKind.Number or ColumnKind.Activity) && cell.Second.Length > 0
        select (cell.First.Title, cell.Second, cell.First.Kind == ColumnKind.Deadline);

    public IEnumerable<string> Shown => [Roadmap.Slug, $"{Roadmap.Status}", Row.Activity.Key, $"{Progress}", .. Editions.Select(edition => edition.Text.Approved.Hash)];
}

/// <summary>A row as one revision has it.</summary>
/// <param name="IsChanged">True when it reads otherwise than in the revision before.</param>
public sealed record RowEdition(PublicText Text, PublicRow Row, bool IsChanged);
