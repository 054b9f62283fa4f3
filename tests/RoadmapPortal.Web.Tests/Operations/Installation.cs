using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Data.Backup;
using RoadmapPortal.Web.Files;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Tests.Operations;

/// <summary>A database and a data folder without a portal that works on them.</summary>
internal sealed class Installation(TestDatabase database) : IAsyncDisposable
{
    public TestDatabase Database { get; } = database;

    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-restored-").FullName;

    public static async Task<Installation> EmptyAsync(DatabaseKind kind) => new(await TestDatabase.CreateEmptyAsync(kind));

    public PortalFactory Start() => PortalFactory.On(Database, Folder);

    public async Task<BackupManifest> BackUpAsync(string file)
    {
        await using var db = Database.CreateContext();
        return await Of(db, Folder).MakeAsync(file, _ => { }, CancellationToken.None);
    }

    public async Task RestoreAsync(string file, bool replace = false)
    {
        await using var db = Database.CreateContext();
        await Of(db, Folder).RestoreAsync(file, replace, _ => { }, CancellationToken.None);
    }

    /// <summary>Backups of a database and a folder, as the commands make them.</summary>
    public static Backups Of(PortalDbContext db, string folder)
    {
        var settings = new PortalSettings
        {
            DataDirectory = folder, DemoData = false, PublicOrigin = null, TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"),
            Mail = new MailSettings(null, 587, null, null, true, new System.Net.Mail.MailAddress("portal@localhost")), Today = null, IsSecure = false, IdleTimeout = TimeSpan.FromHours(8),
        };
        var clock = new PortalClock(new TestClock(), settings);
        return new Backups(db, new FileStore(settings), new DataDirectory(settings), new AuditTrail(db, clock), clock);
    }

    /// <summary>A digest of the rows of each table, whatever order they come in.</summary>
    public static async Task<SortedDictionary<string, string>> DigestsAsync(PortalDbContext db)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetRelationalModel().Tables.Select(t => t.Name))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync()) rows.Add(Row(reader));
            rows.Sort(StringComparer.Ordinal);
            digests[table] = $"{rows.Count}:{Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows))))}";
        }

        return digests;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static string Row(DbDataReader reader) => string.Join('\t', Enumerable.Range(0, reader.FieldCount)
        .OrderBy(reader.GetName, StringComparer.Ordinal)
        .Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)));
}
