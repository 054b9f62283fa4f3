using System.Text;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Network;

/// <summary>What is not for the public is planted and looked for in everything the public can open.</summary>
public sealed class PublicSecretsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_private_is_in_any_public_answer(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var methodist = await portal.Data.UserAsync(Role.Methodologist);
        var school = await portal.Data.SchoolAsync("Школа Тайнограда");
        var roadmap = await portal.ApprovedAsync(methodist, [school],
            draft => Addressed(draft, school.Id), new ActivityText("Дело", "Март 2023 г.", Responsible: "Секретова З.Ю.", Audience: "Руководители ОО", Result: "Справка Секретовой"));
        var coordinator = await portal.Data.SignedInAsync(Role.Coordinator, school);
        var occurrence = await portal.QueryAsync(db => db.Occurrences.Select(o => o.Id).SingleAsync());
        var report = (await coordinator.OpenAsync($"/tasks/{occurrence}")).Form("Сохранить отметку").Check("Выполнено")
            .Fill("Комментарий", "Потаённый комментарий").Attach("Подтверждающие файлы", "Скрытая справка.pdf", "%PDF-1.7\nСокровенное"u8.ToArray());
        Assert.Equal("/tasks", (await report.SendAsync(coordinator)).Headers.Location?.OriginalString);
        var visitor = portal.Anonymous();

        foreach (var path in PublicFilesTests.Addresses(roadmap))
        {
            var text = Encoding.UTF8.GetString(await visitor.GetByteArrayAsync(path)).Replace("\r\n ", "", StringComparison.Ordinal);
            foreach (var secret in new[] { "Секретов", "Потаённ", "Скрыт", "Сокровенн", "Тайноград", "Проверкин", methodist.Email!, occurrence.ToString(), school.Id.ToString() })
                Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{path} shows «{secret}»");
        }

        // The search above can see: what is public is found by it.
        Assert.Contains("1 из 1", await visitor.GetStringAsync("/network"), StringComparison.Ordinal);
        Assert.Contains("Сотрудник центра", await visitor.GetStringAsync($"/network/roadmaps/{roadmap.Slug}.json"), StringComparison.Ordinal);
    }

    private static Roadmap Addressed(Roadmap roadmap, Guid school)
    {
        var activity = roadmap.Activities.Single();
        var text = new ActivityText(activity.Text, activity.DeadlineText, activity.AudienceText, activity.ResponsibleText, activity.Result);
        Assert.True(roadmap.ChangeActivity(activity.Id, text, [], new Addressees(AddresseeMode.Listed, [], [school])).Done);
        return roadmap;
    }
}
