using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Approval;

/// <summary>Who is asked by an approval: on a portal of its own, because every school there is counts.</summary>
public sealed class AnsweringTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_window_is_asked_of_each_organisation_that_answers(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var school = await portal.Data.SchoolAsync("Школа № 1");
        var garden = await portal.Data.SchoolAsync("Детский сад № 2", OrganizationKind.Kindergarten);
        await portal.Data.UserAsync(Role.Coordinator, school);
        await portal.Data.OrganizationAsync("Институт развития", OrganizationKind.RegionalInstitute);
        var scene = await ApprovalScene.CreateAsync(
            portal,
            new("Назначить наставников", "Ежегодно, до 1 октября", Responsible: "Руководители ОО"),
            new("Провести семинар", "март 2023", Responsible: "Методисты"),
            new("Помогать школам", "по запросу", Responsible: "Методисты"));

        await scene.SubmitAsync();
        var page = await scene.PageAsync(scene.Director);
        await scene.ApproveAsync();

        Assert.Contains("понадобится 6 отметок о выполнении от 3 организаций", page.VisibleText);
        Assert.Contains("Школа № 1 1 2 Есть", page.VisibleText);
        Assert.Contains("Детский сад № 2 1 2 Нет", page.VisibleText);
        var rows = (await scene.RoadmapAsync()).Activities.ToList();
        var asked = await scene.OccurrencesAsync();
        Assert.Equal(6, asked.Count);
        foreach (var organization in new[] { school, garden })
        {
            Assert.Equal(
                [new DateOnly(2023, 10, 1), new DateOnly(2024, 10, 1)],
                asked.Where(o => o.OrganizationId == organization.Id && o.ActivityKey == rows[0].Key).Select(o => o.WindowTo!.Value).Order());
        }

        Assert.Equal(
            [null, new DateOnly(2023, 3, 31)],
            asked.Where(o => o.OrganizationId == scene.MethodistAccount.OrganizationId).Select(o => o.WindowTo).Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_that_nobody_answers_are_named_before_submission(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await ApprovalScene.CreateAsync(
            portal, new("Назначить наставников", "октябрь 2023", Responsible: "Руководители ОО"), new("Осенью как получится", "когда-нибудь", Responsible: "Методисты"));

        var page = await scene.PageAsync(scene.Methodist);

        Assert.Contains("Некому отчитываться: среди действующих организаций нет ни одной подходящей (1 строка)", page.VisibleText);
        Assert.Contains("1.1 Назначить наставников", page.VisibleText);
        Assert.Contains("Срок не распознан: напомнить о нём не получится, уточните даты (1 строка)", page.VisibleText);
        Assert.Contains("понадобится 1 отметка о выполнении от 1 организации", page.VisibleText);
    }
}
