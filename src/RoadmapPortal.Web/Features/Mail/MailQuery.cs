using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Mail;

/// <summary>What the list is asked for, as it stands in the address.</summary>
public sealed record MailFilter
{
    public const int PageSize = 50;

    public OutboxState? State { get; init; }

    public int Page { get; init; } = 1;

    public int Skip => (Math.Clamp(Page, 1, 10_000) - 1) * PageSize;

    public static string Address(OutboxState? state, int page = 1) => "/admin/mail" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["state"] = state?.ToString(),
            ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part.Value is not null));
}

/// <param name="Filter">What was asked for.</param>
/// <param name="Server">The server for mails, or null where they become files.</param>
/// <param name="Counts">How many mails there are in each state.</param>
/// <param name="Rows">The newest first.</param>
public sealed record MailPage(MailFilter Filter, string? Server, IReadOnlyDictionary<OutboxState, int> Counts, IReadOnlyList<MailRow> Rows)
{
    public int Total => Filter.State is { } state ? Counts.GetValueOrDefault(state) : Counts.Values.Sum();

    public int Pages => (Total + MailFilter.PageSize - 1) / MailFilter.PageSize;
}

public sealed record MailRow(
    Guid Id, string Subject, string Address, OutboxState State, int Attempts, DateTimeOffset CreatedAt, DateTimeOffset NextTryAt, DateTimeOffset? ClosedAt, string? Problem);

/// <summary>Reads the outbox.</summary>
public sealed class MailQuery(PortalDbContext db, MailSettings settings)
{
    public async Task<MailPage> ListAsync(MailFilter filter, CancellationToken cancellation)
    {
        var counts = await db.Outbox.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var wanted = filter.State is { } state ? db.Outbox.Where(m => m.State == state) : db.Outbox;
        var rows = await wanted.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Skip(filter.Skip).Take(MailFilter.PageSize)
            .Select(m => new MailRow(m.Id, m.Subject, m.Address, m.State, m.Attempts, m.CreatedAt, m.NextTryAt, m.ClosedAt, m.Problem)).ToListAsync(cancellation);
        return new MailPage(filter, settings.Host is null ? null : $"{settings.Host}:{settings.Port}", counts, rows);
    }
}

public static class OutboxLabels
{
    /// <param name="state">The state.</param>
    /// <param name="server">Null where mails become files and reach nobody.</param>
    public static StatusLabel Label(this OutboxState state, string? server) => state switch
    {
        OutboxState.Sent when server is null => new("Записано в файл", Tone.Warning),
        OutboxState.Waiting => new("Ждёт отправки", Tone.Info),
        OutboxState.Sent => new("Отправлено", Tone.Success),
        _ => new("Не отправлено", Tone.Danger),
    };
}
