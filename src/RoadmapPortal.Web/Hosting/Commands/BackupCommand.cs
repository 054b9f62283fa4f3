using System.CommandLine;
using RoadmapPortal.Web.Data.Backup;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary><c>backup</c>: the database and the evidence files as one file. The portal may go on working.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Новый файл резервной копии (ZIP)" };
        var command = new Command("backup", "Сохранить базу данных и файлы в резервную копию") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var scope = CommandScope.OpenAsIs();
            var path = parsed.GetRequiredValue(file).FullName;
            var made = await scope.Get<Backups>().MakeAsync(path, Console.Error.WriteLine, cancellation);
            Console.WriteLine(path);
            if (made.MissingFiles.Count > 0)
            {
                throw new RefusedException(
                    $"Резервная копия сохранена, но неполна: в папке данных нет или повреждены файлы, на которые ссылаются отчёты: {string.Join(", ", made.MissingFiles)}.");
            }
        });
        return command;
    }
}
