using Microsoft.EntityFrameworkCore;
using RoadmapPortal.TestSupport.Databases;

namespace RoadmapPortal.Web.Tests.Support;

public sealed class TestDatabaseTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_database_is_migrated_and_its_own(DatabaseKind kind)
    {
        await using var one = await TestDatabase.CreateAsync(kind);
        await using var other = await TestDatabase.CreateAsync(kind);
        await using (var context = one.CreateContext())
            await context.Database.ExecuteSqlRawAsync("CREATE TABLE \"Mark\" (\"Id\" INTEGER)");

        await using var context2 = other.CreateContext();

        Assert.Empty(await context2.Database.GetPendingMigrationsAsync());
        Assert.NotEqual(one.ConnectionString, other.ConnectionString);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => context2.Database.ExecuteSqlRawAsync("SELECT * FROM \"Mark\""));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_disposed_database_is_gone(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await using (var context = database.CreateContext())
            Assert.Empty(await context.Organizations.ToListAsync());

        await database.DisposeAsync();

        await using var late = database.CreateContext();
        Assert.False(await late.Database.CanConnectAsync());
    }
}
