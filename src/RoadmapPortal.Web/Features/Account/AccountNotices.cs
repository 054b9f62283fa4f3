using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Features.Account;

/// <summary>What the page of an account says of mails and calendar.</summary>
/// <param name="Mails">The mails of the person's role, and whether each is wanted.</param>
/// <param name="CalendarSince">When the link of the calendar was made; null when there is none.</param>
public sealed record NoticesPage(IReadOnlyList<(NoticeKind Kind, bool Wanted)> Mails, DateTimeOffset? CalendarSince)
{
    /// <summary>A fresh link, shown once.</summary>
    public string? CalendarLink { get; init; }
}

/// <summary>Keeps what a person wants to be told.</summary>
public sealed class AccountNotices(PortalDbContext db, AuditTrail audit, PortalLinks links, PortalClock clock)
{
    private const int KeyBytes = 32;

    public async Task<NoticesPage> PageAsync(CurrentUser me, CancellationToken cancellation)
    {
        var muted = await db.Users.Where(u => u.Id == me.Id).Select(u => u.MutedNotices).FirstAsync(cancellation);
        var since = await db.CalendarFeeds.Where(f => f.UserId == me.Id).Select(f => (DateTimeOffset?)f.CreatedAt).FirstOrDefaultAsync(cancellation);
        return new NoticesPage([.. NoticeKinds.For(me.Role).Select(kind => (kind, !muted.Contains(kind)))], since);
    }

    /// <summary>Of the mails of the person's role only <paramref name="wanted"/> are written from now on.</summary>
    public async Task WantAsync(CurrentUser me, IReadOnlyCollection<NoticeKind> wanted, CancellationToken cancellation)
    {
        var user = await db.Users.FirstAsync(u => u.Id == me.Id, cancellation);
        user.MutedNotices = [.. NoticeKinds.For(me.Role).Except(wanted)];
        var muted = string.Join(", ", user.MutedNotices.Select(kind => $"«{kind.Name()}»"));
        await audit.SaveAsync(me, "account.mails", me.Id, muted.Length == 0 ? "Включены все письма" : $"Отключены письма {muted}", cancellation);
    }

    /// <summary>The link under which a calendar program finds the person's terms; one made before opens nothing any more.</summary>
    public async Task<string> NewCalendarLinkAsync(CurrentUser me, CancellationToken cancellation)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        if (await db.CalendarFeeds.FirstOrDefaultAsync(f => f.UserId == me.Id, cancellation) is { } feed)
            (feed.KeyHash, feed.CreatedAt) = (CalendarFeed.HashOf(key), clock.Now);
        else
            db.CalendarFeeds.Add(new CalendarFeed { UserId = me.Id, KeyHash = CalendarFeed.HashOf(key), CreatedAt = clock.Now });
        await audit.SaveAsync(me, "calendar.link", me.Id, "Создана секретная ссылка на календарь", cancellation);
        return links.To($"/calendar/{key}.ics").AbsoluteUri;
    }

    public async Task RevokeCalendarAsync(CurrentUser me, CancellationToken cancellation)
    {
        db.CalendarFeeds.RemoveRange(await db.CalendarFeeds.Where(f => f.UserId == me.Id).ToListAsync(cancellation));
        await audit.SaveAsync(me, "calendar.revoke", me.Id, "Отозвана секретная ссылка на календарь", cancellation);
    }
}
