using System.Diagnostics;
using Microsoft.Playwright;
using RoadmapPortal.Browser.Tests.Support;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;

namespace RoadmapPortal.Browser.Tests.Pages;

/// <summary>The two programs with which most people see a PDF draw the same page: Chromium and those that are made of poppler.</summary>
public sealed class PaperPictureTests
{
    private const int Dpi = 100;
    private const double MostPercent = 2;

    /// <summary>
    /// The percentage of the page's pixels that differ by more than a quarter of the way from black to white, each taken with its neighbours;
    /// null while the page is not seen. The page lies where white begins, to a pixel.
    /// </summary>
    private const string Compare = """
        async ([paper, screen, shift]) => {
          const read = async base64 => {
            const image = new Image();
            image.src = `data:image/png;base64,${base64}`;
            await image.decode();
            const graphics = new OffscreenCanvas(image.width, image.height).getContext('2d');
            graphics.drawImage(image, 0, 0);
            const colours = graphics.getImageData(0, 0, image.width, image.height).data;
            return { width: image.width, height: image.height, grey: Float32Array.from({ length: colours.length / 4 }, (_, i) => (colours[4 * i] + colours[4 * i + 1] + colours[4 * i + 2]) / 3) };
          };
          const blur = (image, left, top, width, height) => {
            const blurred = new Float32Array(width * height);
            for (let y = 1; y < height - 1; y++)
              for (let x = 1; x < width - 1; x++) {
                let sum = 0;
                for (let dy = -1; dy < 2; dy++) for (let dx = -1; dx < 2; dx++) sum += image.grey[(top + y + dy) * image.width + left + x + dx];
                blurred[y * width + x] = sum / 9;
              }
            return blurred;
          };
          const [page, seen] = [await read(paper), await read(screen)];
          const isWhite = (x, y) => seen.grey[y * seen.width + x] > 250;
          let [left, top] = [0, 0];
          while (left < seen.width && !isWhite(left, 60)) left++;
          while (top < seen.height && !isWhite(left + 30, top)) top++;
          if (left + page.width > seen.width || top + page.height > seen.height) return null;
          const own = blur(page, 0, 0, page.width, page.height);
          let least = 100;
          for (const dx of [-1, 0]) for (const dy of [-1, 0]) {
            const other = blur(seen, left + dx + shift, top + dy, page.width, page.height);
            least = Math.min(least, 100 * own.filter((grey, i) => Math.abs(grey - other[i]) > 64).length / own.length);
          }
          return least;
        }
        """;

    [Theory]
    [InlineData(false, 1, 827, 1169)]
    [InlineData(false, 2, 1169, 826)]
    [InlineData(true, 2, 1169, 826)]
    public async Task Chromium_shows_what_poppler_draws(bool draft, int number, int width, int height)
    {
        var folder = Directory.CreateTempSubdirectory("paper-").FullName;
        var file = Path.Combine(folder, "roadmap.pdf");
        await File.WriteAllBytesAsync(file, PdfWriter.Write(RoadmapPages.Compose(Roadmap(), Print(draft))));
        await Tool.RunAsync("pdftoppm", "-png", "-f", $"{number}", "-l", $"{number}", "-singlefile", "-scale-to-x", $"{width}", "-scale-to-y", $"{height}", file, Path.Combine(folder, "page"));
        var paper = Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(folder, "page.png")));
        using var playwright = await Playwright.CreateAsync();
        // The viewer of PDF files is not in the small headless browser.
        await using var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = TestEnvironment.Chromium, Headless = false, Args = [.. PortalBrowser.Arguments, "--headless=new"] });
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1300, Height = 1300 }, DeviceScaleFactor = Dpi / 96f });
        var (viewer, judge) = (await context.NewPageAsync(), await context.NewPageAsync());
        await viewer.GotoAsync($"file://{file}#toolbar=0&navpanes=0&zoom=100&page={number}");

        // Nothing tells when the viewer has drawn its page.
        double? share = null;
        for (var waiting = Stopwatch.StartNew(); share is not <= MostPercent && waiting.Elapsed < TimeSpan.FromMinutes(1);) share = await LookAsync(shift: 0);

        Assert.NotNull(share);
        Assert.InRange(share.Value, 0, MostPercent);
        var moved = await LookAsync(shift: 3);
        Assert.True(moved > MostPercent, $"Three pixels to the side, {moved} % differ: the measure sees nothing.");
        Directory.Delete(folder, recursive: true);

        async Task<double?> LookAsync(int shift) =>
            await judge.EvaluateAsync<double?>(Compare, new object[] { paper, Convert.ToBase64String(await viewer.ScreenshotAsync()), shift });
    }

    private static RoadmapPrint Print(bool draft) => new(draft, TestClock.Start, draft ? null : "Утверждено на портале 06.03.2023 в 09:00, Ветрова Алла Петровна")
    {
        Check = draft ? null : new PaperCheck("K7QM-2XDT-9FQR", new Uri("https://portal.test/verify/K7QM-2XDT-9FQR")),
    };

    private static RoadmapSnapshot Roadmap() => new()
    {
        RoadmapId = Guid.Empty, Revision = 1, Title = "Дорожная карта наставничества\nна 2023-2024 годы", PeriodFrom = "2023-01", PeriodTo = "2024-12", Owner = "МКУ «Центр примера»",
        Approval = new ApprovalStamp(ApprovalMode.ByDocument, Text: "Приложение к приказу директора МКУ «Центр примера»"),
        Order = new Order(
            "МУНИЦИПАЛЬНОЕ КАЗЕННОЕ УЧРЕЖДЕНИЕ\n«ЦЕНТР ПРИМЕРА»", "60", new DateOnly(2023, 3, 6), "г. Лазурный", "Об утверждении дорожной карты наставничества на 2023-2024 годы",
            "В целях сопровождения наставников и наставляемых в образовательных организациях города приказываю:",
            [.. Enumerable.Range(1, 6).Select(n => new OrderClause($"{n}", "Заместителю директора по научно-методической работе (К.С. Ручьева) обеспечить общую координацию мероприятий дорожной карты и контроль за сроками."))],
            "Директор МКУ «Центр примера»", "А.П. Ветрова"),
        Columns = RoadmapHeader.StandardColumns,
        Sections = [new SectionSnapshot("1", "Организационные мероприятия", [.. Enumerable.Range(1, 40).Select(n => new ActivitySnapshot
        {
            Key = $"{n}", Number = $"1.{n}", DeadlineKind = "month", Due = "hard", Deadline = "Сентябрь – декабрь 2023 г.", Responsible = "Ручьева К.С.\nОзеров И.В.",
            Text = "Семинар-практикум «Методическая служба: от диагностики дефицитов к адресной помощи педагогу»:\n- приказ;\n- список участников", Result = "Аналитическая справка",
        })])],
    };
}
