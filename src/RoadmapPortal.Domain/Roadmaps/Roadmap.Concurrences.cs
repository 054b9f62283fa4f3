using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>The concurrences of outside organisations: in parallel, before the director.</summary>
public sealed partial class Roadmap
{
    private readonly List<Concurrence> _concurrences = [];

    /// <summary>Counts the texts: every submission and every new revision begins the next one. A concurrence concerns one of them.</summary>
    public int Round { get; private set; }

    /// <summary>What organisations were asked and answered; storage loads those that are asked or given.</summary>
    public IReadOnlyList<Concurrence> Concurrences => _concurrences;

    /// <summary>Those that concern the text as it stands.</summary>
    public IEnumerable<Concurrence> CurrentConcurrences() =>
        _concurrences.Where(c => c.Round == Round && c.State is ConcurrenceState.Asked or ConcurrenceState.Given);

    /// <summary>The endorsements as they are printed: with the name and the date of each concurrence that was given.</summary>
    public IReadOnlyList<EndorsementStamp> PrintedEndorsements() =>
    [
        .. from stamp in Endorsements
           let given = stamp.AskedId is { } asked ? CurrentConcurrences().FirstOrDefault(c => c.OrganizationId == asked && c.State == ConcurrenceState.Given) : null
           let printed = given is null ? stamp : stamp with { Name = given.SignedName, Date = given.SignedOn, Post = given.SignedPost ?? stamp.Post }
           select printed with { AskedId = null },
    ];

    /// <summary>Records that an organisation concurs with the text.</summary>
    /// <param name="organizationId">The organisation that was asked.</param>
    /// <param name="signature">What is printed.</param>
    /// <param name="decision">Who says so.</param>
    /// <param name="today">The last day that a paper can be of.</param>
    public Result Concur(Guid organizationId, ConcurrenceSignature signature, Decision decision, DateOnly today)
    {
        var asked = Asked(organizationId);
        if (asked.Error is { } error) return error;
        if (signature.Date > today) return RoadmapErrors.ConcurrenceInFuture;
        asked.Value.Give(signature, decision);
        return Result.Ok;
    }

    /// <summary>Refuses to concur: the text goes back to the methodologist with the remark.</summary>
    /// <param name="organizationId">The organisation that was asked.</param>
    /// <param name="organization">Its name, for the remark.</param>
    /// <param name="remark">What to change.</param>
    /// <param name="decision">Who says so.</param>
    public Result RefuseConcurrence(Guid organizationId, string organization, string? remark, Decision decision)
    {
        var asked = Asked(organizationId);
        if (asked.Error is { } error) return error;
        if (string.IsNullOrWhiteSpace(remark)) return RoadmapErrors.RefusalWithoutRemark;
        asked.Value.Refuse(remark.Trim(), decision);
        SendBack($"{decision.ByName}, {organization}:\n{remark.Trim()}");
        return Result.Ok;
    }

    /// <summary>Takes a request back that nobody has decided.</summary>
    public Result WithdrawConcurrence(Guid organizationId, Decision decision)
    {
        var asked = Asked(organizationId);
        if (asked.Done) asked.Value.Withdraw(decision);
        return asked.Error is { } error ? error : Result.Ok;
    }

    private Result<Concurrence> Asked(Guid organizationId)
    {
        if (Status != RoadmapStatus.InReview) return RoadmapErrors.NotInReview;
        return CurrentConcurrences().FirstOrDefault(c => c.OrganizationId == organizationId) switch
        {
            null => RoadmapErrors.ConcurrenceNotAsked,
            { State: ConcurrenceState.Given } => RoadmapErrors.ConcurrenceGiven,
            var asked => asked,
        };
    }

    private void AskForConcurrences()
    {
        Round++;
        foreach (var asked in Endorsements.Select(e => e.AskedId).OfType<Guid>().Distinct()) _concurrences.Add(Concurrence.Ask(this, asked));
    }

    private void SendBack(string remark)
    {
        Remark = remark;
        Status = RoadmapStatus.Returned;
        VoidConcurrences();
    }

    private void VoidConcurrences()
    {
        foreach (var concurrence in CurrentConcurrences().ToList()) concurrence.MakeVoid();
    }
}
