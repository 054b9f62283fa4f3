using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Hosting.Demo;

namespace RoadmapPortal.Web.Tests.Hosting;

public sealed class DemoTests
{
    private static readonly Dictionary<string, string> WithDemo = new() { ["Portal:DemoData"] = "true" };

    [Theory, OnSqlite, OnPostgres]
    public async Task The_demonstration_centre_is_as_large_as_promised_and_lets_everybody_in(DatabaseKind kind)
    {
        await using var portal = await StartAsync(kind);
        var kinds = await portal.QueryAsync(db => db.Organizations.Select(o => o.Kind).ToListAsync());
        Assert.Equal((1, 2, 12), (
            kinds.Count(k => k == OrganizationKind.MethodologicalCentre), kinds.Count(k => k == OrganizationKind.TerritorialMethodService), kinds.Count(k => k.IsEducational())));
        Assert.Equal((7, 20), await portal.QueryAsync(async db => (await db.Roadmaps.CountAsync(), await db.Mentorships.CountAsync())));
        Assert.InRange(await portal.QueryAsync(db => db.Staff.CountAsync()), 55, 65);

        var users = await portal.QueryAsync(db => db.Users.ToListAsync());
        Assert.Equal(4 + 12, users.Count);
        foreach (var user in users)
        {
            var client = await portal.Data.SignInAsync(user, DemoCentre.Password);
            var home = await client.GetAsync((await client.GetAsync("/")).Headers.Location);
            Assert.True(home.StatusCode == HttpStatusCode.OK, $"{user.Email} finds {(int)home.StatusCode} at {home.RequestMessage!.RequestUri}");
        }

        Assert.Equal(HttpStatusCode.OK, (await portal.Anonymous().GetAsync("/network")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_second_load_changes_nothing(DatabaseKind kind)
    {
        await using var portal = await StartAsync(kind);
        var before = await portal.QueryAsync(db => db.Audit.CountAsync());
        await using var scope = portal.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<DemoLoader>().LoadAsync(CancellationToken.None));
        Assert.Equal(before, await portal.QueryAsync(db => db.Audit.CountAsync()));
    }

    [Theory, OnSqlite]
    public async Task A_load_that_broke_off_is_named_by_the_next_one(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        await portal.Data.UserAsync(Role.Administrator);
        await portal.QueryAsync(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.Email, DemoCentre.Accounts[0].Email)));
        await using var scope = portal.Services.CreateAsyncScope();

        var refused = await Assert.ThrowsAsync<SettingException>(() => scope.ServiceProvider.GetRequiredService<DemoLoader>().LoadAsync(CancellationToken.None));

        Assert.Contains("оборвалась на полпути", refused.Message);
    }

    [Theory]
    [InlineData(2027, 1, 1)]
    [InlineData(2028, 2, 29)]
    [InlineData(2026, 9, 1)]
    [InlineData(2026, 11, 27)]
    public async Task Whatever_the_day_every_state_is_there_and_nothing_speaks_of_tomorrow(int year, int month, int day)
    {
        var today = new DateOnly(year, month, day);
        await using var portal = await StartAsync(DatabaseKind.Sqlite, today);

        var roadmaps = await portal.QueryAsync(db => db.Roadmaps.ToListAsync());
        Assert.Equal(Enum.GetValues<RoadmapStatus>().Where(s => s != RoadmapStatus.Superseded), roadmaps.Select(r => r.Status).Distinct().Order());
        Assert.Contains(roadmaps, r => r is { RevisionNumber: 1, Status: RoadmapStatus.InReview });
        Assert.Contains(roadmaps, r => r is { RevisionNumber: 2, Status: RoadmapStatus.Approved });
        Assert.Contains(roadmaps, r => r.Status == RoadmapStatus.Completed && r.PeriodTo < today);

        var occurrences = await portal.QueryAsync(db => db.Occurrences.Where(o => !o.IsWithdrawn).ToListAsync());
        Assert.Equal(OccurrenceStatuses.All.Order(), occurrences.Select(o => o.Status).Distinct().Order());
        var states = occurrences.Select(o => OccurrenceStates.Of(
            o.Status, o.Window, o.Due, o.ApprovedOn, roadmaps.Single(r => r.Id == o.RoadmapId).PeriodTo, today)).ToHashSet();
        Assert.Superset(new HashSet<OccurrenceState> { OccurrenceState.Upcoming, OccurrenceState.Current, OccurrenceState.Overdue, OccurrenceState.Settled }, states);
        Assert.DoesNotContain(occurrences, o => o.StatusDate > today);

        var pairs = await portal.QueryAsync(db => db.Mentorships.ToListAsync());
        Assert.Equal(
            MentorshipStates.All.Where(s => s != MentorshipState.Archived).Order(),
            pairs.Select(p => MentorshipStates.Of(p.Status, p.IsArchived, p.From, p.To, today)).Distinct().Order());
        var concurrences = await portal.QueryAsync(db => db.Roadmaps.SelectMany(r => r.Concurrences).Select(c => c.State).ToListAsync());
        Assert.Superset(new HashSet<ConcurrenceState> { ConcurrenceState.Asked, ConcurrenceState.Given, ConcurrenceState.Refused }, concurrences.ToHashSet());
    }

    [Theory, OnSqlite]
    public async Task Each_school_reports_by_its_habit_and_in_words_of_its_own(DatabaseKind kind)
    {
        await using var portal = await StartAsync(kind);
        var surnames = DemoCentre.Schools.SelectMany(s => s.Surnames).ToList();
        Assert.Equal(surnames.Count, surnames.Distinct().Count());
        var names = await portal.QueryAsync(db => db.Evidence.Select(e => e.FileName).ToListAsync());
        Assert.All(DemoCentre.Schools, school => Assert.Contains(names, name => name.Contains(school.Marker, StringComparison.Ordinal)));

        Assert.Contains("Просрочено", (await TasksOfAsync(portal, DemoHabit.Late)).VisibleText);
        var punctual = await TasksOfAsync(portal, DemoHabit.Punctual);
        Assert.DoesNotContain("Просрочено", punctual.VisibleText);
    }

    [Theory, OnSqlite]
    public async Task What_happened_months_ago_sends_no_mails(DatabaseKind kind)
    {
        await using var portal = await StartAsync(kind);
        Assert.InRange(await portal.QueryAsync(db => db.Outbox.CountAsync()), 1, 5);
    }

    private static async Task<PortalFactory> StartAsync(DatabaseKind kind, DateOnly? today = null)
    {
        var portal = await PortalFactory.CreateAsync(kind, WithDemo);
        if (today is { } day) portal.Clock.Set(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(3)));
        portal.StartServer();
        return portal;
    }

    private static async Task<HtmlPage> TasksOfAsync(PortalFactory portal, DemoHabit habit)
    {
        var school = DemoCentre.Schools.First(s => s.Habit == habit);
        var coordinator = await portal.QueryAsync(db => db.Users.FirstAsync(u => u.Role == Role.Coordinator && u.DisplayName == school.Coordinator.Name));
        return await (await portal.Data.SignInAsync(coordinator, DemoCentre.Password)).OpenAsync("/tasks");
    }
}
