using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Mail;

namespace RoadmapPortal.Web.Jobs;

/// <summary>Sends what is due. Any number of instances may do so at once: each mail is taken by one of them.</summary>
public sealed class MailRound(
    PortalDbContext db, IMailTransport transport, MailSettings settings, PortalClock clock, TimeProvider time, ILogger<MailRound> log)
{
    private const int AtOnce = 50;

    /// <summary>Shorter than <see cref="OutboxMessage.Lease"/>: nobody else takes a mail that is still on its way.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.Now;
        var due = await db.Outbox.Where(m => m.State == OutboxState.Waiting && m.NextTryAt <= now)
            .OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).Take(AtOnce).Select(m => m.Id).ToListAsync(cancellation);
        var sent = 0;
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            if (await TakeAsync(id, cancellation) is not { } message) continue;
            var reachable = await TryAsync(message, cancellation);
            // Not to be cancelled any more: what was handed over must not be handed over again.
            if (await SaveAsync(CancellationToken.None) && message.State == OutboxState.Sent) sent++;
            if (!reachable) break;
        }

        // Sending is what makes the table grow.
        if (sent > 0) await TrimAsync(cancellation);
        return sent;
    }

    /// <returns>Null when somebody else was quicker.</returns>
    private async Task<OutboxMessage?> TakeAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.Now;
        var message = await db.Outbox.FirstOrDefaultAsync(m => m.Id == id && m.State == OutboxState.Waiting && m.NextTryAt <= now, cancellation);
        message?.Take(now);
        return message is not null && await SaveAsync(cancellation) ? message : null;
    }

    /// <returns>False when there is no server to speak to: the others need not try now.</returns>
    private async Task<bool> TryAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var address = await db.Users.Where(u => u.Id == message.UserId && !u.IsDisabled && u.OrganizationId == message.OrganizationId)
            .Select(u => u.Email).FirstOrDefaultAsync(cancellation);
        if (address is null)
        {
            message.GiveUp("Получатель отключён или перешёл в другую организацию: письмо больше не для него.", clock.Now);
            return true;
        }

        try
        {
            using var limit = new CancellationTokenSource(Longest, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            using var mail = Envelope.Of(message, address, settings.From);
            await transport.SendAsync(mail, string.Create(null, $"{clock.Local(message.CreatedAt):yyyy-MM-dd-HHmmss}-{message.Id:N}"), either.Token);
            message.MarkSent(address, clock.Now);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            message.MarkRefused(Reason(e), clock.Now);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(e, "Mail cannot be handed over");
            message.MarkUnreachable(Reason(e), clock.Now);
            return false;
        }

        return true;
    }

    private async Task<bool> SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task TrimAsync(CancellationToken cancellation)
    {
        var oldest = clock.Now - OutboxMessage.KeptFor;
        await db.Outbox.Where(m => m.ClosedAt < oldest).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The server answered, and would not have this mail; or no server could have it.</summary>
    private static bool IsRefusal(Exception e) => e is FormatException or SmtpFailedRecipientException
        || e is SmtpException { StatusCode: not (SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable) };

    private static string Reason(Exception e) => e switch
    {
        OperationCanceledException => "Почтовый сервер не ответил вовремя.",
        { InnerException: { } inner } => $"{e.Message} {inner.Message}",
        _ => e.Message,
    };
}
