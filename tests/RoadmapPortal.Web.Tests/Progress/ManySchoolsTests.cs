using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Identity;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Progress;

public sealed class ManySchoolsTests
{
    private const int Activities = 1000;
    private const int Schools = 100;

    [Theory, OnSqlite, OnPostgres]
    public async Task A_thousand_activities_of_a_hundred_schools_need_no_more_queries_and_no_longer_pages(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var lead = await portal.Data.UserAsync(Role.Methodologist);
        var school = await portal.Data.SchoolAsync();
        var small = await portal.ApprovedAsync(lead, [school], Rows(2));
        portal.Clock.Set(new DateTimeOffset(2023, 5, 12, 9, 0, 0, TimeSpan.FromHours(3)));
        var (methodist, director) = (await portal.Data.SignInAsync(lead), await portal.Data.SignedInAsync(Role.Director));
        var counter = new QueryCounter(portal);
        (HttpClient Client, Func<Guid, string> Path)[] pages =
        [
            (methodist, _ => "/home"), (director, _ => "/home"), (methodist, _ => "/progress"), (methodist, _ => "/progress/calendar"),
            (methodist, id => $"/roadmaps/{id}/matrix"), (methodist, id => $"/roadmaps/{id}/matrix?show=overdue&section=1"),
            (methodist, id => $"/roadmaps/{id}/progress"), (methodist, id => $"/roadmaps/{id}/progress?show=overdue&organization={school.Id}"),
            (methodist, id => $"/roadmaps/{id}"),
        ];
        var before = new List<int>();
        foreach (var (client, path) in pages) before.Add(await WarmCountAsync(counter, client, path(small.Id)));

        var large = await LargeAsync(portal, lead, school, kind);

        var after = new List<int>();
        foreach (var (client, path) in pages) after.Add(await WarmCountAsync(counter, client, path(large)));
        Assert.Equal(before, after);
        Assert.Equal($"{Activities * Schools}", await FirstFigureAsync(methodist, large));
        foreach (var (client, path) in pages[..^1]) Assert.InRange((await client.GetStringAsync(path(large))).Length, 1, 1_500_000);
        var last = await HtmlPage.ReadAsync(await methodist.GetAsync($"/roadmaps/{large}/matrix?page=1000"));
        Assert.EndsWith($"Дело {Activities}", MatrixTests.Text(last.SelectAll(".matrix tbody th a")[^1]), StringComparison.Ordinal);
    }

    private static async Task<string> FirstFigureAsync(HttpClient client, Guid id) =>
        MatrixTests.Text((await HtmlPage.ReadAsync(await client.GetAsync($"/roadmaps/{id}/progress"))).Select(".figures dd"));

    private static async Task<int> WarmCountAsync(QueryCounter counter, HttpClient client, string path)
    {
        await client.GetAsync(path);
        return await counter.CountAsync(client, path);
    }

    /// <summary>One school's occurrences are made by the rules, the database copies them for ninety-nine more.</summary>
    private static async Task<Guid> LargeAsync(PortalFactory portal, PortalUser lead, Organization school, DatabaseKind kind)
    {
        var roadmap = await portal.ApprovedAsync(lead, [school], Rows(Activities));
        var newId = kind == DatabaseKind.Postgres
            ? "gen_random_uuid()"
            : "(SELECT upper(substr(h,1,8)||'-'||substr(h,9,4)||'-'||substr(h,13,4)||'-'||substr(h,17,4)||'-'||substr(h,21)) FROM (SELECT hex(randomblob(16)) AS h, o.\"Id\", g.\"Id\"))";
        await portal.QueryAsync(async db =>
        {
            db.Organizations.AddRange(Enumerable.Range(2, Schools - 1).Select(n => Organization.Create(Guid.NewGuid(), $"Большая школа № {n}", null, OrganizationKind.School)));
            await db.SaveChangesAsync();
            var columns = string.Join(", ", db.Model.FindEntityType(typeof(Domain.Execution.Occurrence))!.GetProperties().Select(p => p.GetColumnName())
                .Where(name => name is not ("Id" or "OrganizationId")).Select(name => $"\"{name}\""));
            var copied = string.Join(", ", columns.Split(", ").Select(column => $"o.{column}"));
#pragma warning disable EF1002 // The names come from the model.
            await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $$"""
                INSERT INTO "Occurrences" ("Id", "OrganizationId", {{columns}})
                SELECT {{newId}}, g."Id", {{copied}} FROM "Occurrences" o CROSS JOIN "Organizations" g
                WHERE o."RoadmapId" = {0} AND g."Name" LIKE 'Большая школа%'
                """), roadmap.Id);
#pragma warning restore EF1002
            return 0;
        });
        return roadmap.Id;
    }

    private static ActivityText[] Rows(int count) =>
        [.. Enumerable.Range(1, count).Select(n => new ActivityText($"Дело {n}", n % 2 == 0 ? "Март 2023 г." : "Май-июнь 2023 г.", Responsible: "Руководители ОО"))];
}
