using RoadmapPortal.SchemaTool;

const string Usage = """
    Usage: dotnet run --project tests/RoadmapPortal.SchemaTool -- <command>
      add NAME   writes migration NAME for every database
      remove     deletes the newest migration of every database
      check      exits with 1 when a model has changed since its newest migration
    """;

Action<SchemaDatabase>? command = args switch
{
    ["add", var name] => database => database.AddMigration(name),
    ["remove"] => database => database.RemoveMigration(),
    ["check"] => database => Environment.ExitCode |= database.HasPendingChanges() ? 1 : 0,
    _ => null,
};

if (command is null)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

foreach (var database in SchemaDatabase.All)
    command(database);

return Environment.ExitCode;
