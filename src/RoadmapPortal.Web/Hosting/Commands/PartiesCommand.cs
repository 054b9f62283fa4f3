using System.CommandLine;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary><c>parties</c>: how a "responsible" cell is split, or each of a list.</summary>
internal static class PartiesCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("TEXT") { Description = "Ответственные, как они написаны", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<FileInfo?>("--file") { Description = "Список: по одной ячейке в строке", HelpName = "LIST" };
        var json = new Option<bool>("--json") { Description = "Вывести JSON; для списка – по объекту в строке" };
        var command = new Command("parties", "Показать, как разобраны ответственные") { text, file, json };
        command.Validators.Add(result =>
        {
            var isList = result.GetValue(file) is not null;
            if (isList == result.GetValue(text) is not null) result.AddError("Укажите либо текст, либо --file.");
            else if (isList && !result.GetValue(json)) result.AddError("Список выводится только с --json.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(file) is { } list)
            {
                await foreach (var line in File.ReadLinesAsync(list.FullName, cancellation)) Console.WriteLine(ImportJson.Write(line, PartyReader.Read(line)));
                return;
            }

            var cell = parsed.GetValue(text)!;
            var reading = PartyReader.Read(cell);
            Console.WriteLine(parsed.GetValue(json) ? ImportJson.Write(cell, reading) : Words(reading));
        });
        return command;
    }

    private static string Words(PartyReading reading) => string.Join(
        Environment.NewLine,
        reading.Parties.Select(p => $"{Name(p.Kind)}: {p.Text}").Concat(reading.Unrecognized.Select(text => $"не распознано: {text}")));

    private static string Name(PartyKind kind) => kind switch
    {
        PartyKind.Person => "человек",
        PartyKind.Organization => "организация",
        _ => "роль",
    };
}
