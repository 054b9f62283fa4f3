using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Wording;

public sealed class WordingTests
{
    [Theory, OnSqlite]
    public async Task Own_wording_is_tried_in_an_own_period_and_examples_are_read_in_it_too(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var page = await client.OpenAsync("/roadmaps/wording");
        Assert.Empty(page.SelectAll("#tried-deadline"));
        Assert.Contains("Примеры для периода сентябрь 2022 г. – август 2024 г.", page.VisibleText);

        var tried = await page.Form("Проверить").Fill("Срок", "Ежегодно, до 1 октября").Fill("Ответственные", "Орлова М.С. руководители ОО (по согласованию)")
            .Fill("Период карты с", "2030-01").Fill("по", "2031-12").SubmitAsync(client);

        Assert.Contains("Каждый год периода, до 1 октября: 2 срока.", tried.Select("#tried-deadline").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("01.01.2030 – 01.10.2030; 01.01.2031 – 01.10.2031", tried.Select("#tried-deadline").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal(2, tried.SelectAll("#tried-responsible li").Count);
        Assert.Contains("(по согласованию)", tried.Select("#tried-responsible").TextContent, StringComparison.Ordinal);
        Assert.Contains("2030 г.", tried.VisibleText);
        Assert.Equal("Ежегодно, до 1 октября", tried.Form("Проверить").Value("Срок"));
    }

    [Theory, OnSqlite]
    public async Task A_period_that_is_none_is_said_to_be_none_and_nothing_typed_is_lost(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Director);

        var page = await client.OpenAsync("/roadmaps/wording?deadline=%D0%BC%D0%B0%D0%B9&from=2031-12&to=2030-01");

        Assert.Contains("Такой период не подходит", page.VisibleText);
        Assert.Equal("май", page.Form("Проверить").Value("Срок"));
        Assert.Contains("май", page.Select("#tried-deadline").TextContent, StringComparison.Ordinal);
    }
}
