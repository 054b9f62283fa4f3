using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>
/// Дорожная карта: the working text and where it stands. What was approved lives in immutable revisions;
/// a new revision edits this same text again while the last one stays in force.
/// </summary>
public sealed partial class Roadmap
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMaxLength = 1000;

    /// <summary>The longest explanatory note, in characters.</summary>
    public const int NoteMaxLength = 20_000;

    /// <summary>The longest remark of a return, in characters.</summary>
    public const int RemarkMaxLength = 4000;

    /// <summary>The longest slug, in characters.</summary>
    public const int SlugMaxLength = 80;

    private readonly List<Section> _sections = [];

    private Roadmap()
    {
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The unique name in public addresses.</summary>
    public string Slug { get; private init; } = "";

    /// <summary>The organisation whose roadmap it is.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>The methodologist who leads it.</summary>
    public Guid LeadId { get; private init; }

    /// <summary>The title as printed, lines separated by <c>\n</c>.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The title folded for search by <see cref="SearchFold.Of"/>.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The first day of the period.</summary>
    public DateOnly PeriodFrom { get; private set; }

    /// <summary>The last day of the period.</summary>
    public DateOnly PeriodTo { get; private set; }

    /// <summary>Where the working text stands.</summary>
    public RoadmapStatus Status { get; private set; }

    /// <summary>How rows are numbered.</summary>
    public NumberingMode Numbering { get; private set; }

    /// <summary>Гриф утверждения.</summary>
    public ApprovalStamp Approval { get; private set; } = ApprovalStamp.None;

    /// <summary>Грифы согласования.</summary>
    public IReadOnlyList<EndorsementStamp> Endorsements { get; private set; } = [];

    /// <summary>The order in front of the roadmap, or null.</summary>
    public Order? Order { get; private set; }

    /// <summary>Пояснительная записка, or null.</summary>
    public string? Note { get; private set; }

    /// <summary>The signature under the table, or null.</summary>
    public SignatureLine? ClosingSignature { get; private set; }

    /// <summary>The columns in their order.</summary>
    public IReadOnlyList<RoadmapColumn> Columns { get; private set; } = [];

    /// <summary>The remark of the last return, or null: the director's, or an outside organisation's with its name before it.</summary>
    public string? Remark { get; private set; }

    /// <summary>The number of the last approved revision, 0 when there is none.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>Source text that found no field at import; kept so that nothing is lost.</summary>
    public IReadOnlyList<string> Unrecognized { get; private init; } = [];

    /// <summary>SHA-256 of the imported file, lower-case hex, or null: a second import of the same file is noticed by it.</summary>
    public string? SourceHash { get; private init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When the text or its state last changed; storage sets it while it locks the roadmap for a change.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The concurrency token of the header and of the state.</summary>
    public Guid Version { get; private set; }

    /// <summary>The sections in their order.</summary>
    public IReadOnlyList<Section> Sections => _sections;

    /// <summary>The rows of all sections in their order.</summary>
    public IEnumerable<Activity> Activities => _sections.SelectMany(s => s.Activities);

    /// <summary>The period.</summary>
    public Period Period => new(PeriodFrom, PeriodTo);

    /// <summary>True while the working text may be edited.</summary>
    public bool IsEditable => Status is RoadmapStatus.Draft or RoadmapStatus.Returned;

    /// <summary>True for a text that was never approved and that nobody is deciding on.</summary>
    public bool IsDeletable => IsEditable && RevisionNumber == 0;

    /// <summary>True while the working text is that of the last revision.</summary>
    public bool IsInForce => !Status.IsUnderWork();

    /// <summary>Makes a draft.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="slug">The unique name in addresses, at most <see cref="SlugMaxLength"/>.</param>
    /// <param name="owner">The organisation whose roadmap it is.</param>
    /// <param name="lead">The methodologist who leads it.</param>
    /// <param name="header">Title, period, approval block, columns …</param>
    /// <param name="now">The instant of creation.</param>
    /// <param name="source">For an import: the hash of the file and what found no field.</param>
    public static Roadmap Create(
        Guid id, string slug, Guid owner, Guid lead, RoadmapHeader header, DateTimeOffset now, RoadmapSource? source = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(slug);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slug.Length, SlugMaxLength, nameof(slug));
        var roadmap = new Roadmap
        {
            Id = id, Slug = slug, OwnerId = owner, LeadId = lead, CreatedAt = now, ChangedAt = now, Status = RoadmapStatus.Draft,
            SourceHash = source?.Hash, Unrecognized = source?.Unrecognized ?? [],
        };
        roadmap.Set(header);
        return roadmap;
    }

    /// <summary>Changes everything but the rows; deadlines are read anew when the period changed.</summary>
    /// <param name="header">Title, period, approval block, columns …</param>
    /// <param name="otherColumns">
    /// For each new column of kind other, which of the present ones it is, from 0, or null for a new one; the cells of the rows follow.
    /// Without it they stay in their places.
    /// </param>
    public Result Change(RoadmapHeader header, IReadOnlyList<int?>? otherColumns = null)
    {
        if (!IsEditable) return RoadmapErrors.NotEditable;
        if (otherColumns is not null)
        {
            if (Activities.Any(a => a.HasTextOutside(otherColumns))) return RoadmapErrors.ColumnNotEmpty;
            foreach (var activity in Activities) activity.ArrangeOther(otherColumns);
        }

        Set(header);
        return Result.Ok;
    }

    /// <summary>Composes or changes the order, or takes it away: then whoever was to sign it approves by signature.</summary>
    public Result ChangeOrder(Order? order)
    {
        if (!IsEditable) return RoadmapErrors.NotEditable;
        if (order is not null) Approval = (Order is null || Order.SignatoryPost == order.SignatoryPost ? Approval : Approval with { Text = null }).By(order);
        else if (Order is { } taken) Approval = new ApprovalStamp(ApprovalMode.ByOfficial, taken.SignatoryPost, Name: taken.SignatoryName);
        Order = order;
        return Result.Ok;
    }

    /// <summary>Why the text cannot be submitted as it stands, or null.</summary>
    public Error? WhyNotSubmitted() => this switch
    {
        { IsEditable: false } => RoadmapErrors.NotSubmittable,
        _ when !Activities.Any() => RoadmapErrors.Empty,
        _ when Activities.Any(a => a.Text.Length == 0) => RoadmapErrors.ActivityWithoutText,
        { Order: null } when !Approval.IsFilled() => RoadmapErrors.ApprovalBlockEmpty,
        _ => null,
    };

    /// <summary>Sends the text to those who are to concur and to the director.</summary>
    public Result Submit()
    {
        if (WhyNotSubmitted() is { } refusal) return refusal;
        Status = RoadmapStatus.InReview;
        Remark = null;
        AskForConcurrences();
        return Result.Ok;
    }

    /// <summary>Takes a submitted text back before it is decided; concurrences concerned a text that may change now.</summary>
    public Result Recall()
    {
        if (Status != RoadmapStatus.InReview) return RoadmapErrors.NotInReview;
        VoidConcurrences();
        Status = RoadmapStatus.Draft;
        return Result.Ok;
    }

    /// <summary>Returns the text with a remark; concurrences concerned the text as it was.</summary>
    public Result Return(string? remark)
    {
        if (Status != RoadmapStatus.InReview) return RoadmapErrors.NotInReview;
        if (string.IsNullOrWhiteSpace(remark)) return RoadmapErrors.RemarkMissing;
        SendBack(remark.Trim());
        return Result.Ok;
    }

    /// <summary>Agrees to be deleted: a text that was never in force and that nobody is deciding on. Storage deletes it.</summary>
    public Result Delete() => IsDeletable ? Result.Ok : RoadmapErrors.NotDeletable;

    /// <summary>Approves the text as the next revision, once everybody who was asked has concurred.</summary>
    /// <returns>The number of the revision, from 1.</returns>
    public Result<int> Approve()
    {
        if (Status != RoadmapStatus.InReview) return RoadmapErrors.NotInReview;
        if (CurrentConcurrences().Any(c => c.State == ConcurrenceState.Asked)) return RoadmapErrors.ConcurrenceAwaited;
        Status = RoadmapStatus.Approved;
        return ++RevisionNumber;
    }

    private void Set(RoadmapHeader header)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(header.Title);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(header.Title.Length, TitleMaxLength, nameof(header));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(header.Note?.Length ?? 0, NoteMaxLength, nameof(header));
        var periodChanged = PeriodFrom != header.Period.From || PeriodTo != header.Period.To;
        Title = header.Title.Trim();
        SearchText = SearchFold.Of(Title);
        PeriodFrom = header.Period.From;
        PeriodTo = header.Period.To;
        Approval = header.Order is { } order ? header.Approval.By(order) : header.Approval;
        Endorsements = header.Endorsements;
        Order = header.Order;
        Note = string.IsNullOrWhiteSpace(header.Note) ? null : header.Note.Trim();
        ClosingSignature = header.ClosingSignature;
        Columns = header.Columns;
        Numbering = header.Numbering;
        Roadmaps.Numbering.Apply(Numbering, _sections);
        if (!periodChanged) return;
        foreach (var activity in Activities) activity.ReadDeadline(header.Period);
    }
}

/// <summary>Where an imported roadmap came from.</summary>
/// <param name="Hash">SHA-256 of the file, lower-case hex.</param>
/// <param name="Unrecognized">Source text that found no field.</param>
public sealed record RoadmapSource(string Hash, IReadOnlyList<string> Unrecognized);
