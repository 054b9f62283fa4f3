using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Data;

/// <summary>Which database, by the connection string alone.</summary>
public static class Database
{
    public static void AddPortalDatabase(this IServiceCollection services, IConfiguration configuration, PortalSettings settings)
    {
        services.AddSingleton<WriteCount>();
        var connection = configuration.GetConnectionString("Portal") is { Length: > 0 } text ? text : "portal.db";
        // Pooled: a context with its services costs as much as a query to make.
        if (IsPostgres(connection, configuration["Portal:Database:Provider"]))
            services.AddDbContextPool<PortalDbContext, PostgresPortalDbContext>((provider, options) => UsePostgres(Counted(provider, options), connection));
        else
            services.AddDbContextPool<PortalDbContext, SqlitePortalDbContext>((provider, options) => UseSqlite(Counted(provider, options), connection, settings.DataDirectory));
    }

    public static void UsePostgres(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(new VersionInterceptor(), new SearchInterceptor());

    public static void UseSqlite(DbContextOptionsBuilder options, string connection, string dataDirectory) =>
        options.UseSqlite(SqliteConnectionString(connection, dataDirectory), sqlite => sqlite
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                // A list of ids is one parameter, as on PostgreSQL: with one for each the SQL would be written anew at every call.
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(new VersionInterceptor(), new SearchInterceptor(), new SqliteConnectionInterceptor());

    private static DbContextOptionsBuilder Counted(IServiceProvider provider, DbContextOptionsBuilder options) =>
        options.AddInterceptors(provider.GetRequiredService<WriteCount>());

    private static bool IsPostgres(string connection, string? forced) => forced?.ToLowerInvariant() switch
    {
        "postgres" or "postgresql" => true,
        "sqlite" => false,
        null or "" => connection.Contains("Host=", StringComparison.OrdinalIgnoreCase) || connection.Contains("Server=", StringComparison.OrdinalIgnoreCase),
        var other => throw new SettingException("Portal:Database:Provider", $"значение «{other}» не читается: ожидается sqlite или postgresql"),
    };

    private static string SqliteConnectionString(string connection, string dataDirectory)
    {
        var builder = connection.Contains('=', StringComparison.Ordinal)
            ? new SqliteConnectionStringBuilder(connection)
            : new SqliteConnectionStringBuilder { DataSource = connection };
        if (builder.DataSource != ":memory:") builder.DataSource = Path.GetFullPath(builder.DataSource, dataDirectory);
        builder.ForeignKeys = true;
        return builder.ToString();
    }
}
