using Microsoft.Playwright;
using RoadmapPortal.Browser.Tests.Support;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;

namespace RoadmapPortal.Browser.Tests.Journeys;

/// <summary>A joint roadmap with its order: the methodologist writes, the partner concurs, the director approves.</summary>
public sealed class OrderJourneyTests
{
    private const string Journey = "journey-order";

    [Theory, OnSqlite]
    public async Task An_order_is_written_a_partner_concurs_and_the_director_approves(DatabaseKind kind)
    {
        await using var browser = await PortalBrowser.StartAsync(kind);
        var data = browser.Portal.Data;
        var centre = await data.CentreAsync();
        var partner = await data.OrganizationAsync("ТМС Северного района", OrganizationKind.TerritorialMethodService);
        var author = await data.UserAsync(Role.Methodologist, centre);
        var id = (await data.RoadmapAsync(author, new ActivityText("Провести семинар", "март 2023", Responsible: "Методисты"))).Id;
        var methodist = await browser.SignedInAsync(Journey, Role.Methodologist, centre);

        await methodist.OpenAsync($"/roadmaps/{id}/edit");
        await methodist.FollowAsync("составить приказ");
        await methodist.LookAsync("01-draft-order");
        await methodist.FillAsync("Номер приказа", "60");
        await methodist.FillAsync("Дата приказа", "2023-03-06");
        await methodist.PressAsync("Добавить пункт");
        await methodist.FillAsync("Кому (3)", "Методистам (Н.Н. Иволгина)");
        await methodist.FillAsync("Что сделать (3)", "организовать работу мастерской.");
        await methodist.Page.GetByRole(AriaRole.Button, new() { Name = "Выше: Пункт 3" }).ClickAsync();
        await methodist.LookAsync("02-order");
        await methodist.PressAsync("Сохранить приказ");
        await methodist.SeesAsync("Приказ сохранён");
        await methodist.LookAsync("03-editor");

        await methodist.OpenAsync($"/roadmaps/{id}/edit/header");
        await methodist.Page.GetByText("Добавить гриф").First.ClickAsync();
        await methodist.Page.GetByLabel("Кого попросить согласовать на портале (1)").SelectOptionAsync("ТМС Северного района");
        await methodist.LookAsync("04-whom-to-ask");
        await methodist.PressAsync("Сохранить");
        await methodist.OpenAsync($"/roadmaps/{id}/approval");
        await methodist.LookAsync("05-submit");
        await methodist.PressAsync("Отправить на согласование");
        await methodist.SeesAsync("Ждёт решения");
        await methodist.LookAsync("06-awaited");
        await methodist.Page.GetByRole(AriaRole.Link, new() { Name = "Внести бумажное согласование" }).ClickAsync();
        await methodist.LookAsync("07-paper");

        var director = await browser.SignedInAsync(Journey, Role.Director, centre);
        await director.OpenAsync($"/roadmaps/{id}/approval");
        await director.LookAsync("08-director-waits");

        var head = await browser.SignedInAsync(Journey, Role.Partner, partner);
        await head.SeesAsync("Ждут вашего решения");
        await head.LookAsync("09-partner-home");
        await head.Page.Locator("tbody th a").First.ClickAsync();
        await head.LookAsync("10-partner-decides");
        await head.FollowAsync("Полный текст");
        await head.LookAsync("11-partner-reads");
        await head.FollowAsync("К согласованию");
        await head.FillAsync("Ваш пароль", TestData.Password);
        await head.PressAsync("Согласовать");
        await head.SeesAsync("Дорожная карта согласована");
        await head.LookAsync("12-concurred");

        await director.OpenAsync($"/roadmaps/{id}/approval");
        await director.LookAsync("13-director-decides");
        await director.FillAsync("Ваш пароль", TestData.Password);
        await director.PressAsync("Утвердить редакцию № 1");
        await director.SeesAsync("Дорожная карта утверждена");
        await PaperAsync(await director.DownloadAsync($"/roadmaps/{id}.pdf"));
    }

    private static async Task PaperAsync(byte[] pdf)
    {
        var file = Path.Combine(TestEnvironment.OutputFolder(Path.Combine("screens", Journey)), "approved.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        var text = string.Join(' ', (await Tool.RunAsync("pdftotext", "-layout", file, "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var phrase in new[]
        {
            "ПРИКАЗ", "№ 60", "2. Методистам (Н.Н. Иволгина) организовать работу мастерской.", "4. Контроль за исполнением настоящего приказа оставляю за собой.",
            "СОГЛАСОВАНО", "Приложение", "к приказу директора МКУ ЦПО", "от 06.03.2023 № 60", "Руководитель ТМС Северного района", "Проверкин",
        })
        {
            Assert.Contains(phrase, text, StringComparison.Ordinal);
        }
    }
}
