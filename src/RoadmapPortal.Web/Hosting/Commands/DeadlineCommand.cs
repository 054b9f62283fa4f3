using System.CommandLine;
using System.Globalization;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary><c>deadline</c>: how a deadline is understood, or each of a list.</summary>
internal static class DeadlineCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("TEXT") { Description = "Срок, как он написан", Arity = ArgumentArity.ZeroOrOne };
        var period = new PeriodOptions();
        var file = new Option<FileInfo?>("--file") { Description = "Список: строки «срок ⇥ первый месяц ⇥ последний месяц»", HelpName = "LIST.tsv" };
        var json = new Option<bool>("--json") { Description = "Вывести JSON; для списка – по объекту в строке" };
        var command = new Command("deadline", "Показать, как понят срок") { text, file, json };
        period.AddTo(command);
        command.Validators.Add(result =>
        {
            var isList = result.GetValue(file) is not null;
            if (isList == result.GetValue(text) is not null) result.AddError("Укажите либо срок, либо --file.");
            else if (isList && !result.GetValue(json)) result.AddError("Список выводится только с --json.");
            else if (!isList && !period.AreGiven(result)) result.AddError("Для срока нужен период: --from ГГГГ-ММ --to ГГГГ-ММ.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(file) is { } list) return await ListAsync(list, cancellation);
            var deadline = parsed.GetValue(text)!;
            var schedule = DeadlineReader.Read(deadline, period.Read(parsed)!);
            Console.WriteLine(parsed.GetValue(json) ? ImportJson.Write(deadline, schedule) : Words(deadline, schedule));
            return 0;
        });
        return command;
    }

    private static async Task<int> ListAsync(FileInfo list, CancellationToken cancellation)
    {
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(list.FullName, cancellation))
        {
            number++;
            if (line.Length == 0) continue;
            if (line.Split('\t') is not [var text, var from, var to] || Period.TryParse(from.Trim(), to.Trim()) is not { } period)
                throw new RefusedException($"Строка {number}: ожидаются срок, первый и последний месяц (ГГГГ-ММ) через табуляцию.");
            Console.WriteLine(ImportJson.Write(text, DeadlineReader.Read(text, period)));
        }

        return 0;
    }

    private static string Words(string text, Schedule schedule)
    {
        var windows = schedule.Windows.Count == 0
            ? "нет"
            : string.Join("; ", schedule.Windows.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.From:dd.MM.yyyy}–{w.To:dd.MM.yyyy}")));
        return $"""
            Срок: {text}
            Вид: {schedule.Kind.Code()}
            Даты: {windows}
            Почему: {schedule.Explanation}
            """;
    }
}
