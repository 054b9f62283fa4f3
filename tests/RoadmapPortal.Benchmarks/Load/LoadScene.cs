using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Identity;

namespace RoadmapPortal.Benchmarks.Load;

/// <summary>A database with one approved roadmap of fifty rows, a methodologist who leads it and three schools that answer.</summary>
internal sealed class LoadScene : IAsyncDisposable
{
    private const int Rows = 50;

    private readonly PortalFactory factory;
    private readonly PortalUser lead;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-load-");

    private LoadScene(PortalFactory factory, PortalUser lead, Roadmap roadmap, string connection) =>
        (this.factory, this.lead, Roadmap, Connection) = (factory, lead, roadmap, connection);

    public Roadmap Roadmap { get; }

    /// <summary>How a server of its own reaches the database.</summary>
    public string Connection { get; }

    public static async Task<LoadScene> CreateAsync(DatabaseKind kind)
    {
        var factory = await PortalFactory.CreateAsync(kind);
        var lead = await factory.Data.UserAsync(Role.Methodologist);
        var schools = new[] { await factory.Data.SchoolAsync(), await factory.Data.SchoolAsync(), await factory.Data.SchoolAsync() };
        var roadmap = await factory.ApprovedAsync(lead, schools, [.. Enumerable.Range(1, Rows).Select(Row)]);
        return new LoadScene(factory, lead, roadmap, await factory.QueryAsync(db => Task.FromResult(db.Database.GetConnectionString()!)));
    }

    /// <summary>Signs the methodologist in by the form, as a person does; the answer is the cookies.</summary>
    public async Task<string> SignInAsync(string address)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        var page = await HtmlPage.ReadAsync(await client.GetAsync("/account/login"));
        var answer = await page.Form("Войти").Fill("Электронная почта", lead.Email!).Fill("Пароль", TestData.Password).SendAsync(client);
        return answer.StatusCode == HttpStatusCode.Redirect ? cookies.GetCookieHeader(client.BaseAddress) : throw new InvalidOperationException("The sign-in was refused.");
    }

    /// <summary>A data directory for one server.</summary>
    public string NewDataDirectory() => folder.CreateSubdirectory($"{Guid.NewGuid():N}").FullName;

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static ActivityText Row(int n) => new(
        $"Семинар-практикум № {n} «Методическая служба: от диагностики дефицитов к адресной помощи педагогу»",
        n % 3 == 0 ? "Ежегодно, до 01 октября" : "Сентябрь – декабрь 2023 г.",
        "Руководители, специалисты ТМС, руководящие и педагогические работники ОО",
        n % 2 == 0 ? "Руководители ОО" : "МКУ «Центр проверки», методисты-предметники",
        "Аналитическая справка, адресные рекомендации");
}
