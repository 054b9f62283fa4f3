using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>Reads the approval page.</summary>
public sealed class ApprovalQuery(PortalDbContext db, RoadmapStore store, PortalClock clock)
{
    private static readonly string[] Steps =
    [
        "roadmap.submit", "roadmap.recall", "roadmap.return", "roadmap.approve", "roadmap.revise", "roadmap.drop-revision", "roadmap.complete", "roadmap.cancel",
        "concurrence.give", "concurrence.paper", "concurrence.refuse", "concurrence.withdraw",
    ];

    /// <returns>Null when there is no such roadmap or it is invisible to <paramref name="user"/>.</returns>
    public async Task<ApprovalPage?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        if (!user.SeesDrafts() || await store.FindAsync(id, user, cancellation) is not { } roadmap) return null;
        var directory = await OrganizationDirectory.ReadAsync(db, cancellation);
        return new ApprovalPage
        {
            Id = roadmap.Id,
            Title = roadmap.Title,
            Status = roadmap.Status,
            InForce = roadmap.RevisionNumber > 0 ? roadmap.RevisionNumber : null,
            LastRemark = roadmap.Remark,
            SectionCount = roadmap.Sections.Count,
            ActivityCount = roadmap.Activities.Count(),
            Checks = SubmissionCheck.Of(roadmap, directory.Active),
            Answering = await AnsweringAsync(roadmap, directory, cancellation),
            Asked = await AskedAsync(roadmap, directory, cancellation),
            History = await HistoryAsync(id, cancellation),
            NextRevision = roadmap.RevisionNumber + 1,
            Hash = SignedText.Of(roadmap, directory, clock.Today).Hash,
            WhyNotSubmitted = roadmap.IsEditable ? roadmap.WhyNotSubmitted()?.Message : null,
            MaySubmit = roadmap.IsEditable && user.May(Permission.EditRoadmaps),
            MayDecide = roadmap.Status == RoadmapStatus.InReview && user.May(Permission.ApproveRoadmaps),
            MayRevise = roadmap.Status == RoadmapStatus.Approved && user.May(Permission.EditRoadmaps),
            MayComplete = roadmap.Status == RoadmapStatus.Approved && clock.Today > roadmap.PeriodTo && user.May(Permission.EditRoadmaps),
            MayCancel = roadmap.IsCancellable && user.May(Permission.ApproveRoadmaps),
            MayRecall = roadmap.Status == RoadmapStatus.InReview && user.May(Permission.EditRoadmaps),
            MayDrop = roadmap.IsRevising && roadmap.IsEditable && user.May(Permission.EditRoadmaps),
            MayDelete = roadmap.IsDeletable && user.May(Permission.EditRoadmaps),
            MayRecord = roadmap.Status == RoadmapStatus.InReview && user.May(Permission.EditRoadmaps),
            Slug = roadmap.Slug,
        };
    }

    private async Task<IReadOnlyList<AnsweringOrganization>> AnsweringAsync(
        Roadmap roadmap, OrganizationDirectory directory, CancellationToken cancellation)
    {
        var reached = await ReachedAsync(Permission.ReportProgress, cancellation);
        return
        [
            .. from expected in ExpectedOccurrence.Of(roadmap, directory.Active)
               group expected by expected.OrganizationId into asked
               let name = directory.NameOf(asked.Key)
               orderby name
               select new AnsweringOrganization(
                   name, asked.Select(o => o.ActivityKey).Distinct().Count(), asked.Count(), reached.Contains(asked.Key)),
        ];
    }

    private async Task<IReadOnlyList<AskedOrganization>> AskedAsync(Roadmap roadmap, OrganizationDirectory directory, CancellationToken cancellation)
    {
        var requests = roadmap.CurrentConcurrences().ToDictionary(c => c.OrganizationId);
        var asked = roadmap.IsEditable ? roadmap.Endorsements.Select(e => e.AskedId).OfType<Guid>() : requests.Keys;
        var reached = await ReachedAsync(Permission.Concur, cancellation);
        return [.. asked.Select(id => new AskedOrganization(id, directory.NameOf(id), reached.Contains(id), requests.GetValueOrDefault(id))).OrderBy(a => a.Name)];
    }

    /// <summary>The organisations in which somebody with this permission can sign in.</summary>
    private Task<HashSet<Guid>> ReachedAsync(Permission permission, CancellationToken cancellation)
    {
        Role[] roles = [.. Enum.GetValues<Role>().Where(r => r.May(permission))];
        return db.Users.Where(u => !u.IsDisabled && roles.Contains(u.Role)).Select(u => u.OrganizationId).Distinct().ToHashSetAsync(cancellation);
    }

    private async Task<IReadOnlyList<ApprovalStep>> HistoryAsync(Guid id, CancellationToken cancellation)
    {
        var entries = await db.Audit.Where(e => e.SubjectId == id && Steps.Contains(e.Action))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(50)
            .Select(e => new { e.At, e.UserName, e.Details }).ToListAsync(cancellation);
        return [.. entries.Select(e => new ApprovalStep(clock.Local(e.At), e.UserName, e.Details))];
    }
}
