using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.TestSupport;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Web.Tests.Progress;

/// <summary>An occurrence as it is stored, with its state worked out one by one: what every figure must add up to.</summary>
internal sealed record RawRow(
    Guid RoadmapId, string ActivityKey, Guid OrganizationId, ScheduleWindow? Window, OccurrenceStatus Status, OccurrenceState State);

/// <summary>A roadmap of every kind of deadline whose occurrences are marked in every way.</summary>
internal sealed record MixedScene(Roadmap Roadmap, PortalUser Lead, IReadOnlyList<Organization> Schools)
{
    public static readonly DateOnly Today = new(2023, 5, 12);

    private static readonly OccurrenceStatus[] Marks =
    [
        OccurrenceStatus.NotStarted, OccurrenceStatus.Done, OccurrenceStatus.InProgress, OccurrenceStatus.NotDone,
        OccurrenceStatus.NotStarted, OccurrenceStatus.Postponed, OccurrenceStatus.Cancelled,
    ];

    /// <summary>Three schools and the centre; the last school has said nothing.</summary>
    public static async Task<MixedScene> CreateAsync(PortalFactory portal, PortalUser? lead = null)
    {
        lead ??= await portal.Data.UserAsync(Role.Methodologist);
        Organization[] schools = [await portal.Data.SchoolAsync(), await portal.Data.SchoolAsync(), await portal.Data.SchoolAsync()];
        portal.Clock.Set(new DateTimeOffset(2023, 4, 10, 9, 0, 0, TimeSpan.FromHours(3)));
        string[] deadlines = ["Март 2023 г.", "Апрель 2023 г.", "Май 2023 г.", "до 20 апреля 2023 г.", "Сентябрь 2023 г.", "По графику ИРО", "Ежеквартально", "с 1 по 11 июня 2023 г."];
        var roadmap = await portal.ApprovedAsync(
            lead, schools, WithSecondSection,
            [.. deadlines.Select((deadline, i) => new ActivityText($"Дело {i}", deadline, Responsible: i == 3 ? "Клёнова К.С." : "Руководители ОО"))]);
        portal.Clock.Set(new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.FromHours(3)));
        await portal.QueryAsync(async db =>
        {
            var all = await db.Occurrences.Where(o => o.RoadmapId == roadmap.Id && o.OrganizationId != schools[2].Id)
                .OrderBy(o => o.ActivityKey).ThenBy(o => o.OrganizationId).ThenBy(o => o.WindowFrom).ToListAsync();
            foreach (var (i, occurrence) in all.Index())
                if (Marks[i % Marks.Length] is not OccurrenceStatus.NotStarted and var mark)
                    Assert.True(occurrence.Mark(new OccurrenceMark(mark, Today, "Так вышло") { NewTerm = Today.AddDays(30) }, Guid.NewGuid(), lead.Id, lead.DisplayName, portal.Clock.GetUtcNow(), Today).Done);
            return await db.SaveChangesAsync();
        });
        return new(roadmap, lead, schools);
    }

    private static Roadmap WithSecondSection(Roadmap roadmap)
    {
        var section = roadmap.AddSection(Guid.NewGuid(), "2", "Второй раздел").Value;
        Assert.True(roadmap.AddActivity(Guid.NewGuid(), section.Id, new ActivityText("Дело второго раздела", "Апрель 2023 г.", Responsible: "Руководители ОО")).Done);
        return roadmap;
    }
}

internal static class RawRows
{
    public static async Task<List<RawRow>> RawRowsAsync(this PortalFactory portal, DateOnly today)
    {
        var rows = await portal.QueryAsync(db => (
            from o in db.Occurrences
            join r in db.Roadmaps on o.RoadmapId equals r.Id
            where !o.IsWithdrawn
            select new { o.RoadmapId, o.ActivityKey, o.OrganizationId, o.WindowFrom, o.WindowTo, o.Status, o.Due, o.ApprovedOn, r.PeriodTo }).ToListAsync());
        return
        [
            .. rows.Select(o => (o, Window: WindowOf(o.WindowFrom, o.WindowTo))).Select(x => new RawRow(
                x.o.RoadmapId, x.o.ActivityKey, x.o.OrganizationId, x.Window, x.o.Status,
                OccurrenceStates.Of(x.o.Status, x.Window, x.o.Due, x.o.ApprovedOn, x.o.PeriodTo, today))),
        ];
    }

    private static ScheduleWindow? WindowOf(DateOnly? from, DateOnly? to) => from is { } first && to is { } last ? new ScheduleWindow(first, last) : null;

    public static ProgressCount Count(this IEnumerable<RawRow> rows) => ProgressCount.Of(rows.Select(row => (row.Status, row.State)));
}
