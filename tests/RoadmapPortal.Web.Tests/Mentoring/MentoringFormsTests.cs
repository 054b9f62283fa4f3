using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Mentoring;

public sealed class MentoringFormsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_centre_keeps_the_list_of_forms(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var name = $"методист – педагог {TestData.Next()}";
        Assert.Contains("работодатель – студент", (await client.OpenAsync("/mentoring/forms")).VisibleText);
        (await (await client.OpenAsync("/mentoring/forms/new")).Form("Сохранить").SubmitAsync(client)).AssertInvalid("Введите название.");
        await (await client.OpenAsync("/mentoring/forms/new")).Form("Сохранить").Fill("Название", name).SendAsync(client);
        var form = await portal.QueryAsync(db => db.MentoringForms.SingleAsync(f => f.Name == name));
        Assert.Equal("mentoring-form.add", await portal.QueryAsync(db => db.Audit.Where(a => a.SubjectId == form.Id).Select(a => a.Action).SingleAsync()));

        var taken = await (await client.OpenAsync("/mentoring/forms/new")).Form("Сохранить").Fill("Название", name).SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        var stale = (await client.OpenAsync($"/mentoring/forms/{form.Id}")).Form("Сохранить").Fill("Название", $"{name} поздно");
        await (await client.OpenAsync($"/mentoring/forms/{form.Id}")).Form("Сохранить").Check("В архиве: не предлагать для новых пар").SendAsync(client);
        var both = await stale.SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("в архиве", both.Select("section[aria-labelledby=saved]").TextContent);
        Assert.DoesNotContain(name, (await client.OpenAsync("/mentoring/new")).VisibleText);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/mentoring/forms/{Guid.NewGuid()}")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_flag_of_a_form_with_pairs_is_not_offered(DatabaseKind kind)
    {
        var scene = await MentoringScene.CreateAsync(kind);
        await scene.PairAsync();
        var client = await scene.Portal.Data.SignedInAsync(Role.Methodologist);
        var page = await client.OpenAsync($"/mentoring/forms/{await scene.FormIdAsync("педагог – педагог")}");
        Assert.Contains("признак не меняется", page.VisibleText);
        Assert.Throws<InvalidOperationException>(() => page.Field("Наставляемые – обучающиеся"));
    }
}
