using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>The register: a page of it, one row, or all rows of a filter. The number of queries does not depend on the number of rows.</summary>
public sealed class MentoringRegisterQuery(PortalDbContext db, PortalClock clock)
{
    public async Task<MentoringListPage> PageAsync(MentoringFilter filter, CurrentUser user, CancellationToken cancellation)
    {
        var visible = Visible(user);
        var span = await visible.GroupBy(_ => 1).Select(all => new { From = all.Min(m => m.From), To = all.Max(m => m.To) }).FirstOrDefaultAsync(cancellation);
        var found = Found(visible, filter);
        var counts = await CountAsync(found, cancellation);
        var rows = await RowsAsync(InState(found, filter.WantedState).Skip(filter.Skip).Take(MentoringFilter.PageSize), cancellation);
        var total = filter.WantedState is { } state ? counts.GetValueOrDefault(state) : counts.Where(c => c.Key != MentorshipState.Archived).Sum(c => c.Value);
        return new(
            filter, rows, total, counts,
            await db.Organizations.AsNoTracking().WithMentoringFor(user).Where(o => visible.Any(m => m.OrganizationId == o.Id))
                .OrderBy(o => o.ShortName).Select(o => new Choice(o.Id, o.ShortName)).ToListAsync(cancellation),
            await db.MentoringForms.AsNoTracking().Where(f => visible.Any(m => m.FormId == f.Id))
                .OrderBy(f => f.Name).Select(f => new Choice(f.Id, f.Name)).ToListAsync(cancellation),
            span is null ? [] : Years(span.From, span.To),
            await db.Staff.ForMentoringBy(user, db).AnyAsync(s => !s.IsArchived, cancellation));
    }

    /// <summary>All rows of a filter, in the order of the list.</summary>
    public Task<List<RegisterRow>> AllAsync(MentoringFilter filter, CurrentUser user, CancellationToken cancellation) =>
        RowsAsync(InState(Found(Visible(user), filter), filter.WantedState), cancellation);

    /// <summary>One row; null when there is none or it is invisible to <paramref name="user"/>.</summary>
    public async Task<RegisterRow?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation) =>
        (await RowsAsync(Visible(user).Where(m => m.Id == id), cancellation)).SingleOrDefault();

    private IQueryable<Mentorship> Visible(CurrentUser user) => db.Mentorships.AsNoTracking().VisibleTo(user, db);

    /// <summary>What the filter leaves, the state left aside.</summary>
    private IQueryable<Mentorship> Found(IQueryable<Mentorship> pairs, MentoringFilter filter)
    {
        if (filter.Organization is { } organization) pairs = pairs.Where(m => m.OrganizationId == organization);
        if (filter.Form is { } form) pairs = pairs.Where(m => m.FormId == form);
        if (filter.Year is >= 1900 and <= 9998)
        {
            var (from, to) = (new SchoolYear(filter.Year.Value).From, new SchoolYear(filter.Year.Value).To);
            pairs = pairs.Where(m => m.From <= to && m.To >= from);
        }

        var text = filter.FoldedText;
        return text.Length == 0 ? pairs : pairs.Where(m => m.SearchText.Contains(text)
            || db.Staff.Any(s => s.SearchText.Contains(text) && (s.Id == m.MentorId || s.Id == m.CuratorId || m.Mentees.Any(x => x.StaffId == s.Id))));
    }

    /// <summary>The rows in a state, what expires first before everything else. The rule is <see cref="MentorshipStates.Of"/>; a test holds both together.</summary>
    private IQueryable<Mentorship> InState(IQueryable<Mentorship> pairs, MentorshipState? state)
    {
        var (today, soon) = (clock.Today, clock.Today.AddDays(MentorshipStates.SoonDays));
        var kept = pairs.Where(m => !m.IsArchived);
        var active = kept.Where(m => m.Status == MentorshipStatus.Active);
        var wanted = state switch
        {
            null => kept,
            MentorshipState.Archived => pairs.Where(m => m.IsArchived),
            MentorshipState.Preparation => kept.Where(m => m.Status == MentorshipStatus.Preparation),
            MentorshipState.Completed => kept.Where(m => m.Status == MentorshipStatus.Completed),
            MentorshipState.Terminated => kept.Where(m => m.Status == MentorshipStatus.Terminated),
            MentorshipState.Expired => active.Where(m => m.To < today),
            MentorshipState.Upcoming => active.Where(m => m.From > today && m.To >= today),
            MentorshipState.ExpiresSoon => active.Where(m => m.From <= today && m.To >= today && m.To <= soon),
            MentorshipState.Current => active.Where(m => m.From <= today && m.To > soon),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
        return wanted
            .OrderBy(m => m.Status == MentorshipStatus.Active ? 0 : m.Status == MentorshipStatus.Preparation ? 1 : 2)
            .ThenBy(m => m.To).ThenBy(m => m.Id);
    }

    private async Task<Dictionary<MentorshipState, int>> CountAsync(IQueryable<Mentorship> pairs, CancellationToken cancellation)
    {
        var groups = await pairs.GroupBy(m => new { m.Status, m.IsArchived, m.From, m.To }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return groups.GroupBy(g => MentorshipStates.Of(g.Key.Status, g.Key.IsArchived, g.Key.From, g.Key.To, clock.Today))
            .ToDictionary(g => g.Key, g => g.Sum(x => x.Count));
    }

    private async Task<List<RegisterRow>> RowsAsync(IQueryable<Mentorship> pairs, CancellationToken cancellation)
    {
        var found = await pairs.Select(m => new
        {
            Pair = m,
            MenteeIds = m.Mentees.Select(x => x.StaffId).ToList(),
            Organization = db.Organizations.Where(o => o.Id == m.OrganizationId).Select(o => o.ShortName).First(),
            Form = db.MentoringForms.Where(f => f.Id == m.FormId).Select(f => f.Name).First(),
        }).ToListAsync(cancellation);
        var ids = found.SelectMany(m => m.MenteeIds.Concat(new[] { m.Pair.MentorId, m.Pair.CuratorId }.OfType<Guid>())).Distinct().ToList();
        var people = await db.Staff.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => new PersonName(s.FullName, s.Post), cancellation);
        return
        [
            .. found.Select(m => new RegisterRow(
                m.Pair.Id, m.Organization, m.Form, m.Pair.Mode, Person(m.Pair.MentorId), m.Pair.OutsideMentor,
                [.. m.MenteeIds.Select(id => people[id]).OrderBy(p => p.Name, StringComparer.CurrentCulture)],
                m.Pair.MinorMentees, Person(m.Pair.CuratorId), m.Pair.From, m.Pair.To, m.Pair.Status, m.Pair.IsArchived,
                m.Pair.Papers, m.Pair.EndedOn, m.Pair.Outcome)),
        ];

        PersonName? Person(Guid? id) => id is { } known ? people[known] : null;
    }

    private static List<SchoolYear> Years(DateOnly from, DateOnly to)
    {
        var (first, last) = (SchoolYear.Of(from).Start, SchoolYear.Of(to).Start);
        return [.. Enumerable.Range(first, last - first + 1).Reverse().Select(year => new SchoolYear(year))];
    }
}
