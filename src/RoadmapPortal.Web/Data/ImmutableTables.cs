using Microsoft.EntityFrameworkCore;

namespace RoadmapPortal.Web.Data;

/// <summary>
/// Triggers that refuse to change or delete what was approved or recorded, whoever asks. They are made here alone after each migrate,
/// because SQLite's table rebuild drops them without a word.
/// </summary>
public static class ImmutableTables
{
    public static readonly IReadOnlyList<string> Tables = ["Revisions", "OccurrenceUpdates", "Evidence", "Audit"];

    /// <summary>The names of the triggers that must exist, for the drift test.</summary>
    public static IEnumerable<string> TriggerNames(bool postgres) => Tables.SelectMany(table => postgres
        ? new[] { $"{table}_immutable_row", $"{table}_immutable_table" }
        : [$"{table}_immutable_update", $"{table}_immutable_delete"]);

    public static async Task EnsureAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var statements = db.Database.IsNpgsql() ? PostgresStatements() : SqliteStatements();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var statement in statements) await db.Database.ExecuteSqlRawAsync(statement, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static IEnumerable<string> SqliteStatements() =>
        from table in Tables
        from verb in new[] { "UPDATE", "DELETE" }
        let name = $"{table}_immutable_{verb.ToLowerInvariant()}"
        select $"""
            CREATE TRIGGER IF NOT EXISTS "{name}" BEFORE {verb} ON "{table}"
            BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
            """;

    private static IEnumerable<string> PostgresStatements()
    {
        // Two instances that start together must not replace the same function at once; the lock ends with the transaction.
        yield return "SELECT pg_advisory_xact_lock(726410)";
        yield return """
            CREATE OR REPLACE FUNCTION portal_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
            """;
        foreach (var table in Tables)
        {
            yield return $"""
                CREATE OR REPLACE TRIGGER "{table}_immutable_row" BEFORE UPDATE OR DELETE ON "{table}"
                FOR EACH ROW EXECUTE FUNCTION portal_refuse_change()
                """;
            yield return $"""
                CREATE OR REPLACE TRIGGER "{table}_immutable_table" BEFORE TRUNCATE ON "{table}"
                FOR EACH STATEMENT EXECUTE FUNCTION portal_refuse_change()
                """;
        }
    }
}
