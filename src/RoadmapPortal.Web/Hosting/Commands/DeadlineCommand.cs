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
        var source = new TextOrList("Срок, как он написан", "Список: строки «срок ⇥ первый месяц ⇥ последний месяц»", "LIST.tsv");
        var period = new PeriodOptions();
        var command = new Command("deadline", "Показать, как понят срок");
        source.AddTo(command);
        period.AddTo(command);
        command.Validators.Add(result =>
        {
            if (source.Text(result) is not null && !period.AreGiven(result)) result.AddError("Для срока нужен период: --from ГГГГ-ММ --to ГГГГ-ММ.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (source.Text(parsed) is not { } text)
            {
                await ListAsync(source.LinesAsync(parsed, cancellation));
                return;
            }

            var schedule = DeadlineReader.Read(text, period.Read(parsed)!);
            Console.WriteLine(source.IsJson(parsed) ? ImportJson.Write(text, schedule) : Words(text, schedule));
        });
        return command;
    }

    private static async Task ListAsync(IAsyncEnumerable<string> lines)
    {
        var number = 0;
        await foreach (var line in lines)
        {
            number++;
            if (line.Length == 0) continue;
            if (line.Split('\t') is not [var text, var from, var to] || Period.TryParse(from.Trim(), to.Trim()) is not { } period)
                throw new RefusedException($"Строка {number}: ожидаются срок, первый и последний месяц (ГГГГ-ММ) через табуляцию.");
            Console.WriteLine(ImportJson.Write(text, DeadlineReader.Read(text, period)));
        }
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
