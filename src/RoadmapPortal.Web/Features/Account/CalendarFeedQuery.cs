using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Calendar;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Account;

/// <summary>Reads the calendar behind a secret link: what the person's organisation answers for now and has not closed.</summary>
public sealed class CalendarFeedQuery(PortalDbContext db, OccurrenceReader occurrences, PortalLinks links)
{
    /// <summary>A longer term would lie over every day of its months: its last day is what counts.</summary>
    private const int ShownWholeDays = 7;

    /// <returns>Null for an unknown link and for that of a disabled account.</returns>
    public async Task<EventCalendar?> FindAsync(string key, CancellationToken cancellation)
    {
        var hash = CalendarFeed.HashOf(key);
        var owner = await (from feed in db.CalendarFeeds
                           join user in db.Users on feed.UserId equals user.Id
                           join organization in db.Organizations on user.OrganizationId equals organization.Id
                           where feed.KeyHash == hash && !user.IsDisabled
                           select new { user.Role, organization.Id, organization.ShortName }).AsNoTracking().FirstOrDefaultAsync(cancellation);
        if (owner is null) return null;
        var rows = await occurrences.OfOrganizationAsync(owner.Id, cancellation);
        var events = from row in rows
                     where row.State is not (OccurrenceState.Settled or OccurrenceState.BeforeApproval) && row.Window is not null && CanBeLate(row)
                     select Event(row, row.Window!.Value, owner.Role.May(Permission.ReportProgress));
        return new EventCalendar($"Сроки: {owner.ShortName}", [.. events])
        {
            Description = "Что организация должна сделать по дорожным картам и ещё не отметила выполненным.",
        };
    }

    /// <summary>«Постоянно» has a first and a last day, but neither is a term.</summary>
    private static bool CanBeLate(OccurrenceRow row) => row.Activity.Activity.Due != "never";

    private CalendarEvent Event(OccurrenceRow row, ScheduleWindow window, bool mayReport)
    {
        var whole = window.To.DayNumber - window.From.DayNumber < ShownWholeDays;
        var text = row.Activity.Activity.Text.ReplaceLineEndings(" ");
        return new CalendarEvent($"{row.Id:N}@{links.To("/").Host}", whole ? window.From : window.To, window.To, whole ? text : $"Срок: {text}")
        {
            Description = string.Join('\n',
                row.Text.Snapshot.TitleInOneLine(),
                PrintedNumbers.Before(row.Activity.Activity.Number, row.Activity.Activity.Text),
                $"{window.Term()}: {OccurrenceLabels.Of(row.Status, row.State).Text.ToLowerInvariant()}"),
            Url = links.To(mayReport ? $"/tasks/{row.Id}" : $"/roadmaps/{row.Text.Snapshot.RoadmapId}"),
        };
    }
}
