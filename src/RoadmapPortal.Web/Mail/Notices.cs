using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Mail;

/// <summary>Somebody who gets a mail.</summary>
public sealed record NoticeReader(Guid Id, Guid OrganizationId, string Address);

/// <summary>
/// Tells people what happened: one method a kind, called between the verb and its save, so that event and mails are there together or
/// not at all. The words are those of this moment; a job sends them later.
/// </summary>
public sealed class Notices(PortalDbContext db, PortalLinks links, PortalClock clock)
{
    /// <summary>Those who are asked to concur; where nobody is, the directors.</summary>
    public Task SubmittedAsync(Roadmap roadmap, CancellationToken cancellation)
    {
        var asked = AskedToConcur(roadmap);
        return asked.Count == 0
            ? TellDirectorsAsync(roadmap, cancellation)
            : TellAsync(Letters.ConcurrenceAsked(roadmap), db.Users.Where(u => u.Role == Role.Partner && asked.Contains(u.OrganizationId)), cancellation);
    }

    /// <summary>The directors, once nobody has to concur any more: the last one did, or the request was taken back.</summary>
    public async Task ConcurredAsync(Roadmap roadmap, CancellationToken cancellation)
    {
        if (AskedToConcur(roadmap).Count == 0) await TellDirectorsAsync(roadmap, cancellation);
    }

    /// <summary>The methodologist who leads the roadmap: it came back.</summary>
    public Task ReturnedAsync(Roadmap roadmap, CancellationToken cancellation) => TellAsync(Letters.Returned(roadmap), Lead(roadmap), cancellation);

    /// <summary>The methodologist who leads the roadmap, and the coordinators of whom it asks something new.</summary>
    /// <param name="roadmap">The approved roadmap.</param>
    /// <param name="asked">What it asks for and did not ask before.</param>
    /// <param name="cancellation">Leaves everything as it was.</param>
    public async Task ApprovedAsync(Roadmap roadmap, IReadOnlyCollection<Occurrence> asked, CancellationToken cancellation)
    {
        await TellAsync(Letters.Approved(roadmap), Lead(roadmap), cancellation);
        var organizations = asked.Select(o => o.OrganizationId).Distinct().ToList();
        var coordinators = await ReadersAsync(
            NoticeKind.Assigned, db.Users.Where(u => u.Role == Role.Coordinator && organizations.Contains(u.OrganizationId)), cancellation);
        foreach (var readers in coordinators.GroupBy(reader => reader.OrganizationId))
            Write(Assigned(roadmap, asked.Where(o => o.OrganizationId == readers.Key)), readers);
    }

    /// <summary>One mail a person: a row once, however many windows it has.</summary>
    private Letter Assigned(Roadmap roadmap, IEnumerable<Occurrence> asked)
    {
        var earlier = asked.ToLookup(o => o.Window is { } window && window.To < clock.Today);
        var windows = earlier[false].ToLookup(o => o.ActivityKey, o => o.Window);
        var rows = roadmap.Activities.Where(activity => windows.Contains(activity.Key)).Select(activity => new AssignedRow(
            PrintedNumbers.Before(activity.PrintedNumber, activity.Text.ReplaceLineEndings(" ")),
            activity.Due == DueKind.Never ? [] : [.. windows[activity.Key].OfType<ScheduleWindow>().Order()]));
        return Letters.Assigned(roadmap, [.. rows], earlier[true].Count());
    }

    private static List<Guid> AskedToConcur(Roadmap roadmap) =>
        [.. roadmap.CurrentConcurrences().Where(c => c.State == ConcurrenceState.Asked).Select(c => c.OrganizationId)];

    private Task TellDirectorsAsync(Roadmap roadmap, CancellationToken cancellation) => TellAsync(
        Letters.Submitted(roadmap), db.Users.Where(u => u.Role == Role.Director && u.OrganizationId == roadmap.OwnerId), cancellation);

    private IQueryable<PortalUser> Lead(Roadmap roadmap) => db.Users.Where(u => u.Id == roadmap.LeadId);

    private async Task TellAsync(Letter letter, IQueryable<PortalUser> people, CancellationToken cancellation) =>
        Write(letter, await ReadersAsync(letter.Kind, people, cancellation));

    private void Write(Letter letter, IEnumerable<NoticeReader> readers)
    {
        var text = letter.Text(links.To(letter.Path));
        foreach (var reader in readers)
            db.Outbox.Add(OutboxMessage.Create(clock.NewId(), letter.Kind, reader, letter.Subject, text, clock.Now));
    }

    private static async Task<IReadOnlyList<NoticeReader>> ReadersAsync(NoticeKind kind, IQueryable<PortalUser> people, CancellationToken cancellation)
    {
        var found = await people.Where(u => !u.IsDisabled && u.Email != null)
            .Select(u => new { Reader = new NoticeReader(u.Id, u.OrganizationId, u.Email!), u.MutedNotices }).ToListAsync(cancellation);
        return [.. found.Where(person => !person.MutedNotices.Contains(kind)).Select(person => person.Reader)];
    }
}
