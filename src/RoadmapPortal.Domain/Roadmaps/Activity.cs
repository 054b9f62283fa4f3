using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>The texts of a row as a person types them; a line break inside a cell is <c>\n</c>.</summary>
public sealed record ActivityText(
    string Text,
    string Deadline = "",
    string Audience = "",
    string Responsible = "",
    string Result = "",
    string Number = "")
{
    /// <summary>The cells of columns of kind other, in the order of those columns.</summary>
    public IReadOnlyList<string> Other { get; init; } = [];
}

/// <summary>Мероприятие: a row of the roadmap. Its texts are kept as typed, their meaning stands beside. Changed only through its <see cref="Roadmap"/>.</summary>
public sealed class Activity
{
    /// <summary>The longest text of the activity, its result or a cell of a column of kind other, in characters.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>The longest deadline, audience or responsible cell, in characters.</summary>
    public const int CellMaxLength = 1000;

    /// <summary>The longest printed number, in characters.</summary>
    public const int NumberMaxLength = 20;

    private Activity()
    {
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The short stable id in URLs and snapshots.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The section.</summary>
    public Guid SectionId { get; internal set; }

    /// <summary>The place in the section, from 0.</summary>
    public int Position { get; internal set; }

    /// <summary>№ п/п without a trailing dot, or empty. Never a key.</summary>
    public string PrintedNumber { get; internal set; } = "";

    /// <summary>Мероприятие.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Срок as typed.</summary>
    public string DeadlineText { get; private set; } = "";

    /// <summary>How <see cref="DeadlineText"/> is understood.</summary>
    public Schedule Schedule { get; private set; } = null!;

    /// <summary>Dates that a person entered beside the text («уточнённые даты»); they win over the reading.</summary>
    public IReadOnlyList<ScheduleWindow> ManualWindows { get; private set; } = [];

    /// <summary>Целевая аудитория as typed.</summary>
    public string AudienceText { get; private set; } = "";

    /// <summary>The parts of <see cref="AudienceText"/>.</summary>
    public IReadOnlyList<Party> Audience { get; private set; } = [];

    /// <summary>Ответственные as typed.</summary>
    public string ResponsibleText { get; private set; } = "";

    /// <summary>The parts of <see cref="ResponsibleText"/>.</summary>
    public IReadOnlyList<Party> Responsible { get; private set; } = [];

    /// <summary>Ожидаемый результат.</summary>
    public string Result { get; private set; } = "";

    /// <summary>The cells of columns of kind other.</summary>
    public IReadOnlyList<string> Other { get; private set; } = [];

    /// <summary>Who answers, as a person chose; null leaves it to the responsible.</summary>
    public Addressees? ChosenAddressees { get; private set; }

    /// <summary>Who answers: as chosen, or else as the "responsible" cell suggests.</summary>
    public Addressees Addressees => ChosenAddressees ?? Addressees.Propose(Responsible);

    /// <summary>The concurrency token.</summary>
    public Guid Version { get; private set; }

    /// <summary>The windows that count: the manual ones, else those of the reading.</summary>
    public IReadOnlyList<ScheduleWindow> Windows => ManualWindows.Count > 0 ? ManualWindows : Schedule.Windows;

    /// <summary>Whether a window can become overdue; dates entered by hand always can.</summary>
    public DueKind Due => ManualWindows.Count > 0 ? DueKind.Hard : Schedule.Due;

    /// <summary>The texts as they were typed.</summary>
    internal ActivityText Texts => new(Text, DeadlineText, AudienceText, ResponsibleText, Result, PrintedNumber) { Other = Other };

    internal static Activity Create(Guid id) => new() { Id = id, Key = ActivityKey.From(id) };

    internal void Change(ActivityText text, Period period)
    {
        Guard(text);
        PrintedNumber = TrimNumber(text.Number);
        Text = text.Text.Trim();
        AudienceText = text.Audience.Trim();
        Audience = PartyReader.Read(AudienceText).Parties;
        ResponsibleText = text.Responsible.Trim();
        Responsible = PartyReader.Read(ResponsibleText).Parties;
        Result = text.Result.Trim();
        Other = [.. text.Other.Select(cell => cell.Trim())];
        DeadlineText = text.Deadline.Trim();
        ReadDeadline(period);
    }

    internal bool HasTextOutside(IReadOnlyList<int?> otherColumns) =>
        Other.Where((cell, i) => cell.Length > 0 && !otherColumns.Contains(i)).Any();

    internal void ArrangeOther(IReadOnlyList<int?> otherColumns) => Other = [.. otherColumns.Select(i => i < Other.Count ? Other[i.Value] : "")];

    internal void ReadDeadline(Period period) => Schedule = DeadlineReader.Read(DeadlineText, period);

    internal void SetManualWindows(IReadOnlyList<ScheduleWindow> windows) => ManualWindows = [.. windows.Distinct().Order()];

    internal void Address(Addressees? chosen) => ChosenAddressees = chosen;

    internal static string TrimNumber(string number) => number.Trim().TrimEnd('.');

    private static void Guard(ActivityText text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Text.Length, TextMaxLength, nameof(text));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Result.Length, TextMaxLength, nameof(text));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Deadline.Length, CellMaxLength, nameof(text));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Audience.Length, CellMaxLength, nameof(text));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Responsible.Length, CellMaxLength, nameof(text));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Number.Length, NumberMaxLength, nameof(text));
        foreach (var cell in text.Other) ArgumentOutOfRangeException.ThrowIfGreaterThan(cell.Length, TextMaxLength, nameof(text));
    }
}
