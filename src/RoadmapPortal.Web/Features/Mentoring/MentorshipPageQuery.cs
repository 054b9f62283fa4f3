using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>One pair with what stands in its way and what happened to it.</summary>
public sealed class MentorshipPageQuery(PortalDbContext db, MentoringRegisterQuery register, MentorshipKeeping keeping, PortalClock clock)
{
    private const int HistoryLength = 100;

    /// <summary>Null when there is none or it is invisible to <paramref name="user"/>.</summary>
    public async Task<MentorshipPage?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        if (await register.FindAsync(id, user, cancellation) is not { } row) return null;
        var pair = await db.Mentorships.AsNoTracking().Include(m => m.Mentees).FirstAsync(m => m.Id == id, cancellation);
        var context = await keeping.ContextAsync(pair.Terms, id, cancellation);
        var history = await db.Audit.AsNoTracking().Where(a => a.SubjectId == id).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(HistoryLength)
            .Select(a => new MentorshipEvent(a.Details, a.UserName, a.At)).ToListAsync(cancellation);
        var isOpen = pair.Status is MentorshipStatus.Preparation or MentorshipStatus.Active;
        return new(
            row, pair.Content, pair.Payment, pair.NoticeOn, row.State(clock.Today),
            pair.Status == MentorshipStatus.Preparation ? [.. pair.Obstacles(context).Select(o => o.Message)] : null,
            isOpen ? pair.Advice(context) : [],
            [.. history.Select(h => h with { At = clock.Local(h.At) })],
            user.May(Permission.ManageMentoring), clock.Today);
    }
}
