using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary><c>migrate</c>: brings the database to the newest schema without starting the site, and prints what it did.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Обновить базу данных до новейшей схемы и вывести, что сделано");
        command.SetAction(async (_, cancellation) =>
        {
            await using var scope = CommandScope.OpenAsIs();
            var done = await Migrator.MigrateAsync(scope.Db, cancellation);
            foreach (var migration in done) Console.WriteLine($"Применено: {migration}");
            Console.WriteLine($"Схема базы данных: {(await scope.Db.Database.GetAppliedMigrationsAsync(cancellation)).Last()}{(done.Count == 0 ? ", обновлять нечего" : "")}");
        });
        return command;
    }
}
