using System.CommandLine;
using RoadmapPortal.Web.Data.Backup;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary><c>restore</c>: puts a backup in the place of an empty database, or with <c>--replace</c> of what is there.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Файл резервной копии" };
        var replace = new Option<bool>("--replace") { Description = "Заменить всё, что есть в базе и среди файлов" };
        var command = new Command("restore", "Восстановить базу данных и файлы из резервной копии; портал на это время останавливают") { file, replace };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var scope = CommandScope.OpenAsIs();
            await scope.Get<Backups>().RestoreAsync(parsed.GetRequiredValue(file).FullName, parsed.GetValue(replace), Console.Error.WriteLine, cancellation);
            await Console.Error.WriteLineAsync("Готово. Всем понадобится войти заново.");
        });
        return command;
    }
}
