using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Home;

/// <summary>The working texts that wait for somebody: what is in review for the director, what is open for the methodologist.</summary>
public sealed class WaitingQuery(PortalDbContext db, PortalClock clock)
{
    public async Task<Shortened<WaitingRoadmap>> ListAsync(bool mine, CurrentUser user, CancellationToken cancellation)
    {
        var approves = user.May(Permission.ApproveRoadmaps);
        RoadmapStatus[] statuses = approves ? [RoadmapStatus.InReview] : user.May(Permission.EditRoadmaps) ? [RoadmapStatus.Returned, RoadmapStatus.Draft] : [];
        var waiting = Of(mine, user).Where(r => statuses.Contains(r.Status));
        var total = await waiting.CountAsync(cancellation);
        var sorted = approves ? waiting.OrderBy(r => r.Concurrences.Any(c => c.State == ConcurrenceState.Asked)).ThenBy(r => r.ChangedAt) : waiting.OrderByDescending(r => r.Status == RoadmapStatus.Returned).ThenByDescending(r => r.ChangedAt);
        var found = await sorted.Take(HomePage.ListLength)
            .Select(r => new
            {
                r.Id, r.Title, r.Status, r.ChangedAt, r.Remark,
                Lead = db.Users.Where(u => u.Id == r.LeadId).Select(u => u.DisplayName).FirstOrDefault(),
                Sent = db.Audit.Where(a => a.SubjectId == r.Id && a.Action == "roadmap.submit").OrderByDescending(a => a.At)
                    .Select(a => new { a.At, a.UserName }).FirstOrDefault(),
                Asked = db.Concurrences.Count(c => c.RoadmapId == r.Id && c.State == ConcurrenceState.Asked),
            })
            .ToListAsync(cancellation);
        var checks = await ChecksAsync([.. found.Where(r => r.Status != RoadmapStatus.InReview).Select(r => r.Id)], cancellation);
        return new(
            [
                .. found.Select(r => r.Status == RoadmapStatus.InReview && r.Sent is { } sent
                    ? new WaitingRoadmap(r.Id, r.Title, r.Status, clock.DayOf(sent.At), sent.UserName) { Asked = r.Asked }
                    : new WaitingRoadmap(r.Id, r.Title, r.Status, clock.DayOf(r.ChangedAt), r.Lead ?? "")
                    {
                        Remark = r.Status == RoadmapStatus.Returned ? r.Remark : null,
                        Checks = checks.GetValueOrDefault(r.Id),
                    }),
            ],
            total);
    }

    /// <summary>How many of those in review nobody else has to concur with any more: the director can decide them now.</summary>
    public Task<int> CountDecidableAsync(bool mine, CurrentUser user, CancellationToken cancellation) =>
        Of(mine, user).CountAsync(r => r.Status == RoadmapStatus.InReview && !r.Concurrences.Any(c => c.State == ConcurrenceState.Asked), cancellation);

    public Task<int> CountWithDirectorAsync(bool mine, CurrentUser user, CancellationToken cancellation) =>
        Of(mine, user).CountAsync(r => r.Status == RoadmapStatus.InReview, cancellation);

    private IQueryable<Roadmap> Of(bool mine, CurrentUser user) => db.Roadmaps.AsNoTracking().VisibleTo(user, db).Where(r => !mine || r.LeadId == user.Id);

    private async Task<Dictionary<Guid, int>> ChecksAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var directory = await OrganizationDirectory.ReadAsync(db, cancellation);
        var inUse = directory.Active.Select(o => (o.Key, o.Value)).ToList();
        var texts = await db.Roadmaps.AsNoTracking().Include(r => r.Sections).ThenInclude(s => s.Activities).Where(r => ids.Contains(r.Id)).ToListAsync(cancellation);
        texts.ForEach(r => r.Sort());
        return texts.ToDictionary(r => r.Id, r => RoadmapCheck.Of(r, inUse).Count);
    }
}
