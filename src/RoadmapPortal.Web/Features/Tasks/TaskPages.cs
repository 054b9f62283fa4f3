using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Tasks;

/// <summary>What an organisation owes.</summary>
public sealed record TasksPage(string Organization, IReadOnlyList<(TaskGroup Group, IReadOnlyList<TaskRow> Rows)> Groups)
{
    public int CountOf(TaskGroup group) => Groups.Where(g => g.Group == group).Sum(g => g.Rows.Count);
}

public sealed record TaskRow(Guid Id, string Number, string Activity, string Roadmap, string Deadline, string? Window, StatusLabel State, DateOnly? Marked);

/// <summary>One occurrence in full with its history and the form of the next mark.</summary>
public sealed record TaskPage(
    Guid Id,
    string Roadmap,
    string Section,
    IReadOnlyList<(string Title, string Text)> Cells,
    string Activity,
    string? Window,
    StatusLabel State,
    bool IsWithdrawn,
    Guid Version,
    IReadOnlyList<TaskUpdate> History)
{
    public required ReportForm Form { get; init; }

    /// <summary>The row with its number, short enough for a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>The expected result in one line, or empty.</summary>
    public required string Result { get; init; }

    /// <summary>The first day that a mark can speak of.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>What somebody else saved while this form was filled in.</summary>
    public TaskUpdate? Saved { get; init; }
}

public sealed record TaskUpdate(
    OccurrenceStatus Status, DateOnly Date, string Comment, string ByName, DateTimeOffset At, IReadOnlyList<TaskFile> Files);

public sealed record TaskFile(Guid Id, string Name, long Size);
