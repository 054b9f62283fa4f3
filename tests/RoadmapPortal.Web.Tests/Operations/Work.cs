using System.Collections.Concurrent;
using System.Net;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Import;

namespace RoadmapPortal.Web.Tests.Operations;

/// <summary>What people do all day, and what the portal has acknowledged of it.</summary>
internal sealed class Work
{
    public ConcurrentBag<Guid> Imported { get; } = [];

    public ConcurrentBag<Guid> Approved { get; } = [];

    public ConcurrentBag<string> Sections { get; } = [];

    public ConcurrentBag<string> Reported { get; } = [];

    /// <summary>Carries a text to a draft, with one more section, and to an approved paper.</summary>
    public async Task CarryAsync(HttpClient methodist, HttpClient director, string password)
    {
        var preview = await ImportPages.PreviewAsync(methodist, SampleText.Of());
        var id = ImportPages.DraftOf(await preview.Form("Создать черновик").SendAsync(methodist));
        Imported.Add(id);

        var title = $"Проверка {TestData.Next()}";
        var saved = await (await methodist.OpenAsync($"/roadmaps/{id}/sections/new")).Form("Сохранить").Fill("Название раздела", title).SendAsync(methodist);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Sections.Add(title);

        var page = $"/roadmaps/{id}/approval";
        Assert.Equal(HttpStatusCode.Redirect, (await methodist.PressAsync(page, "Отправить на согласование")).StatusCode);
        var approved = await (await director.OpenAsync(page)).Form("Утвердить редакцию № 1").Fill("Ваш пароль", password).SendAsync(director);
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        Approved.Add(id);
    }

    /// <summary>Reports on an occurrence, with a file.</summary>
    public async Task ReportAsync(HttpClient coordinator, Guid occurrence)
    {
        var comment = $"Отчёт {TestData.Next()}";
        await Reports.SendAsync(coordinator, occurrence, comment);
        Reported.Add(comment);
    }
}
