namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Several dated parts in one deadline.</summary>
internal static class DatedRules
{
    /// <summary>The meanings of the parts one by one; null where side by side they could be meant in two ways.</summary>
    public static List<Meaning>? Evaluate(List<Part> dated, Windows windows)
    {
        if (dated is [var only]) return [windows.Mean(only)];
        var due = dated.Count(IsDue);
        if (due > 0 && due < dated.Count) return null;
        var years = dated.Count(part => part is Fixed { Grain: Grain.Year } or Stretch { Grain: Grain.Year });
        if (years > 0 && years < dated.Count) return null;
        List<Meaning> meanings = [.. dated.Select(windows.Mean)];
        return due == 0 && Overlap(dated, meanings) ? null : meanings;
    }

    public static bool IsDue(Part part) => part is Stretch { IsDue: true };

    /// <summary>Dated meanings with what has no dates: the dates give the windows (C20, C22).</summary>
    public static Meaning? WithUndated(IReadOnlyList<Meaning> dated, IReadOnlyList<Undated> undated) =>
        // «каникулы, 2023 год» is not the whole year.
        dated.Count > 0 && undated.Any(part => part.Kind == ScheduleKind.SchoolHolidays) ? null : Union([.. dated, .. undated.Select(part => new Meaning(part.Kind, DueKind.Never, []))]);

    /// <summary>The union of meanings; null when there are none.</summary>
    public static Meaning? Union(List<Meaning> meanings)
    {
        if (meanings.Count <= 1) return meanings.FirstOrDefault();
        var kinds = meanings.Select(meaning => meaning.Kind).Distinct().ToList();
        var months = kinds.TrueForAll(kind => kind is ScheduleKind.Month or ScheduleKind.MonthRange or ScheduleKind.CrossYearRange);
        var kind = kinds switch
        {
            _ when months && meanings.Count > 1 => ScheduleKind.MonthList,
            [var only] => only,
            _ => ScheduleKind.Mixed,
        };
        var union = Meaning.Union(kind, meanings);
        // Several years are noted year by year and late only after the last (domain.md 2.2), also where they are named apart.
        return kind == ScheduleKind.Years ? union with { Due = DueKind.Soft } : union;
    }

    /// <summary>«I полугодие, март»: a list or a place within? Only a year's or school year's whole course may hold other dates (C22).</summary>
    private static bool Overlap(List<Part> parts, List<Meaning> meanings)
    {
        var separate = new List<ScheduleWindow>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not (ThroughYear or Fixed { Grain: Grain.SchoolYear } or Stretch { Grain: Grain.SchoolYear })) separate.AddRange(meanings[i].Windows);
        }

        var windows = ScheduleWindows.InOrder(separate);
        for (var i = 1; i < windows.Count; i++)
        {
            if (windows[i].From <= windows[i - 1].To) return true;
        }

        return false;
    }
}
