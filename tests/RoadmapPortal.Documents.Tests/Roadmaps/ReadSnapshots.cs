using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Tests.Roadmaps;

/// <summary>Roadmaps whose cells were read, as those that the portal keeps.</summary>
internal static class ReadSnapshots
{
    public static IEnumerable<ActivitySnapshot> Activities(this RoadmapSnapshot roadmap) => roadmap.Sections.SelectMany(section => section.Activities);

    public static RoadmapSnapshot Read(this RoadmapSnapshot roadmap)
    {
        var period = Period.TryParse(roadmap.PeriodFrom, roadmap.PeriodTo);
        return roadmap.With(activity =>
        {
            var responsible = PartyReader.Read(activity.Responsible).Parties;
            var read = activity with { ResponsibleParties = responsible, Addressees = Addressees.Propose(responsible).Describe(_ => "") };
            if (period is null) return read;
            var schedule = DeadlineReader.Read(activity.Deadline, period);
            return read with { DeadlineKind = schedule.Kind.Code(), Due = schedule.Due.ToString().ToLowerInvariant(), Windows = [.. schedule.Windows.Select(window => window.ToString())] };
        });
    }

    public static RoadmapSnapshot With(this RoadmapSnapshot roadmap, Func<ActivitySnapshot, ActivitySnapshot> change) =>
        roadmap with { Sections = [.. roadmap.Sections.Select(section => section with { Activities = [.. section.Activities.Select(change)] })] };

    /// <summary>One section of many rows, all alike but for their numbers.</summary>
    public static RoadmapSnapshot Long(this RoadmapSnapshot roadmap, int rows)
    {
        var first = roadmap.Sections[0];
        return roadmap with { Sections = [first with { Activities = [.. Enumerable.Range(1, rows).Select(i => first.Activities[i % first.Activities.Count] with { Key = $"{i}", Number = $"{i}" })] }] };
    }
}
