namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Where a request to concur stands.</summary>
public enum ConcurrenceState
{
    /// <summary>The organisation was asked and has not decided.</summary>
    Asked,

    /// <summary>Согласовано.</summary>
    Given,

    /// <summary>The organisation refused with a remark; the text went back to the methodologist.</summary>
    Refused,

    /// <summary>The methodologist took the request back before it was decided.</summary>
    Withdrawn,

    /// <summary>The text went back for changes: what was asked or given concerned another text.</summary>
    Void,
}

/// <summary>Who made a decision and when.</summary>
public sealed record Decision(Guid By, string ByName, DateTimeOffset At);

/// <summary>What a concurrence puts into the endorsement that is printed.</summary>
/// <param name="Name">Who concurred.</param>
/// <param name="Post">In which post, where it is another than that of the endorsement; or null.</param>
/// <param name="Date">On which day.</param>
/// <param name="TextHash">SHA-256 of the text it concerns.</param>
public sealed record ConcurrenceSignature(string Name, string? Post, DateOnly Date, string TextHash)
{
    /// <summary>For one that was given on paper: what the methodologist notes about it, may be empty; null for one given in the portal.</summary>
    public string? PaperNote { get; init; }
}

/// <summary>Согласование: an outside organisation asked to concur with one submitted text, and what it answered. History: no answer is ever overwritten.</summary>
public sealed class Concurrence
{
    /// <summary>The longest remark of a refusal and the longest note about a paper, in characters.</summary>
    public const int NoteMaxLength = 3000;

    private Concurrence()
    {
    }

    /// <summary>The roadmap.</summary>
    public Guid RoadmapId { get; private init; }

    /// <summary>The <see cref="Roadmap.Round"/> of the text it concerns.</summary>
    public int Round { get; private init; }

    /// <summary>The organisation that is asked.</summary>
    public Guid OrganizationId { get; private init; }

    /// <summary>The title of the text it concerns.</summary>
    public string Title { get; private init; } = "";

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>Where it stands.</summary>
    public ConcurrenceState State { get; private set; }

    /// <summary>Who concurred, as printed; null while nobody has.</summary>
    public string? SignedName { get; private set; }

    /// <summary>In which post, where it is another than that of the endorsement.</summary>
    public string? SignedPost { get; private set; }

    /// <summary>On which day.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>SHA-256 of the text that was concurred with.</summary>
    public string? TextHash { get; private set; }

    /// <summary>True when the methodologist recorded it from paper.</summary>
    public bool IsOnPaper { get; private set; }

    /// <summary>The remark of a refusal, or the note about a paper.</summary>
    public string? Note { get; private set; }

    /// <summary>When it was decided or recorded.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The account that decided or recorded it.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>The name of that person at that moment.</summary>
    public string? DecidedByName { get; private set; }

    /// <summary>The concurrency token.</summary>
    public Guid Version { get; private set; }

    internal static Concurrence Ask(Roadmap roadmap, Guid organizationId) => new()
    {
        RoadmapId = roadmap.Id, Round = roadmap.Round, OrganizationId = organizationId, Title = roadmap.Title, AskedAt = roadmap.ChangedAt,
    };

    internal void Give(ConcurrenceSignature signature, Decision decision)
    {
        Decide(ConcurrenceState.Given, decision);
        (SignedName, SignedPost, SignedOn, TextHash) = (signature.Name, signature.Post, signature.Date, signature.TextHash);
        (IsOnPaper, Note) = (signature.PaperNote is not null, string.IsNullOrWhiteSpace(signature.PaperNote) ? null : signature.PaperNote);
    }

    internal void Refuse(string remark, Decision decision)
    {
        Decide(ConcurrenceState.Refused, decision);
        Note = remark;
    }

    internal void Withdraw(Decision decision) => Decide(ConcurrenceState.Withdrawn, decision);

    internal void MakeVoid() => State = ConcurrenceState.Void;

    private void Decide(ConcurrenceState state, Decision decision) =>
        (State, DecidedAt, DecidedBy, DecidedByName) = (state, decision.At, decision.By, decision.ByName);
}
