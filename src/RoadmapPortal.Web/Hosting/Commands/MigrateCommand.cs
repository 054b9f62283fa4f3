using System.CommandLine;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary><c>migrate</c>: brings the database to the newest schema without starting the site.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Обновить базу данных до новейшей схемы");
        command.SetAction(async (_, cancellation) =>
        {
            await using var scope = await CommandScope.OpenAsync(cancellation);
        });
        return command;
    }
}
