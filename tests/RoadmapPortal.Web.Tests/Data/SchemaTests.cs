using Microsoft.EntityFrameworkCore;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Tests.Data;

public sealed class SchemaTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Migrations_and_model_agree_and_every_trigger_is_there(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.CreateContext();
        Assert.False(db.Database.HasPendingModelChanges());

        var triggers = await db.Database.SqlQueryRaw<string>(kind == DatabaseKind.Sqlite
            ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'"
            : "SELECT tgname::text AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal").ToListAsync();
        var isPostgres = kind == DatabaseKind.Postgres;
        var expected = ImmutableTables.TriggerNames(isPostgres).Concat(SearchIndex.TriggerNames(isPostgres));
        Assert.Equal(expected.Order(StringComparer.Ordinal), triggers.Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_audit_trail_refuses_every_change(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.CreateContext();
        db.Audit.Add(new AuditEntry
        {
            Id = Guid.NewGuid(), At = DateTimeOffset.UnixEpoch, UserName = "Проверка", Action = "test", SubjectId = Guid.Empty, Details = "было",
        });
        await db.SaveChangesAsync();

        string[] attempts = kind == DatabaseKind.Sqlite
            ? ["UPDATE \"Audit\" SET \"Details\" = 'стало'", "DELETE FROM \"Audit\"",
               "INSERT OR REPLACE INTO \"Audit\" (\"Id\", \"At\", \"UserName\", \"Action\", \"SubjectId\", \"Details\") SELECT \"Id\", \"At\", \"UserName\", \"Action\", \"SubjectId\", 'стало' FROM \"Audit\""]
            : ["UPDATE \"Audit\" SET \"Details\" = 'стало'", "DELETE FROM \"Audit\"", "TRUNCATE \"Audit\""];
        foreach (var attempt in attempts)
        {
            var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(attempt));
            Assert.Contains("Audit is append-only", refusal.Message);
        }

        Assert.Equal("было", await db.Audit.AsNoTracking().Select(a => a.Details).SingleAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_sort_by_the_Russian_alphabet(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.CreateContext();
        foreach (var name in new[] { "Яблоневая", "Ёлочная", "Жуковская", "Еловая", "Анютина" })
            db.Organizations.Add(Domain.People.Organization.Create(Guid.NewGuid(), name, null, Domain.People.OrganizationKind.School));
        await db.SaveChangesAsync();
        Assert.Equal(["Анютина", "Еловая", "Ёлочная", "Жуковская", "Яблоневая"], await db.Organizations.OrderBy(o => o.Name).Select(o => o.Name).ToListAsync());
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_hang_the_next_start()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var db = database.CreateContext();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
        await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2020-01-01')");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await Migrator.MigrateAsync(db, limit.Token);
    }
}
