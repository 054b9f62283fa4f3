using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Dictionaries;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Tests.Approval;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Organizations;

/// <summary>What was approved says what it said, whatever the directories say later.</summary>
public sealed class RenamingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_rename_alters_no_approved_text(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var person = await portal.StaffAsync(await portal.Data.SchoolAsync(), "Орлова Мария Сергеевна");
        var school = await portal.Data.SchoolAsync("Прежняя гимназия");
        var (audience, document) = (TargetAudience.Create(Guid.NewGuid(), "Молодые педагоги"), ResultDocumentKind.Create(Guid.NewGuid(), "Справка"));
        await portal.QueryAsync(db =>
        {
            db.AddRange(audience, document);
            return db.SaveChangesAsync();
        });
        var scene = await ApprovalScene.CreateAsync(
            portal, new ActivityText("Семинар", "март 2023", "Молодые педагоги", "Орлова Мария Сергеевна", "Справка"));
        await scene.EditAsync(roadmap => roadmap.ChangeActivity(
            roadmap.Activities.Single().Id, new ActivityText("Семинар", "март 2023", "Молодые педагоги", "Орлова Мария Сергеевна", "Справка"), [],
            new Addressees(AddresseeMode.Listed, [], [school.Id])));
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        // The first page after an approval also says that it was done.
        await scene.Director.OpenAsync(scene.Path());
        var before = await SeenAsync(scene);
        Assert.Contains("Прежняя гимназия", before.Read);

        foreach (var (path, field, name) in new[]
        {
            ($"/organizations/{school.Id}", "Полное название", "Новая гимназия"), ($"/organizations/{school.Id}", "Краткое название", "Новая гимназия"),
            ($"/organizations/{scene.MethodistAccount.OrganizationId}", "Краткое название", "Новый центр"),
            ($"/people/{person.Id}", "Фамилия, имя, отчество", "Белова Мария Сергеевна"),
            ($"/audiences/{audience.Id}", "Название", "Начинающие педагоги"), ($"/document-kinds/{document.Id}", "Название", "Отчёт"),
        })
            Assert.Equal(System.Net.HttpStatusCode.Redirect, (await (await scene.Methodist.OpenAsync(path)).Form("Сохранить").Fill(field, name).SendAsync(scene.Methodist)).StatusCode);

        Assert.Equal(before, await SeenAsync(scene));
        Assert.Equal("Белова Мария Сергеевна", await portal.QueryAsync(db => db.Staff.Where(s => s.Id == person.Id).Select(s => s.FullName).SingleAsync()));
    }

    private static async Task<(string Snapshot, string Hash, string Pdf, string Read, string Public, string PublicPdf)> SeenAsync(ApprovalScene scene)
    {
        var revision = await scene.Portal.QueryAsync(db => db.Revisions.AsNoTracking().SingleAsync(r => r.RoadmapId == scene.Id));
        var slug = await scene.Portal.QueryAsync(db => db.Roadmaps.Where(r => r.Id == scene.Id).Select(r => r.Slug).SingleAsync());
        return (
            Convert.ToHexString(revision.Snapshot),
            revision.Hash,
            Convert.ToHexString(await scene.Director.GetByteArrayAsync(scene.Path("/revisions/1.pdf"))),
            (await scene.Director.OpenAsync(scene.Path())).VisibleText,
            (await scene.Portal.Anonymous().OpenAsync($"/network/roadmaps/{slug}")).VisibleText,
            Convert.ToHexString(await scene.Portal.Anonymous().GetByteArrayAsync($"/network/roadmaps/{slug}.pdf")));
    }
}
