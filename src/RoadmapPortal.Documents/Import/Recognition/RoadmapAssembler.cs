using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Puts the parts together: reads deadlines within the period, splits those responsible, gathers what a person should look at.</summary>
internal sealed class RoadmapAssembler(FrontMatter front, TableContent table, ImportCorrections corrections)
{
    private static readonly Schedule WithoutPeriod =
        new(ScheduleKind.Unknown, [], DueKind.Never, "Период дорожной карты не найден, поэтому срок не распознан.");

    private static readonly Schedule Blank = new(ScheduleKind.Blank, [], DueKind.Never, "Срок не указан.");

    /// <summary>A plan says the same few things over and over: each is read once.</summary>
    private readonly Dictionary<string, Schedule> _schedules = [];
    private readonly Dictionary<string, PartyReading> _parties = [];
    private readonly List<ImportedText> _remarks = [];
    private readonly List<ImportWarning> _warnings = [];

    private ImportedPeriod? Period { get; } = FindPeriod(front);

    /// <summary>The roadmap without the text around it.</summary>
    public ImportedRoadmap Assemble()
    {
        WarnAboutWhole();
        var sections = table.Draft.Sections.Select(Section).ToArray();
        _warnings.AddRange(NumberCheck.Doubles(sections));
        return new()
        {
            Title = front.Title,
            Period = Period,
            Approval = front.Approval,
            Endorsements = front.Endorsements,
            Order = front.Order,
            Note = front.Note,
            Columns = table.Columns,
            Sections = sections,
            FormText = [.. front.FormText, .. table.Draft.FormText],
            Unrecognized = [.. front.Unrecognized, .. table.Draft.Unrecognized, .. _remarks],
            Warnings = [.. table.Draft.Warnings.Concat(_warnings).OrderBy(w => w.Source.Position)],
        };
    }

    /// <summary>In the title, else in the note, where a paragraph that speaks of a term comes first, else in the order.</summary>
    private static ImportedPeriod? FindPeriod(FrontMatter front)
    {
        var approvedOn = front.Approval.Date ?? front.Approval.OrderDate;
        if (front.Title is { } title && PeriodReader.FindInTitle(title.Replace('\n', ' '), approvedOn) is { } titled) return new(titled.Months, titled.Text);
        var note = front.Note?.Split('\n').OrderByDescending(l => l.Contains("рок реализации", StringComparison.Ordinal)) ?? Enumerable.Empty<string>();
        foreach (var text in note.Append(front.Order?.Subject))
            if (text is not null && PeriodReader.Find(text, approvedOn) is { } found)
                return new(found.Months, found.Text);
        return null;
    }

    private ImportedSection Section(SectionDraft draft) =>
        new(draft.Number, draft.Title, [.. draft.Activities.Select(Activity)], draft.Source);

    private ImportedActivity Activity(ActivityDraft draft)
    {
        var (deadline, responsible, audience) = (Cell(draft, ColumnKind.Deadline), PartyNames.Replace(Cell(draft, ColumnKind.Responsible), corrections.Names), PartyNames.Replace(Cell(draft, ColumnKind.Audience), corrections.Names));
        var activity = new ImportedActivity(
            Cell(draft, ColumnKind.Number).Trim().TrimEnd('.'),
            Cell(draft, ColumnKind.Activity),
            deadline,
            Schedule(deadline),
            audience,
            Parties(audience, draft.Source),
            responsible,
            Parties(responsible, draft.Source),
            Cell(draft, ColumnKind.Result),
            [.. table.Columns.Index().Where(c => c.Item.Kind == ColumnKind.Other).Select(c => draft[c.Index])],
            draft.Source)
        {
            Cells = [.. Enumerable.Range(0, table.Columns.Count).Select(draft.SourcesOf)],
        };
        WarnAbout(activity);
        return activity;
    }

    private Schedule Schedule(string deadline)
    {
        if (Period is not { } period) return deadline.Length == 0 ? Blank : WithoutPeriod;
        if (!_schedules.TryGetValue(deadline, out var schedule)) _schedules[deadline] = schedule = DeadlineReader.Read(deadline, period.Months);
        return schedule;
    }

    private string Cell(ActivityDraft draft, ColumnKind kind)
    {
        for (var i = 0; i < table.Columns.Count; i++)
            if (table.Columns[i].Kind == kind) return draft[i];
        return "";
    }

    private IReadOnlyList<Party> Parties(string cell, SourcePointer source)
    {
        if (!_parties.TryGetValue(cell, out var reading)) _parties[cell] = reading = PartyReader.Read(cell);
        _remarks.AddRange(reading.Unrecognized.Select(r => new ImportedText(r, source)));
        return reading.Parties;
    }

    private void WarnAboutWhole()
    {
        var start = new SourcePointer(1);
        if (front.Title is null) Warn("title-missing", "Название дорожной карты не найдено. Введите его.", start);
        if (Period is null) Warn("period-missing", "Период реализации не найден ни в названии, ни в записке. Укажите его: без периода сроки не распознать.", start);
        foreach (var column in table.Columns.Where(c => c.Kind == ColumnKind.Other))
            Warn("column-unknown", $"Колонка «{column.Title}» не распознана и сохранена под своим названием.", table.Header);
        foreach (var (kind, title) in new[] { (ColumnKind.Deadline, "Срок"), (ColumnKind.Responsible, "Ответственный") })
            if (!Has(kind)) Warn("column-missing", $"В таблице нет колонки «{title}».", table.Header);
    }

    private void WarnAbout(ImportedActivity activity)
    {
        var name = activity.Number.Length > 0 ? $"Мероприятие {activity.Number}" : "Мероприятие без номера";
        if (activity.Text.Length == 0) Warn("activity-blank", $"{name}: не указано содержание.", activity.Source, ColumnKind.Activity);
        if (Has(ColumnKind.Deadline) && activity.Deadline.Length == 0) Warn("deadline-blank", $"{name}: срок не указан.", activity.Source, ColumnKind.Deadline);
        else if (Period is not null && activity.Schedule.Kind == ScheduleKind.Unknown)
            Warn("deadline-unknown", $"{name}: срок «{activity.Deadline}» не распознан. Укажите даты вручную.", activity.Source, ColumnKind.Deadline);
        if (Has(ColumnKind.Responsible) && activity.Responsible.Length == 0) Warn("responsible-blank", $"{name}: ответственный не указан.", activity.Source, ColumnKind.Responsible);
    }

    private bool Has(ColumnKind kind) => table.Columns.Any(c => c.Kind == kind);

    private void Warn(string code, string message, SourcePointer source, ColumnKind? column = null) => _warnings.Add(new(code, message, source, column));
}
