using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Search;

namespace RoadmapPortal.Web.Data;

/// <summary>A place where everything that was looked for stands; the lower the rank the better it fits.</summary>
public sealed record SearchHit(long Id, Guid RoadmapId, string ActivityKey, bool IsApproved, int Rank);

/// <summary>
/// The full-text index over <see cref="SearchEntry"/>: FTS5 on SQLite, a tsvector under GIN on PostgreSQL. The words are folded and stemmed before
/// they get here, so both find the same. It is made here alone after each migrate: EF cannot describe it, and SQLite's table rebuild drops triggers.
/// </summary>
public static class SearchIndex
{
    /// <summary>The triggers that keep the index of SQLite equal to its table, for the drift test; PostgreSQL computes a column instead.</summary>
    public static IEnumerable<string> TriggerNames(bool postgres) => postgres ? [] : ["SearchEntries_insert", "SearchEntries_delete", "SearchEntries_update"];

    public static async Task EnsureAsync(PortalDbContext db, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var statement in db.Database.IsNpgsql() ? Postgres : Sqlite) await db.Database.ExecuteSqlRawAsync(statement, cancellation);
        if (!await db.SearchEntries.AnyAsync(cancellation)) await FillAsync(db, cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>Everything that has all the words, best first when sorted by rank.</summary>
    public static IQueryable<SearchHit> Search(this PortalDbContext db, SearchQuery query)
    {
        var isPostgres = db.Database.IsNpgsql();
        var expressions = isPostgres ? PostgresExpressions.Of(query) : SqliteExpressions.Of(query);
        return db.Database.SqlQueryRaw<SearchHit>(isPostgres ? PostgresHits : SqliteHits, [.. expressions]);
    }

    /// <summary>Builds the index anew of the texts themselves: for a database from before there was one, or one whose entries a migration emptied.</summary>
    private static async Task FillAsync(PortalDbContext db, CancellationToken cancellation)
    {
        const int step = 50;
        var ids = await db.Roadmaps.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellation);
        foreach (var some in ids.Chunk(step))
        {
            var roadmaps = await db.Roadmaps.AsNoTracking().Include(r => r.Sections).ThenInclude(s => s.Activities)
                .Where(r => some.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync(cancellation);
            foreach (var roadmap in roadmaps) roadmap.Sort();
            var revisions = await db.Revisions.AsNoTracking().OrderBy(r => r.Id)
                .Where(r => some.Contains(r.RoadmapId) && !db.Revisions.Any(later => later.RoadmapId == r.RoadmapId && later.Number > r.Number))
                .ToListAsync(cancellation);
            foreach (var change in roadmaps.Select(TextChange.Of).Concat(revisions.Select(TextChange.Of))) Add(db, change);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }

    private static void Add(PortalDbContext db, TextChange change)
    {
        foreach (var (key, fields) in change.Fields)
        {
            var entry = change.NewEntry(key);
            entry.Set(fields!);
            db.SearchEntries.Add(entry);
        }
    }

    private static readonly string[] Sqlite =
    [
        """CREATE VIRTUAL TABLE IF NOT EXISTS "SearchIndex" USING fts5("Title", "Text", content='SearchEntries', content_rowid='Id', tokenize='ascii')""",
        """
        CREATE TRIGGER IF NOT EXISTS "SearchEntries_insert" AFTER INSERT ON "SearchEntries"
        BEGIN INSERT INTO "SearchIndex"(rowid, "Title", "Text") VALUES (new."Id", new."Title", new."Text"); END
        """,
        """
        CREATE TRIGGER IF NOT EXISTS "SearchEntries_delete" AFTER DELETE ON "SearchEntries"
        BEGIN INSERT INTO "SearchIndex"("SearchIndex", rowid, "Title", "Text") VALUES ('delete', old."Id", old."Title", old."Text"); END
        """,
        """
        CREATE TRIGGER IF NOT EXISTS "SearchEntries_update" AFTER UPDATE OF "Title", "Text" ON "SearchEntries"
        BEGIN
            INSERT INTO "SearchIndex"("SearchIndex", rowid, "Title", "Text") VALUES ('delete', old."Id", old."Title", old."Text");
            INSERT INTO "SearchIndex"(rowid, "Title", "Text") VALUES (new."Id", new."Title", new."Text");
        END
        """,
    ];

    private static readonly string[] Postgres =
    [
        // Two instances that start together must not both make the index; the lock ends with the transaction.
        "SELECT pg_advisory_xact_lock(726411)",
        // Asked first: ALTER TABLE waits for every reader, even where there is nothing to do.
        """
        DO $$ BEGIN
            IF to_regclass('"IX_SearchEntries_Vector"') IS NULL THEN
                ALTER TABLE "SearchEntries" ADD COLUMN IF NOT EXISTS "Vector" tsvector GENERATED ALWAYS AS
                    (setweight(to_tsvector('simple', "Title"), 'A') || setweight(to_tsvector('simple', "Text"), 'B')) STORED;
                CREATE INDEX "IX_SearchEntries_Vector" ON "SearchEntries" USING gin ("Vector");
            END IF;
        END $$
        """,
    ];

    private const string SqliteHits = """
        SELECT e."Id", e."RoadmapId", e."ActivityKey", e."IsApproved", CASE
            WHEN e."Id" IN (SELECT rowid FROM "SearchIndex" WHERE "SearchIndex" MATCH {0}) THEN 0
            WHEN e."Id" IN (SELECT rowid FROM "SearchIndex" WHERE "SearchIndex" MATCH {1}) THEN 1
            WHEN e."Id" IN (SELECT rowid FROM "SearchIndex" WHERE "SearchIndex" MATCH {2}) THEN 2 ELSE 3 END AS "Rank"
        FROM "SearchEntries" AS e WHERE e."Id" IN (SELECT rowid FROM "SearchIndex" WHERE "SearchIndex" MATCH {3})
        """;

    private const string PostgresHits = """
        SELECT e."Id", e."RoadmapId", e."ActivityKey", e."IsApproved", CASE
            WHEN e."Vector" @@ CAST({0} AS tsquery) THEN 0
            WHEN e."Vector" @@ CAST({1} AS tsquery) THEN 1
            WHEN e."Vector" @@ CAST({2} AS tsquery) THEN 2 ELSE 3 END AS "Rank"
        FROM "SearchEntries" AS e WHERE e."Vector" @@ CAST({3} AS tsquery)
        """;
}
