using System.ComponentModel.DataAnnotations;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>A row as it is typed. Fields of columns that the roadmap does not have are not shown and keep what they held.</summary>
public sealed class ActivityForm
{
    private const int SpareWindows = 3;

    [Display(Name = "Номер")]
    public string? Number { get; set; }

    public string? Text { get; set; }

    public string? Deadline { get; set; }

    public string? Audience { get; set; }

    public string? Responsible { get; set; }

    public string? Result { get; set; }

    public List<string?> Other { get; set; } = [];

    public List<WindowForm> Windows { get; set; } = [];

    /// <summary>Null leaves it to the responsible, now and after each change of them.</summary>
    [Display(Name = "Кто отчитывается")]
    public AddresseeMode? Addressees { get; set; }

    [Display(Name = "Виды организаций")]
    public List<OrganizationKind> Kinds { get; set; } = [];

    [Display(Name = "Организации")]
    public List<Guid> Organizations { get; set; } = [];

    /// <summary>The fingerprint of the values that the form was opened with.</summary>
    public string? Seen { get; set; }

    public static ActivityForm Of(Activity activity) => new()
    {
        Number = activity.PrintedNumber,
        Text = activity.Text,
        Deadline = activity.DeadlineText,
        Audience = activity.AudienceText,
        Responsible = activity.ResponsibleText,
        Result = activity.Result,
        Other = [.. activity.Other],
        Windows = [.. activity.ManualWindows.Select(w => new WindowForm { From = w.From, To = w.To })],
        Addressees = activity.ChosenAddressees?.Mode,
        Kinds = [.. activity.ChosenAddressees?.Kinds ?? []],
        Organizations = [.. activity.ChosenAddressees?.OrganizationIds ?? []],
    };

    /// <summary>The texts to keep.</summary>
    /// <param name="columns">The roadmap's columns.</param>
    /// <param name="kept">The row as it stands, for columns that the form does not show; null for a new one.</param>
    public ActivityText ToText(IReadOnlyList<RoadmapColumn> columns, Activity? kept)
    {
        return new ActivityText(
            FormText.Clean(Text),
            Shown(ColumnKind.Deadline, Deadline, kept?.DeadlineText),
            Shown(ColumnKind.Audience, Audience, kept?.AudienceText),
            Shown(ColumnKind.Responsible, Responsible, kept?.ResponsibleText),
            Shown(ColumnKind.Result, Result, kept?.Result),
            FormText.Clean(Number))
        {
            Other = [.. Enumerable.Range(0, columns.Count(c => c.Kind == ColumnKind.Other)).Select(i => FormText.Clean(Other.ElementAtOrDefault(i)))],
        };

        string Shown(ColumnKind kind, string? typed, string? before) =>
            columns.Any(c => c.Kind == kind) ? FormText.Clean(typed) : before ?? "";
    }

    /// <summary>The dates by hand; only of a valid form.</summary>
    public IReadOnlyList<ScheduleWindow> ToWindows() => [.. Windows.Where(w => !w.IsBlank).Select(w => new ScheduleWindow(w.From!.Value, w.To!.Value))];

    /// <summary>Who answers, as chosen; null leaves it to the responsible.</summary>
    public Addressees? ToAddressees() => Addressees switch
    {
        null => null,
        AddresseeMode.SchoolKinds => new(AddresseeMode.SchoolKinds, [.. Kinds.Distinct().Order()], []),
        AddresseeMode.Listed => new(AddresseeMode.Listed, [], [.. Organizations.Distinct()]),
        { } mode => new(mode, [], []),
    };

    /// <summary>Leaves room for a few more dates than there are; those that were posted keep their places.</summary>
    public void AddSpareWindows()
    {
        while (Windows.Count(w => w.IsBlank) < SpareWindows) Windows.Add(new WindowForm());
    }
}

/// <summary>One pair of dates.</summary>
public sealed class WindowForm
{
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public bool IsBlank => From is null && To is null;
}
