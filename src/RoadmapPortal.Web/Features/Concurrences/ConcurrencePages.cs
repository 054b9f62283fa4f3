using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Concurrences;

/// <summary>What waits for the own organisation, and what it answered before.</summary>
public sealed record ConcurrencesPage(string Organization, IReadOnlyList<WaitingRow> Waiting, IReadOnlyList<AnsweredRow> Answered)
{
    /// <summary>The most rows of each list.</summary>
    public const int RowsAtMost = 100;
}

/// <summary>A roadmap that waits for the concurrence.</summary>
public sealed record WaitingRow(Guid RoadmapId, string Title, DateOnly From, DateOnly To, string Owner, DateTimeOffset AskedAt);

/// <summary>An answer that was given.</summary>
/// <param name="By">Who decided, also against it.</param>
/// <param name="Remark">What the organisation asked to change.</param>
/// <param name="IsVisible">False where the person may no longer read the roadmap.</param>
public sealed record AnsweredRow(Guid RoadmapId, string Title, ConcurrenceState State, string? By, DateOnly? SignedOn, DateTimeOffset DecidedAt, string? Remark, bool IsVisible);

/// <summary>One roadmap to concur with.</summary>
/// <param name="RoadmapId">The roadmap.</param>
/// <param name="Title">The title of the text that was submitted.</param>
/// <param name="State">Where the request stands.</param>
/// <param name="Text">What is to be decided on; null once the request is closed.</param>
public sealed record ConcurrencePage(Guid RoadmapId, string Title, ConcurrenceState State, ConcurrenceText? Text)
{
    /// <summary>Who concurred and when.</summary>
    public (string Name, DateOnly Day)? Given { get; init; }

    /// <summary>What the own organisation asked to change when it last returned the roadmap.</summary>
    public (string By, DateOnly Day, string Remark)? Refused { get; init; }

    /// <summary>What is typed into «Вернуть».</summary>
    public string? Remark { get; init; }

    /// <summary>What is typed into «Согласовать»; never sent back.</summary>
    public string? Password { get; init; }
}

/// <summary>The text to decide on, in short.</summary>
/// <param name="Period">In words.</param>
/// <param name="Owner">Whose roadmap it is.</param>
/// <param name="Sections">How many.</param>
/// <param name="Activities">How many.</param>
/// <param name="Endorsement">Post and organisation in the endorsement.</param>
/// <param name="Others">The other organisations that are asked, and whether they have concurred.</param>
/// <param name="Hash">SHA-256 of what a concurrence signs.</param>
public sealed record ConcurrenceText(
    string Period, string Owner, int Sections, int Activities, string Endorsement, IReadOnlyList<(string Name, ConcurrenceState State)> Others, string Hash);
