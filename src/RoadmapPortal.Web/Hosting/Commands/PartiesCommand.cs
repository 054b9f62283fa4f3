using System.CommandLine;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary><c>parties</c>: how a "responsible" cell is split, or each of a list.</summary>
internal static class PartiesCommand
{
    public static Command Create()
    {
        var source = new TextOrList("Ответственные, как они написаны", "Список: по одной ячейке в строке", "LIST");
        var command = new Command("parties", "Показать, как разобраны ответственные");
        source.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (source.Text(parsed) is not { } cell)
            {
                await foreach (var line in source.LinesAsync(parsed, cancellation)) Console.WriteLine(ImportJson.Write(line, PartyReader.Read(line)));
                return;
            }

            var reading = PartyReader.Read(cell);
            Console.WriteLine(source.IsJson(parsed) ? ImportJson.Write(cell, reading) : Words(reading));
        });
        return command;
    }

    private static string Words(PartyReading reading) => string.Join(
        Environment.NewLine,
        reading.Parties.Select(p => $"{p.Kind.Name()}: {p.Text}").Concat(reading.Unrecognized.Select(text => $"не распознано: {text}")));
}
