using RoadmapPortal.Browser.Tests.Support;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport.Databases;

namespace RoadmapPortal.Browser.Tests.Journeys;

/// <summary>A table comes from the clipboard with its cells, as long as nobody changes its text.</summary>
public sealed class ClipboardTests
{
    private const string Paste = """
        field => {
          const table = `<p>Дорожная карта чтения на 2023-2024 годы</p><table><tr><td>№ п/п</td><td>Мероприятие</td><td>Срок</td><td>Ответственный</td></tr>
            <tr><td>1</td><td>Провести семинар</td><td>май 2023</td><td>Методисты</td></tr></table>`;
          const data = new DataTransfer();
          data.setData('text/html', table);
          data.setData('text/plain', 'Провести семинар');
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
          field.setRangeText('Провести семинар');
          field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
        }
        """;

    [Fact]
    public async Task A_pasted_table_keeps_its_cells_until_its_text_is_changed()
    {
        await using var browser = await PortalBrowser.StartAsync(DatabaseKind.Sqlite);
        var methodist = await browser.SignedInAsync("clipboard", Role.Methodologist, await browser.Portal.Data.CentreAsync());
        await methodist.OpenAsync("/roadmaps/import");
        var (field, kept) = (methodist.Page.Locator("#Text"), methodist.Page.Locator("#Html"));

        await field.EvaluateAsync(Paste);
        Assert.Contains("<table>", await kept.InputValueAsync());
        await field.PressSequentiallyAsync("!");
        Assert.Equal("", await kept.InputValueAsync());
        await field.FillAsync("");
        await field.EvaluateAsync(Paste);
        await methodist.PressAsync("Распознать");

        await methodist.SeesAsync("1 раздел, 1 мероприятие");
    }
}
