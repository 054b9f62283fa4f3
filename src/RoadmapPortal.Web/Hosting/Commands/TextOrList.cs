using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary>What commands that read phrases take: one as an argument, or a file of them, one a line, answered as JSON Lines.</summary>
internal sealed class TextOrList(string textDescription, string listDescription, string listName)
{
    private readonly Argument<string?> _text = new("TEXT") { Description = textDescription, Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<FileInfo?> _file = new("--file") { Description = listDescription, HelpName = listName };
    private readonly Option<bool> _json = new("--json") { Description = "Вывести JSON; для списка – по объекту в строке" };

    public void AddTo(Command command)
    {
        command.Add(_text);
        command.Add(_file);
        command.Add(_json);
        command.Validators.Add(result =>
        {
            var isList = result.GetValue(_file) is not null;
            if (isList == result.GetValue(_text) is not null) result.AddError("Укажите либо текст, либо --file.");
            else if (isList && !result.GetValue(_json)) result.AddError("Список выводится только с --json.");
        });
    }

    /// <summary>The phrase; null where a list is given.</summary>
    public string? Text(ParseResult parsed) => parsed.GetValue(_text);

    /// <inheritdoc cref="Text(ParseResult)"/>
    public string? Text(SymbolResult result) => result.GetValue(_text);

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    public async IAsyncEnumerable<string> LinesAsync(ParseResult parsed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var file = parsed.GetRequiredValue(_file)!;
        if (!file.Exists) throw new RefusedException($"Файла нет: {file.FullName}");
        await foreach (var line in File.ReadLinesAsync(file.FullName, cancellation)) yield return line;
    }
}
