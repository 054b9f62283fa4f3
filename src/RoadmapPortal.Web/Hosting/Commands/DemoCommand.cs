using System.CommandLine;
using RoadmapPortal.Web.Hosting.Demo;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary><c>demo</c>: fills an empty database with the demonstration centre and prints who may sign in.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "Наполнить пустую базу данных демонстрационным центром (только Development)");
        command.SetAction(async (_, cancellation) =>
        {
            await using var scope = await CommandScope.OpenAsync(cancellation);
            if (!scope.Get<IHostEnvironment>().IsDevelopment())
                throw new RefusedException("Пароль демонстрационных учётных записей известен всем, они бывают только в окружении Development.");
            if (!await scope.Get<DemoLoader>().LoadAsync(cancellation))
                throw new RefusedException("База данных не пуста: демонстрационный центр загружается только в пустую.");
            Console.WriteLine($"Загружен демонстрационный центр. Учётные записи: {DemoCentre.AccountsInShort}");
        });
        return command;
    }
}
