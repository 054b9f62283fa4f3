using RoadmapPortal.Browser.Tests.Support;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;

namespace RoadmapPortal.Browser.Tests.Journeys;

/// <summary>The main job, end to end, as five people do it on 6 March 2023.</summary>
public sealed class RoadmapJourneyTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_roadmap_goes_from_its_text_to_the_public_page(DatabaseKind kind) => await WalkAsync(
        kind, $"journey-{kind}", Path.Combine(TestEnvironment.RepositoryRoot, "tests", "RoadmapPortal.Documents.Tests", "Texts", "order.txt"));

    [RealText("sochi-mentoring-order-2023-2024.txt")]
    public async Task The_real_order_goes_from_its_text_to_the_public_page() => await WalkAsync(
        DatabaseKind.Sqlite, "journey-real", Path.Combine(TestEnvironment.RoadmapTexts!, "sochi-mentoring-order-2023-2024.txt"));

    private static async Task WalkAsync(DatabaseKind kind, string name, string text)
    {
        await using var browser = await PortalBrowser.StartAsync(kind);
        var centre = await browser.Portal.Data.CentreAsync();
        var school = await browser.Portal.Data.SchoolAsync("Средняя школа № 7");
        var methodist = await browser.SignedInAsync(name, Role.Methodologist, centre);
        await methodist.LookAsync("01-no-roadmaps");

        await methodist.OpenAsync("/roadmaps/import");
        await methodist.LookAsync("02-import");
        await methodist.Page.GetByLabel("Файл").First.SetInputFilesAsync(text);
        await methodist.PressAsync("Распознать");
        await methodist.SeesAsync("Проверьте и подтвердите");
        await methodist.LookAsync("03-preview");
        await methodist.PressAsync("Создать черновик");
        await methodist.SeesAsync("Реквизиты");
        await methodist.LookAsync("04-edit");
        var id = new Uri(methodist.Page.Url).Segments[2].Trim('/');

        await methodist.Page.Locator("main table a[href*='/activities/']").First.ClickAsync();
        await methodist.LookAsync("05-activity");
        await methodist.Page.Locator("[name$='Result']").FillAsync("Список кураторов, согласованный со школами");
        await methodist.PressAsync("Сохранить");
        await SubmitAsync(methodist, id);
        await methodist.LookAsync("06-submitted");

        var director = await browser.SignedInAsync(name, Role.Director, centre);
        await director.OpenAsync($"/roadmaps/{id}/approval");
        await director.LookAsync("07-decision");
        await director.FillAsync("Что исправить", "Уточните результат в строке 2.");
        await director.PressAsync("Вернуть методисту");
        await methodist.OpenAsync($"/roadmaps/{id}/edit");
        await methodist.SeesAsync("Уточните результат в строке 2.");
        await methodist.LookAsync("08-returned");
        await SubmitAsync(methodist, id);

        await director.OpenAsync($"/roadmaps/{id}/approval");
        await director.FillAsync("Ваш пароль", TestData.Password);
        await director.PressAsync("Утвердить редакцию № 1");
        await director.SeesAsync("Дорожная карта утверждена");
        await director.LookAsync("09-approved");
        await PaperAsync(await director.DownloadAsync($"/roadmaps/{id}.pdf"), name);

        var coordinator = await browser.SignedInAsync(name, Role.Coordinator, school);
        await coordinator.OpenAsync("/tasks");
        await coordinator.LookAsync("10-tasks");
        await coordinator.Page.Locator("main a[href^='/tasks/']").First.ClickAsync();
        await coordinator.Page.GetByLabel("Выполнено", new() { Exact = true }).CheckAsync();
        await coordinator.FillAsync("Комментарий", "Приказ издан");
        await coordinator.Page.Locator("input[type=file]").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "Приказ.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray(),
        });
        await coordinator.LookAsync("11-report");
        await coordinator.PressAsync("Сохранить отметку");
        await coordinator.OpenAsync("/tasks");
        await coordinator.LookAsync("12-reported");

        await methodist.OpenAsync($"/roadmaps/{id}/progress");
        await methodist.SeesAsync("выполнено");
        await methodist.LookAsync("13-progress");
        await WorkbookAsync(await methodist.DownloadAsync($"/roadmaps/{id}/progress.xlsx"), name);

        var guest = await browser.VisitorAsync(name);
        await guest.OpenAsync("/network");
        await guest.LookAsync("14-network");
        await guest.Page.Locator("main a[href^='/network/roadmaps/']:not([href$='.pdf'])").First.ClickAsync();
        await guest.LookAsync("15-public");
        Assert.Empty(await guest.Page.Context.CookiesAsync());
    }

    private static async Task SubmitAsync(Visitor methodist, string id)
    {
        await methodist.OpenAsync($"/roadmaps/{id}/approval");
        await methodist.PressAsync("Отправить на согласование");
        await methodist.SeesAsync("на согласовании");
    }

    private static async Task PaperAsync(byte[] pdf, string name)
    {
        var file = Path.Combine(TestEnvironment.OutputFolder(name), "roadmap.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        await Tool.RunAsync("qpdf", "--check", file);
        var printed = Words(await Tool.RunAsync("pdftotext", "-layout", file, "-"));
        Assert.Contains("Редакция № 1", printed);
        Assert.DoesNotContain("Проект, сформирован", printed);
        Assert.All((await Tool.RunAsync("pdffonts", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2), font => Assert.Matches(@"[A-Z]{6}\+Tinos.* yes yes yes ", font));

        // In the order of the structure tree a cell reads as one text.
        var read = Words(await Tool.RunAsync("pdfinfo", "-struct-text", file));
        Assert.Contains("приказываю:", read);
        Assert.Contains("Table", read);
        Assert.Contains("Список кураторов, согласованный со школами", read);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task WorkbookAsync(byte[] workbook, string name)
    {
        var folder = TestEnvironment.OutputFolder(name);
        var file = Path.Combine(folder, "progress.xlsx");
        await File.WriteAllBytesAsync(file, workbook);
        await Tool.RunAsync("soffice", $"-env:UserInstallation=file://{Path.Combine(Path.GetTempPath(), $"office-{Guid.NewGuid():N}")}",
            "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", folder, file);
        // Each sheet becomes a file of its own.
        var csv = string.Concat(await Task.WhenAll(Directory.GetFiles(folder, "progress-*.csv").Select(sheet => File.ReadAllTextAsync(sheet))));
        Assert.Contains("Приказ издан", csv);
        Assert.Contains("выполнено", csv, StringComparison.OrdinalIgnoreCase);
    }
}
