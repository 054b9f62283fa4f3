using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>What a person should look at before a roadmap is submitted; none of it forbids to submit.</summary>
public enum RoadmapWarningKind
{
    /// <summary>No organisation in use answers: nobody can be reminded.</summary>
    NobodyAnswers,

    /// <summary>The deadline was not understood and no dates stand beside it.</summary>
    DeadlineUnread,

    /// <summary>The deadline is empty and no dates stand beside it.</summary>
    DeadlineEmpty,

    /// <summary>A window ends outside the roadmap's period.</summary>
    DeadlineOutsidePeriod,

    /// <summary>The "responsible" cell is empty.</summary>
    ResponsibleEmpty,

    /// <summary>The printed number stands at another row too.</summary>
    NumberRepeated,
}

/// <summary>One thing to look at.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ActivityId">The row.</param>
public sealed record RoadmapWarning(RoadmapWarningKind Kind, Guid ActivityId);

/// <summary>The check list before submission (product.md 3).</summary>
public static class RoadmapCheck
{
    /// <summary>Checks the working text.</summary>
    /// <param name="roadmap">With its rows in order.</param>
    /// <param name="inUse">All organisations that are not archived.</param>
    /// <returns>In the order of the rows; empty when there is nothing to look at.</returns>
    public static IReadOnlyList<RoadmapWarning> Of(Roadmap roadmap, IReadOnlyCollection<(Guid Id, OrganizationKind Kind)> inUse)
    {
        var ids = inUse.Select(o => o.Id).ToHashSet();
        var repeated = RepeatedNumbers(roadmap);
        return [.. from activity in roadmap.Activities
                   from kind in Enum.GetValues<RoadmapWarningKind>()
                   where kind switch
                   {
                       RoadmapWarningKind.NobodyAnswers => !activity.Addressees.Resolve(roadmap.OwnerId, inUse).Any(ids.Contains),
                       RoadmapWarningKind.DeadlineUnread => HasNoDates(activity, ScheduleKind.Unknown),
                       RoadmapWarningKind.DeadlineEmpty => HasNoDates(activity, ScheduleKind.Blank),
                       RoadmapWarningKind.DeadlineOutsidePeriod => activity.Windows.Any(w => w.To < roadmap.PeriodFrom || w.To > roadmap.PeriodTo),
                       RoadmapWarningKind.ResponsibleEmpty => activity.ResponsibleText.Length == 0 && Has(roadmap, ColumnKind.Responsible),
                       _ => repeated.Contains(activity.Id),
                   }
                   select new RoadmapWarning(kind, activity.Id)];
    }

    private static bool HasNoDates(Activity activity, ScheduleKind kind) => activity.ManualWindows.Count == 0 && activity.Schedule.Kind == kind;

    private static bool Has(Roadmap roadmap, ColumnKind kind) => roadmap.Columns.Any(c => c.Kind == kind);

    /// <summary>Typed numbers that repeat in a section, or anywhere unless every section starts anew with 1.</summary>
    private static HashSet<Guid> RepeatedNumbers(Roadmap roadmap)
    {
        if (roadmap.Numbering != NumberingMode.AsPrinted) return [];
        var sections = roadmap.Sections.Select(s => s.Activities.Where(a => a.PrintedNumber.Length > 0).ToList()).Where(rows => rows.Count > 0).ToList();
        var scopes = sections.TrueForAll(rows => rows[0].PrintedNumber == "1") ? sections : [[.. sections.SelectMany(rows => rows)]];
        return [.. scopes.SelectMany(rows => rows.GroupBy(a => a.PrintedNumber).Where(same => same.Count() > 1).SelectMany(same => same)).Select(a => a.Id)];
    }
}
