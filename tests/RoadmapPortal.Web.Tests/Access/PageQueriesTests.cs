using System.Net;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Access;

/// <summary>Every page and file needs as many queries in a portal with much as in one with little, whoever opens it.</summary>
public sealed class PageQueriesTests
{
    /// <summary>Addresses that do not answer in a portal with people in it, and why.</summary>
    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["/"] = "leads on to the home of the role",
        ["/account/setup"] = "answers only while nobody has an account",
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task The_number_of_queries_does_not_grow(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var counter = new QueryCounter(portal);
        var lived = await LivedInPortal.CreateAsync(portal);
        var few = await CountAsync(lived, counter);
        await lived.GrowAsync(rows: 4);
        var many = await CountAsync(lived, counter);

        Assert.Empty(RouteTable.Routes.Keys.Where(route => route.StartsWith("GET ", StringComparison.Ordinal)).Select(route => route[4..])
            .Except(few.Keys.Select(page => page.Pattern)).Except(Exempt.Keys));
        Assert.Empty(Grown(few, many));
    }

    [Fact]
    public void A_planted_growth_is_seen()
    {
        var (few, many) = (new Dictionary<Page, int>(), new Dictionary<Page, int>());
        foreach (var (pattern, before, after) in new[] { ("/a", 2, 2), ("/b", 3, 4), ("/c", 5, 5) })
            (few[new(pattern, 0, null)], many[new(pattern, 0, null)]) = (before, after);
        Assert.Equal(["/b (0) to nobody: 3 → 4"], Grown(few, many));
    }

    private static IEnumerable<string> Grown(Dictionary<Page, int> few, Dictionary<Page, int> many) =>
        from count in few
        let now = many.GetValueOrDefault(count.Key, -1)
        where now != count.Value
        select $"{count.Key.Pattern} ({count.Key.Number}) to {count.Key.Role?.ToString() ?? "nobody"}: {count.Value} → {now}";

    /// <summary>Each page is asked for once: what is kept from an earlier answer needs no query.</summary>
    private static async Task<Dictionary<Page, int>> CountAsync(LivedInPortal lived, QueryCounter counter)
    {
        var paths = await PortalPaths.OfAsync(lived);
        var counts = new Dictionary<Page, int>();
        foreach (var role in Enum.GetValues<Role>().Select(role => (Role?)role).Append(null))
        {
            var client = role is { } known ? await lived.Portal.Data.SignInAsync(lived.In(known)) : lived.Portal.Anonymous();
            foreach (var (pattern, permission) in RouteTable.Routes.Where(r => r.Key.StartsWith("GET ", StringComparison.Ordinal)).Select(r => (r.Key[4..], r.Value)))
            {
                if (permission is { } needed ? role?.May(needed) != true : role is not null) continue;
                foreach (var (number, path) in paths.Of(pattern).Index())
                    if (await counter.AskAsync(client, path) is (HttpStatusCode.OK, var queries)) counts[new(pattern, number, role)] = queries;
            }
        }

        return counts;
    }

    /// <summary>One of the addresses of a pattern, opened by somebody of a role or by nobody.</summary>
    private sealed record Page(string Pattern, int Number, Role? Role);
}
