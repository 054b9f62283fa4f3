using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;
using RoadmapPortal.Web.Identity;
using Xunit;

namespace RoadmapPortal.TestSupport;

/// <summary>Makes what a test needs and names only what matters; everything is new and belongs to that test.</summary>
public sealed class TestData(PortalFactory portal)
{
    public const string Password = "Test-password-1";

    private static int counter;

    /// <summary>A number nobody else has.</summary>
    public static int Next() => Interlocked.Increment(ref counter);

    public Task<Organization> SchoolAsync(string? name = null, OrganizationKind kind = OrganizationKind.School) => OrganizationAsync(name ?? $"Школа {Next()}", kind);

    public Task<Organization> CentreAsync() => OrganizationAsync($"Методический центр {Next()}", OrganizationKind.MethodologicalCentre);

    public async Task<Organization> OrganizationAsync(string name, OrganizationKind kind)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var organization = Organization.Create(Guid.CreateVersion7(portal.Clock.GetUtcNow()), name, null, kind);
        db.Organizations.Add(organization);
        await db.SaveChangesAsync();
        return organization;
    }

    /// <summary>An account with <see cref="Password"/>.</summary>
    public async Task<PortalUser> UserAsync(Role role, Organization? organization = null, string? name = null)
    {
        organization ??= role switch
        {
            Role.Coordinator => await SchoolAsync(),
            Role.Partner => await OrganizationAsync($"Методическая служба {Next()}", OrganizationKind.TerritorialMethodService),
            _ => await CentreAsync(),
        };
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var number = Next();
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(portal.Clock.GetUtcNow()), UserName = $"user{number}@test.local", Email = $"user{number}@test.local",
            DisplayName = name ?? $"Проверкин Пётр Номерович {number}", Role = role, OrganizationId = organization.Id,
        };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        return user;
    }

    /// <summary>A browser in which a new person of this role has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(Role role, Organization? organization = null) => await SignInAsync(await UserAsync(role, organization));

    /// <summary>A browser in which this person has signed in through the door.</summary>
    public async Task<HttpClient> SignInAsync(PortalUser user, string password = Password)
    {
        var client = portal.Anonymous();
        var page = await HtmlPage.ReadAsync(await client.GetAsync("/account/login"));
        var response = await page.Form("Войти").Fill("Электронная почта", user.Email!).Fill("Пароль", password).SendAsync(client);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        return client;
    }

    /// <summary>A draft with one section and one row per text; deadlines in the period March 2023 – December 2024.</summary>
    public async Task<Roadmap> RoadmapAsync(PortalUser lead, params ActivityText[] rows) =>
        await RoadmapAsync(lead, roadmap => roadmap, rows);

    /// <summary>As above, changed by <paramref name="change"/> before it is saved.</summary>
    public async Task<Roadmap> RoadmapAsync(PortalUser lead, Func<Roadmap, Roadmap> change, params ActivityText[] rows)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var clock = scope.ServiceProvider.GetRequiredService<PortalClock>();
        var number = Next();
        var header = new RoadmapHeader(
            string.Create(CultureInfo.InvariantCulture, $"Дорожная карта проверки {number}\nна 2023-2024 годы"),
            new Period(new DateOnly(2023, 3, 1), new DateOnly(2024, 12, 1)))
        {
            Approval = new ApprovalStamp(ApprovalMode.ByOfficial, "Директор", "МКУ ЦПО", "А.Б. Утвердилова"),
        };
        var roadmap = Roadmap.Create(clock.NewId(), $"roadmap-{number}", lead.OrganizationId, lead.Id, header, clock.Now);
        var section = roadmap.AddSection(clock.NewId(), "1", "Организационные мероприятия").Value;
        foreach (var row in rows) Assert.True(roadmap.AddActivity(clock.NewId(), section.Id, row).Done);
        db.Roadmaps.Add(change(roadmap));
        await db.SaveChangesAsync();
        return roadmap;
    }
}
