using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>Where a roadmap stands between its draft and its revision in force, and what the person may do about it.</summary>
public sealed record ApprovalPage
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The name of the roadmap in the address of its public page.</summary>
    public required string Slug { get; init; }

    public required RoadmapStatus Status { get; init; }

    /// <summary>The revision in force, or null.</summary>
    public required int? InForce { get; init; }

    /// <summary>The remark of the last return.</summary>
    public required string? LastRemark { get; init; }

    public required int SectionCount { get; init; }

    public required int ActivityCount { get; init; }

    public required IReadOnlyList<SubmissionCheck> Checks { get; init; }

    /// <summary>What forbids to submit the text as it stands; null when nothing does, or it is submitted.</summary>
    public required string? WhyNotSubmitted { get; init; }

    public required IReadOnlyList<AnsweringOrganization> Answering { get; init; }

    /// <summary>The outside organisations that are asked to concur, or will be when the text is submitted.</summary>
    public required IReadOnlyList<AskedOrganization> Asked { get; init; }

    public required IReadOnlyList<ApprovalStep> History { get; init; }

    /// <summary>The number that approval would give.</summary>
    public required int NextRevision { get; init; }

    /// <summary>SHA-256 of the text that approval would sign.</summary>
    public required string Hash { get; init; }

    public required bool MaySubmit { get; init; }

    public required bool MayDecide { get; init; }

    public required bool MayRevise { get; init; }

    public required bool MayComplete { get; init; }

    public required bool MayCancel { get; init; }

    /// <summary>Whether the person may take the submitted text back.</summary>
    public required bool MayRecall { get; init; }

    /// <summary>Whether the person may drop the new revision.</summary>
    public required bool MayDrop { get; init; }

    /// <summary>Whether the person may delete the draft.</summary>
    public required bool MayDelete { get; init; }

    /// <summary>Whether the person may record concurrences from paper and take requests back.</summary>
    public required bool MayRecord { get; init; }

    /// <summary>What the director types into «Вернуть».</summary>
    public string? Remark { get; init; }

    /// <summary>What the director types into «Отменить».</summary>
    public string? Reason { get; init; }

    /// <summary>What the director types into «Утвердить»; never sent back.</summary>
    public string? Password { get; init; }

    /// <summary>The names of those whose concurrence is still awaited: until then nobody approves.</summary>
    public IReadOnlyList<string> Awaited => [.. Asked.Where(a => a.State == ConcurrenceState.Asked).Select(a => a.Name)];

    /// <summary>Whether nothing is decided about it any more.</summary>
    public bool IsClosed => Status is RoadmapStatus.Completed or RoadmapStatus.Superseded or RoadmapStatus.Cancelled;

    public int OccurrenceCount => Answering.Sum(a => a.Occurrences);
}

/// <summary>An organisation that approval would ask, for how many rows and how many times.</summary>
/// <param name="HasAccount">False when nobody in it can open the portal and answer.</param>
public sealed record AnsweringOrganization(string Name, int Activities, int Occurrences, bool HasAccount);

/// <summary>An organisation that is asked to concur.</summary>
/// <param name="HasAccount">False when nobody in it can open the portal and concur.</param>
/// <param name="Request">The request; null before the text is submitted, and when it was taken back.</param>
public sealed record AskedOrganization(Guid OrganizationId, string Name, bool HasAccount, Concurrence? Request)
{
    public ConcurrenceState? State => Request?.State;

    public Concurrence? Given => State == ConcurrenceState.Given ? Request : null;
}

/// <summary>A step on the way to approval, as the audit trail recorded it.</summary>
public sealed record ApprovalStep(DateTimeOffset At, string Who, string What);
