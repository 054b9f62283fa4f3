using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Features.Roadmaps;

/// <summary>The list of roadmaps: working texts for the centre's people, revisions in force for everybody else.</summary>
public sealed class RoadmapListQuery(PortalDbContext db, RevisionReader revisions)
{
    private static readonly StringComparer Russian = StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), ignoreCase: true);

    public Task<RoadmapListPage> RunAsync(RoadmapFilter filter, CurrentUser user, CancellationToken cancellation) =>
        user.SeesDrafts() ? WorkingTextsAsync(filter, user, cancellation) : ApprovedTextsAsync(filter, user, cancellation);

    private async Task<RoadmapListPage> WorkingTextsAsync(RoadmapFilter filter, CurrentUser user, CancellationToken cancellation)
    {
        var visible = db.Roadmaps.AsNoTracking().VisibleTo(user, db);
        var span = await visible.GroupBy(_ => 1).Select(all => new { From = all.Min(r => r.PeriodFrom), To = all.Max(r => r.PeriodTo) })
            .FirstOrDefaultAsync(cancellation);
        var wanted = Filtered(visible, filter, user);
        var total = await wanted.CountAsync(cancellation);
        var rows = await Sorted(wanted, filter.Sort).Skip(filter.Skip).Take(RoadmapFilter.PageSize)
            .Select(r => new RoadmapRow(
                r.Id, r.Title, r.PeriodFrom, r.PeriodTo, db.Organizations.Where(o => o.Id == r.OwnerId).Select(o => o.ShortName).First(),
                r.Status, r.RevisionNumber, r.Sections.SelectMany(s => s.Activities).Count(), r.ChangedAt))
            .ToListAsync(cancellation);
        return new(filter, rows, total, span is null ? [] : Years(span.From, span.To), Enum.GetValues<RoadmapStatus>(), user.May(Permission.EditRoadmaps))
        {
            Awaited = await AwaitedAsync(visible, user, cancellation),
        };
    }

    private static async Task<AwaitedRoadmaps?> AwaitedAsync(IQueryable<Roadmap> visible, CurrentUser user, CancellationToken cancellation)
    {
        RoadmapStatus? awaited = user.May(Permission.ApproveRoadmaps) ? RoadmapStatus.InReview : user.May(Permission.EditRoadmaps) ? RoadmapStatus.Returned : null;
        if (awaited is not { } status) return null;
        var count = await visible.CountAsync(r => r.Status == status, cancellation);
        return count == 0 ? null : new(status, count);
    }

    private static IQueryable<Roadmap> Filtered(IQueryable<Roadmap> roadmaps, RoadmapFilter filter, CurrentUser user)
    {
        var text = SearchFold.Of(filter.Text);
        if (text.Length > 0) roadmaps = roadmaps.Where(r => r.SearchText.Contains(text));
        if (filter.Status is { } status) roadmaps = roadmaps.Where(r => r.Status == status);
        if (filter.Year is { } year) roadmaps = roadmaps.Where(r => r.PeriodFrom.Year <= year && r.PeriodTo.Year >= year);
        return filter.Mine ? roadmaps.Where(r => r.LeadId == user.Id) : roadmaps;
    }

    private static IQueryable<Roadmap> Sorted(IQueryable<Roadmap> roadmaps, RoadmapSort sort) => sort switch
    {
        RoadmapSort.Title => roadmaps.OrderBy(r => r.Title).ThenBy(r => r.Id),
        RoadmapSort.Period => roadmaps.OrderByDescending(r => r.PeriodFrom).ThenBy(r => r.Title).ThenBy(r => r.Id),
        _ => roadmaps.OrderByDescending(r => r.ChangedAt).ThenBy(r => r.Id),
    };

    /// <summary>The title and period of an approved text stand in its snapshot alone: the columns already hold those of the next draft.</summary>
    private async Task<RoadmapListPage> ApprovedTextsAsync(RoadmapFilter filter, CurrentUser user, CancellationToken cancellation)
    {
        var statuses = await db.Roadmaps.AsNoTracking().VisibleTo(user, db).ToDictionaryAsync(r => r.Id, r => r.Status, cancellation);
        var texts = await revisions.InForceAsync(statuses.Keys, cancellation);
        var all = texts.Select(text => Row(text.Key, text.Value, RoadmapPageQuery.WithoutDrafts(statuses[text.Key]))).ToList();
        var years = all.Count == 0 ? [] : Years(all.Min(r => r.From), all.Max(r => r.To));
        var folded = SearchFold.Of(filter.Text);
        var wanted = all.Where(r => SearchFold.Of(r.Title).Contains(folded, StringComparison.Ordinal)
            && (filter.Status is null || r.Status == filter.Status)
            && (filter.Year is not { } year || (r.From.Year <= year && r.To.Year >= year))).ToList();
        var rows = filter.Sort switch
        {
            RoadmapSort.Title => wanted.OrderBy(r => r.Title, Russian),
            RoadmapSort.Period => wanted.OrderByDescending(r => r.From).ThenBy(r => r.Title, Russian),
            _ => wanted.OrderByDescending(r => r.ChangedAt),
        };
        return new(filter, [.. rows.Skip(filter.Skip).Take(RoadmapFilter.PageSize)], wanted.Count, years, [.. all.Select(r => r.Status).Distinct()], MayEdit: false);
    }

    private static RoadmapRow Row(Guid id, ApprovedText text, RoadmapStatus status)
    {
        var snapshot = text.Snapshot;
        return new(
            id, snapshot.Title, text.Period.From, text.Period.To, snapshot.Owner, status, text.Number, snapshot.Sections.Sum(s => s.Activities.Count), text.ApprovedAt);
    }

    private static int[] Years(DateOnly from, DateOnly to) => [.. Enumerable.Range(from.Year, to.Year - from.Year + 1).Reverse()];
}
