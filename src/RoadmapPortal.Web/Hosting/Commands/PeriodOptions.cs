using System.CommandLine;
using System.CommandLine.Parsing;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary>The options <c>--from 2022-10 --to 2023-12</c>.</summary>
internal sealed class PeriodOptions
{
    private readonly Option<string?> _from = new("--from") { Description = "Первый месяц периода, например 2022-10", HelpName = "ГГГГ-ММ" };
    private readonly Option<string?> _to = new("--to") { Description = "Последний месяц периода, например 2023-12", HelpName = "ГГГГ-ММ" };

    public void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_to);
        command.Validators.Add(result =>
        {
            if (AreGiven(result) && Period.TryParse(result.GetValue(_from), result.GetValue(_to)) is null)
                result.AddError("Период задают двумя месяцами: --from ГГГГ-ММ --to ГГГГ-ММ, последний не раньше первого.");
        });
    }

    public bool AreGiven(CommandResult result) => result.GetValue(_from) is not null || result.GetValue(_to) is not null;

    /// <summary>The period, or null when it was not given.</summary>
    public Period? Read(ParseResult parsed) => Period.TryParse(parsed.GetValue(_from), parsed.GetValue(_to));
}
