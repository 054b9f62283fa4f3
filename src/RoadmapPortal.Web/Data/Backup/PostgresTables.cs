using Npgsql;

namespace RoadmapPortal.Web.Data.Backup;

/// <summary>What the catalogue of PostgreSQL says of the tables of the current schema.</summary>
internal static class PostgresTables
{
    /// <summary>Drops all that a migration may have made in the current schema, and nothing of an extension.</summary>
    public const string DropEverything = """
        DO $$
        DECLARE statement text;
        BEGIN
          FOR statement IN
            SELECT format('DROP TABLE %I CASCADE', relname) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
            UNION ALL
            SELECT format('DROP FUNCTION %s CASCADE', p.oid::regprocedure) FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace
              AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
            UNION ALL
            SELECT format('DROP COLLATION %I CASCADE', collname) FROM pg_collation WHERE collnamespace = current_schema()::regnamespace
            UNION ALL
            SELECT format('DROP TEXT SEARCH CONFIGURATION %I CASCADE', cfgname) FROM pg_ts_config WHERE cfgnamespace = current_schema()::regnamespace
            UNION ALL
            SELECT format('DROP TEXT SEARCH DICTIONARY %I CASCADE', dictname) FROM pg_ts_dict WHERE dictnamespace = current_schema()::regnamespace
          LOOP
            EXECUTE statement;
          END LOOP;
        END $$
        """;

    /// <summary>Numbers that the database gives go on after the greatest one loaded.</summary>
    public const string ContinueSequences = """
        DO $$
        DECLARE numbered record;
        BEGIN
          FOR numbered IN
            SELECT c.relname, a.attname, pg_get_serial_sequence(quote_ident(c.relname), a.attname) AS sequence
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
              AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL
          LOOP
            EXECUTE format('SELECT setval(%L, coalesce((SELECT max(%I) FROM %I), 0) + 1, false)', numbered.sequence, numbered.attname, numbered.relname);
          END LOOP;
        END $$
        """;

    private const string Names = "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' ORDER BY relname";

    private const string References = """
        SELECT child.relname, parent.relname FROM pg_constraint f
        JOIN pg_class child ON child.oid = f.conrelid JOIN pg_class parent ON parent.oid = f.confrelid
        WHERE f.contype = 'f' AND f.connamespace = current_schema()::regnamespace AND f.conrelid <> f.confrelid
        """;

    /// <summary>All tables, each after those its rows refer to.</summary>
    public static async Task<IReadOnlyList<string>> InOrderAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var waiting = await ReadAsync(connection, Names, row => row.GetString(0), cancellation);
        var references = (await ReadAsync(connection, References, row => (Child: row.GetString(0), Parent: row.GetString(1)), cancellation))
            .ToLookup(reference => reference.Child, reference => reference.Parent);
        var order = new List<string>();
        while (waiting.Count > 0)
        {
            var next = waiting.Find(name => references[name].All(order.Contains))
                ?? throw new InvalidOperationException($"Tables refer to one another in a ring: {string.Join(", ", waiting)}.");
            waiting.Remove(next);
            order.Add(next);
        }

        return order;
    }

    /// <summary>The columns that are stored; what the database computes it computes again.</summary>
    public static async Task<IReadOnlyList<string>> ColumnsAsync(NpgsqlConnection connection, string table, CancellationToken cancellation) => await ReadAsync(
        connection,
        $"""
        SELECT a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = '{table.Replace("'", "''", StringComparison.Ordinal)}'
          AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum
        """,
        row => row.GetString(0),
        cancellation);

    private static async Task<List<T>> ReadAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(read(reader));
        return rows;
    }
}
