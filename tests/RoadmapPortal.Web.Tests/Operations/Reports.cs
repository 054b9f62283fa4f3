using System.Net;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Operations;

/// <summary>A coordinator's report with a file, through the door.</summary>
internal static class Reports
{
    public static async Task SendAsync(HttpClient coordinator, Guid occurrence, string comment)
    {
        var page = await coordinator.OpenAsync($"/tasks/{occurrence}");
        var sent = await page.Form("Сохранить отметку").Check("Выполнено").Fill("Комментарий", comment)
            .Attach("Подтверждающие файлы", "Справка.pdf", System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7\n{comment} {Guid.NewGuid()}")).SendAsync(coordinator);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }
}
