using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Features.Concurrences;

/// <summary>The answers of a partner organisation, on behalf of which its people act.</summary>
public sealed class RoadmapConcurrence(PortalDbContext db, RoadmapStore store, Notices notices, PortalClock clock)
{
    /// <summary>Concurs with the text that <paramref name="by"/> saw.</summary>
    /// <param name="roadmapId">The roadmap.</param>
    /// <param name="shownHash">The hash that stood on the page: nobody concurs with another text unseen.</param>
    /// <param name="by">Who concurs.</param>
    /// <param name="cancellation">Leaves everything as it was.</param>
    /// <returns>The refusal, or null when it is done.</returns>
    public async Task<Error?> ConcurAsync(Guid roadmapId, string shownHash, CurrentUser by, CancellationToken cancellation)
    {
        await using var change = await store.BeginChangeAsync(roadmapId, by, cancellation);
        if (change is null) return RoadmapErrors.ConcurrenceNotAsked;
        var directory = await OrganizationDirectory.ReadAsync(db, cancellation);
        var hash = SignedText.ToConcurWith(change.Roadmap, directory).Hash;
        var signature = new ConcurrenceSignature(by.Name, Post: null, clock.Today, hash);
        if (change.Roadmap.Concur(by.OrganizationId, signature, DecisionOf(by), clock.Today).Error is { } refusal) return refusal;
        if (hash != shownHash) return RoadmapErrors.TextChanged;
        await notices.ConcurredAsync(change.Roadmap, cancellation);
        await change.SaveAsync("concurrence.give", $"Согласовано, {directory.NameOf(by.OrganizationId)}, SHA-256 {hash}", cancellation);
        return null;
    }

    /// <summary>Refuses: the text goes back to the methodologist with the remark.</summary>
    /// <returns>The refusal of that, or null when it is done.</returns>
    public async Task<Error?> RefuseAsync(Guid roadmapId, string remark, CurrentUser by, CancellationToken cancellation)
    {
        await using var change = await store.BeginChangeAsync(roadmapId, by, cancellation);
        if (change is null) return RoadmapErrors.ConcurrenceNotAsked;
        var organization = (await OrganizationDirectory.ReadAsync(db, cancellation)).NameOf(by.OrganizationId);
        if (change.Roadmap.RefuseConcurrence(by.OrganizationId, organization, remark, DecisionOf(by)).Error is { } refusal) return refusal;
        await notices.ReturnedAsync(change.Roadmap, cancellation);
        await change.SaveAsync("concurrence.refuse", $"Не согласовано, {organization}: {remark}", cancellation);
        return null;
    }

    private Decision DecisionOf(CurrentUser by) => new(by.Id, by.Name, clock.Now);
}
