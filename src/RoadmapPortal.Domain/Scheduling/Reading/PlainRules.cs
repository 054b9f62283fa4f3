namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Dated and undated parts side by side, without a word of repetition.</summary>
internal sealed class PlainRules(PartSet set, Windows windows)
{
    public Meaning? Compose()
    {
        if (set is { Sorts: PartSorts.Dated, Dated: [var only] }) return windows.Mean(only);
        if (set.Starts is [var start] && set.Dated is [Stretch { IsDue: true, Years: YearSet.Between { Single: true } } due]) return FromTo(start, due);
        if (set.Starts.Count > 1 || set.Has(PartSorts.Start) && set.Has(PartSorts.Dated | PartSorts.Whole)) return null;
        if (set.Has(PartSorts.Ongoing) && !OngoingFits()) return null;
        if (DatedRules.Evaluate(set.Dated, windows) is not { } meanings) return null;
        if (set.Has(PartSorts.Start))
        {
            if (windows.Of(set.Starts[0]) is not { } open) return null;
            meanings.Add(new Meaning(ScheduleKind.OpenStart, DueKind.Soft, open));
        }

        if (set.Has(PartSorts.Whole)) meanings.Add(new Meaning(ScheduleKind.WholePeriod, DueKind.Soft, windows.Whole));
        if (meanings.Count == 0 && set.Has(PartSorts.Ongoing)) meanings.Add(new Meaning(ScheduleKind.Ongoing, DueKind.Never, windows.Whole));
        return DatedRules.WithUndated(meanings, set.Undated);
    }

    /// <summary>«постоянно в течение года» says no more than «в течение года»; beside a month it would say something else.</summary>
    private bool OngoingFits() => set.Dated.TrueForAll(part => part is ThroughYear or Fixed { Grain: Grain.SchoolYear } or Stretch { Grain: Grain.SchoolYear });

    /// <summary>«до 31 декабря 2025 года (начиная с 2023 года)»: the start is stated (C7).</summary>
    private Meaning? FromTo(OpenStart start, Stretch due)
    {
        if (start.Year is not { } year || !set.HasOnly(PartSorts.Dated | PartSorts.Start)) return null;
        var (from, to) = (start.Day.In(year), windows.Of(due)[0].To);
        return from <= to ? new Meaning(ScheduleKind.DueBy, DueKind.Hard, [new ScheduleWindow(from, to)]) : null;
    }
}
