using RoadmapPortal.Domain.Kernel;
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

    /// <summary>Somebody responsible resembles somebody of another row: one and the same, or two?</summary>
    NamesAlike,
}

/// <summary>One thing to look at.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ActivityId">The row.</param>
/// <param name="Names">The two names that are alike, as they are written; else empty.</param>
public sealed record RoadmapWarning(RoadmapWarningKind Kind, Guid ActivityId, string Names = "");

/// <summary>The check list before submission (product.md 3).</summary>
public static class RoadmapCheck
{
    private static readonly RoadmapWarningKind[] Kinds = Enum.GetValues<RoadmapWarningKind>();

    /// <summary>Checks the working text.</summary>
    /// <param name="roadmap">With its rows in order.</param>
    /// <param name="inUse">All organisations that are not archived.</param>
    /// <returns>In the order of the rows; empty when there is nothing to look at.</returns>
    public static IReadOnlyList<RoadmapWarning> Of(Roadmap roadmap, IReadOnlyCollection<(Guid Id, OrganizationKind Kind)> inUse)
    {
        var ids = inUse.Select(o => o.Id).ToHashSet();
        var repeated = RepeatedNumbers(roadmap);
        var alike = NamesAlike(roadmap);
        return
        [
            .. from activity in roadmap.Activities
               let alikeHere = alike[activity.Id].Select(names => new RoadmapWarning(RoadmapWarningKind.NamesAlike, activity.Id, names))
               from warning in Kinds.Where(kind => Needs(activity, kind)).Select(kind => new RoadmapWarning(kind, activity.Id)).Concat(alikeHere)
               select warning,
        ];

        bool Needs(Activity activity, RoadmapWarningKind kind) => kind switch
        {
            RoadmapWarningKind.NobodyAnswers => !activity.Addressees.Resolve(roadmap.OwnerId, inUse).Any(ids.Contains),
            RoadmapWarningKind.DeadlineUnread => HasNoDates(activity, ScheduleKind.Unknown),
            RoadmapWarningKind.DeadlineEmpty => HasNoDates(activity, ScheduleKind.Blank),
            RoadmapWarningKind.DeadlineOutsidePeriod => activity.Windows.Any(w => w.To < roadmap.PeriodFrom || w.To > roadmap.PeriodTo),
            RoadmapWarningKind.ResponsibleEmpty => activity.ResponsibleText.Length == 0 && Has(roadmap, ColumnKind.Responsible),
            RoadmapWarningKind.NumberRepeated => repeated.Contains(activity.Id),
            _ => false,
        };
    }

    /// <summary>
    /// Pairs of names among the responsible that may be one («МАУ ПРО» and «МАУ ЦРО»), at the rows of the rarer one: there the slip is
    /// more likely, and fewer rows are to be looked at. Of two as frequent, at the rows of both.
    /// </summary>
    private static ILookup<Guid, string> NamesAlike(Roadmap roadmap)
    {
        var rows = roadmap.Activities.SelectMany(a => a.Responsible, (a, party) => (a.Id, Party: party)).Where(one => one.Party.Kind != PartyKind.Role)
            .Distinct().ToLookup(one => one.Party, one => one.Id);
        var parties = rows.Select(row => row.Key).ToList();
        var matcher = new PartyMatcher(parties.Select(party => new KnownParty(party.Kind, party.Text)));
        var alike = from party in parties
                    from similar in matcher.Match(party).Similar
                    where rows[party].Count() <= rows[party with { Text = similar }].Count()
                    from row in rows[party]
                    select (Row: row, Pair: Pair(party.Text, similar));
        return alike.Distinct().ToLookup(one => one.Row, one => one.Pair);
    }

    private static string Pair(string first, string second) => string.CompareOrdinal(first, second) < 0
        ? $"{Russian.Quoted(first)} и {Russian.Quoted(second)}"
        : $"{Russian.Quoted(second)} и {Russian.Quoted(first)}";

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
