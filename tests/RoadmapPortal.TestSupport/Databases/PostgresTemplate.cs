using Npgsql;

namespace RoadmapPortal.TestSupport.Databases;

/// <summary>One migrated database on the test server, which copies it for each test.</summary>
internal static class PostgresTemplate
{
    private static readonly Lazy<Task<string>> Template = new(CreateAsync);
    private static int copies;

    public static async Task<TestDatabase> CopyAsync()
    {
        var template = await Template.Value;
        var copy = $"{template}_{Interlocked.Increment(ref copies)}";
        await ExecuteAsync($"CREATE DATABASE {copy} TEMPLATE {template}");
        return new TestDatabase(DatabaseKind.Postgres, ConnectionTo(copy), () => DropAsync(copy));
    }

    public static async Task<TestDatabase> EmptyAsync()
    {
        var name = $"{await Template.Value}_{Interlocked.Increment(ref copies)}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new TestDatabase(DatabaseKind.Postgres, ConnectionTo(name), () => DropAsync(name));
    }

    private static async Task<string> CreateAsync()
    {
        var template = $"portal_test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {template}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAsync(template).GetAwaiter().GetResult();

        // A database can be copied only while nobody is connected to it: no pool keeps a connection.
        await TestDatabase.MigrateAsync(DatabaseKind.Postgres, $"{ConnectionTo(template)};Pooling=false");
        return template;
    }

    private static Task DropAsync(string database) => ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string ConnectionTo(string database)
    {
        var server = TestEnvironment.Postgres ?? throw new InvalidOperationException("PORTAL_TEST_POSTGRES names no PostgreSQL server.");
        return new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 20 }.ConnectionString;
    }
}
