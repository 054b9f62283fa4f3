using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Data.Backup;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Files;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.State;

/// <summary>Asks the database, the disk and the clock how they do.</summary>
public sealed class StateQuery(PortalDbContext db, DataDirectory directory, PortalClock clock, PortalSettings settings)
{
    /// <summary>A daily backup that failed once or twice is not forgotten for longer than this.</summary>
    private const int DaysWithoutBackup = 3;

    private const long ComfortableBytes = 1024L * 1024 * 1024;

    public async Task<StatePage> ReadAsync(CancellationToken cancellation)
    {
        var data = new DataFacts(directory.Path, directory.FreeBytes, directory.IsWritable());
        var backup = await db.Audit.Where(a => a.SubjectId == Backups.Subject && a.Action == Backups.MadeAction)
            .OrderByDescending(a => a.At).Select(a => (DateTimeOffset?)a.At).FirstOrDefaultAsync(cancellation);
        var mail = await MailAsync(cancellation);
        return new StatePage(
            [.. Warnings(data, backup), .. Warnings(mail)],
            new ProgramFacts(PortalHost.Version, clock.Now - clock.StartedAt, clock.Local(clock.Now), settings.TimeZone.Id),
            await DatabaseAsync(cancellation), data, await CountsAsync(cancellation), mail, backup is { } at ? clock.Local(at) : null)
        {
            Setup = await SetupAsync(cancellation),
        };
    }

    private async Task<IReadOnlyList<SetupStep>> SetupAsync(CancellationToken cancellation)
    {
        var roles = await db.Users.Where(u => !u.IsDisabled).Select(u => u.Role).Distinct().ToListAsync(cancellation);
        var hasSchools = await db.Organizations.AnyAsync(o => !o.IsArchived && OrganizationKinds.Educational.Contains(o.Kind), cancellation);
        SetupStep[] steps =
        [
            new("Добавьте школы и другие организации, по одной или таблицей Excel", hasSchools, "/organizations/import"),
            new("Добавьте методиста: он составляет дорожные карты", roles.Contains(Role.Methodologist), "/admin/users/new"),
            new("Добавьте директора центра: он утверждает", roles.Contains(Role.Director), "/admin/users/new"),
            new("Добавьте координаторов школ: они отчитываются", roles.Contains(Role.Coordinator), "/admin/users/new"),
            new("Первую дорожную карту составит или загрузит из файла методист", await db.Roadmaps.AnyAsync(cancellation), null),
        ];
        return steps.All(step => step.IsDone) ? [] : steps;
    }

    private IEnumerable<string> Warnings(DataFacts data, DateTimeOffset? backup)
    {
        if (!data.IsWritable) yield return "В папку данных нельзя писать: отчёты с файлами не сохранятся. Проверьте права и состояние диска.";
        if (data.FreeBytes < ComfortableBytes)
            yield return $"На диске с папкой данных осталось {data.FreeBytes.FileSize()}. Освободите место: без него не сохранятся ни отчёты, ни резервные копии.";
        if (backup is null)
            yield return "Резервных копий ещё не было. Настройте ежедневную команду backup и храните копии на другом диске.";
        else if (clock.Now - backup > TimeSpan.FromDays(DaysWithoutBackup))
            yield return $"Последней резервной копии {Russian.Plural((long)(clock.Now - backup.Value).TotalDays, "день", "дня", "дней")}. Проверьте, выполняется ли команда backup.";
    }

    private static IEnumerable<string> Warnings(MailFacts mail)
    {
        if (mail.Server is null)
            yield return "Почтовый сервер не задан: письма никому не приходят, а остаются файлами в папке mail внутри папки данных. Задайте настройку Portal:Mail:Host.";
        if (mail.Delayed > 0)
            yield return $"С первого раза не {Russian.Form(mail.Delayed, "ушло", "ушли", "ушло")} {Russian.Plural(mail.Delayed, "письмо", "письма", "писем")}: портал пробует снова. Причина – на странице «Письма».";
        if (mail.Failed > 0)
            yield return $"Не {Russian.Form(mail.Failed, "отправлено", "отправлены", "отправлено")} {Russian.Plural(mail.Failed, "письмо", "письма", "писем")}, новых попыток не будет. Причина – на странице «Письма», там же их можно отправить ещё раз.";
    }

    private async Task<MailFacts> MailAsync(CancellationToken cancellation)
    {
        var counts = await db.Outbox.Where(m => m.State != OutboxState.Sent).GroupBy(m => new { m.State, IsTried = m.Problem != null })
            .Select(g => new { g.Key.State, g.Key.IsTried, Count = g.Count() }).ToListAsync(cancellation);
        return new MailFacts(
            settings.Mail.Host is { } host ? $"{host}:{settings.Mail.Port}" : null,
            counts.Where(c => c.State == OutboxState.Waiting).Sum(c => c.Count),
            counts.Where(c => c is { State: OutboxState.Waiting, IsTried: true }).Sum(c => c.Count),
            counts.Where(c => c.State == OutboxState.Failed).Sum(c => c.Count));
    }

    private async Task<DatabaseFacts> DatabaseAsync(CancellationToken cancellation)
    {
        var isPostgres = db.Database.IsNpgsql();
        var bytes = await db.Database.SqlQueryRaw<long>(isPostgres
            ? "SELECT pg_database_size(current_database()) AS \"Value\""
            : "SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()").SingleAsync(cancellation);
        return new DatabaseFacts(isPostgres ? "PostgreSQL" : "SQLite", bytes, (await db.Database.GetAppliedMigrationsAsync(cancellation)).Last());
    }

    private async Task<Counts> CountsAsync(CancellationToken cancellation) => new(
        await db.Users.CountAsync(u => !u.IsDisabled, cancellation),
        await db.Users.CountAsync(u => u.IsDisabled, cancellation),
        await db.Roadmaps.CountAsync(cancellation),
        await db.Roadmaps.InForce().CountAsync(cancellation),
        await db.Evidence.CountAsync(cancellation),
        await db.Evidence.SumAsync(e => e.Size, cancellation));
}
