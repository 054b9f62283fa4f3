using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Data.Backup;

namespace RoadmapPortal.Web.Tests.Operations;

/// <summary>A backup that is not whole or does not fit is refused by name, and nothing is touched.</summary>
public sealed class BadBackupTests
{
    private const string StoredName = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("content", "содержимое «files/0123456789abcdef0123456789abcdef»")]
    [InlineData("byte", "содержимое «files/0123456789abcdef0123456789abcdef»")]
    [InlineData("end", "оборван")]
    [InlineData("missing", "в ней нет «database/portal.db»")]
    [InlineData("extra", "«../evil» нет в её описи")]
    [InlineData("format", "Формат резервной копии (2)")]
    [InlineData("schema", "Сначала обновите портал")]
    [InlineData("kind", "Копию восстанавливают в базу того же вида")]
    [InlineData("manifest", "Опись резервной копии не читается")]
    [InlineData("text", "Это не резервная копия портала")]
    public async Task It_is_refused_by_name(string damage, string message)
    {
        await using var source = new Installation(await TestDatabase.CreateAsync(DatabaseKind.Sqlite));
        Directory.CreateDirectory(Path.Combine(source.Folder, "files"));
        await File.WriteAllTextAsync(Path.Combine(source.Folder, "files", StoredName), "Справка о проведении семинара");
        var file = Path.Combine(source.Folder, "a.zip");
        await source.BackUpAsync(file);
        await DamageAsync(file, damage);
        await using var target = await Installation.EmptyAsync(DatabaseKind.Sqlite);

        var refused = await Assert.ThrowsAsync<BackupException>(() => target.RestoreAsync(file));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(StoredName, Directory.GetFileSystemEntries(target.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Theory, OnPostgres]
    public async Task A_table_of_somebody_else_is_not_dropped(DatabaseKind kind)
    {
        await using var source = new Installation(await TestDatabase.CreateAsync(kind));
        var file = Path.Combine(source.Folder, "a.zip");
        await source.BackUpAsync(file);
        await using var target = await Installation.EmptyAsync(kind);
        await using var db = target.Database.CreateContext();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE salaries (id int)");

        Assert.Contains("таблицы не портала: salaries", (await Assert.ThrowsAsync<BackupException>(() => target.RestoreAsync(file))).Message);
    }

    [Fact]
    public async Task A_backup_is_never_written_over_another()
    {
        await using var source = new Installation(await TestDatabase.CreateAsync(DatabaseKind.Sqlite));
        var file = Path.Combine(source.Folder, "a.zip");
        await source.BackUpAsync(file);
        var first = await File.ReadAllBytesAsync(file);

        Assert.Contains("уже есть", (await Assert.ThrowsAsync<BackupException>(() => source.BackUpAsync(file))).Message);
        Assert.Equal(first, await File.ReadAllBytesAsync(file));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_file_that_a_row_names_and_that_is_not_there_is_said()
    {
        await using var portal = await PortalFactory.CreateAsync(DatabaseKind.Sqlite);
        var school = await portal.Data.SchoolAsync();
        var roadmap = await portal.ApprovedAsync(
            await portal.Data.UserAsync(Role.Methodologist), [school], new ActivityText("Список", "Март 2023 г.", Responsible: "Руководители ОО"));
        var occurrence = await portal.QueryAsync(db => db.Occurrences.Where(o => o.RoadmapId == roadmap.Id).Select(o => o.Id).SingleAsync());
        await Reports.SendAsync(await portal.Data.SignedInAsync(Role.Coordinator, school), occurrence, "Готово");
        var stored = Assert.Single(Directory.GetFiles(Path.Combine(portal.DataFolder, "files")));
        File.Delete(stored);

        var made = await portal.QueryAsync(db => Installation.Of(db, portal.DataFolder).MakeAsync(Path.Combine(portal.DataFolder, "a.zip"), _ => { }, CancellationToken.None));

        Assert.Equal([Path.GetFileName(stored)], made.MissingFiles);
    }

    private static async Task DamageAsync(string file, string damage)
    {
        if (damage == "text") await File.WriteAllTextAsync(file, "Это список дел, а не резервная копия.");
        else if (damage == "end") await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..^300]);
        else if (damage == "byte") await FlipAsync(file);
        else await EditAsync(file, damage);
    }

    private static async Task FlipAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.AsSpan().IndexOf("Справка о проведении"u8)] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
    }

    private static async Task EditAsync(string file, string damage)
    {
        await using var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update);
        if (damage == "missing") zip.GetEntry("database/portal.db")!.Delete();
        else if (damage == "extra") await WriteAsync(zip.CreateEntry("../evil"), "x");
        else if (damage == "content") await WriteAsync(zip.GetEntry($"files/{StoredName}")!, "Другая справка");
        else
        {
            var entry = zip.GetEntry("manifest.json")!;
            using var reader = new StreamReader(await entry.OpenAsync());
            var manifest = await reader.ReadToEndAsync();
            reader.Dispose();
            await WriteAsync(entry, damage switch
            {
                "format" => manifest.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal),
                "schema" => manifest.Replace("\"schema\": \"2", "\"schema\": \"9", StringComparison.Ordinal),
                "kind" => manifest.Replace("\"sqlite\"", "\"postgresql\"", StringComparison.Ordinal),
                _ => manifest[..^20],
            });
        }
    }

    private static async Task WriteAsync(ZipArchiveEntry entry, string text)
    {
        await using var content = await entry.OpenAsync();
        content.SetLength(0);
        await content.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
