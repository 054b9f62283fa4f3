using RoadmapPortal.Domain.Search;

namespace RoadmapPortal.Web.Data;

/// <summary>What search knows of a roadmap or of one of its rows, once of the working text and once of the revision in force.</summary>
public sealed class SearchEntry
{
    /// <summary>A number, because the full-text table of SQLite points to rows by numbers.</summary>
    public long Id { get; private init; }

    public required Guid RoadmapId { get; init; }

    /// <summary>The key of the row; empty for the roadmap itself.</summary>
    public required string ActivityKey { get; init; }

    /// <summary>Whether this is of the revision in force, which everybody sees, or of the working text.</summary>
    public required bool IsApproved { get; init; }

    /// <summary>The stems of the title or of the activity.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The stems of everything else.</summary>
    public string Text { get; private set; } = "";

    public void Set(IReadOnlyList<SearchField> fields)
    {
        Title = SearchWord.Stems([fields[0].Text]);
        Text = SearchWord.Stems(fields.Skip(1).Select(field => field.Text));
    }
}
