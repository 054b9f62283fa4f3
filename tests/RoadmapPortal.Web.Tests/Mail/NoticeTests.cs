using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Mail;
using RoadmapPortal.Web.Tests.Approval;

namespace RoadmapPortal.Web.Tests.Mail;

/// <summary>Who is told what: on portals of their own, because every school there counts.</summary>
public sealed class NoticeTests
{
    private const string Origin = "https://plans.example.org";

    [Theory, OnSqlite, OnPostgres]
    public async Task On_its_way_a_roadmap_tells_the_director_and_the_methodologist(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind, new() { ["Portal:PublicOrigin"] = Origin });
        await portal.Data.UserAsync(Role.Director);
        var scene = await ApprovalScene.CreateAsync(portal);
        using var submit = (await scene.PageAsync(scene.Methodist)).Form("Отправить на согласование").ToRequest();
        submit.Headers.Host = "evil.example";

        Assert.Equal(HttpStatusCode.Redirect, (await scene.Methodist.SendAsync(submit)).StatusCode);
        var asked = Assert.Single(await portal.AllMailsAsync());
        Assert.Equal((scene.DirectorAccount.Id, NoticeKind.Submitted, scene.DirectorAccount.Email), (asked.UserId, asked.Kind, asked.Address));
        Assert.StartsWith("Ждёт вашего решения: Дорожная карта проверки", asked.Subject, StringComparison.Ordinal);
        Assert.Contains($"{Origin}/roadmaps/{scene.Id}/approval\n", asked.Text);
        Assert.DoesNotContain("evil", asked.Text);

        await (await scene.PageAsync(scene.Director)).Form("Вернуть методисту").Fill("Что исправить", "Поправьте\nсроки").SendAsync(scene.Director);
        var returned = Assert.Single(await portal.MailsToAsync(scene.MethodistAccount));
        Assert.Contains("Замечание:\nПоправьте\nсроки\n", returned.Text);
        Assert.Contains($"{Origin}/roadmaps/{scene.Id}/edit\n", returned.Text);

        await scene.SubmitAsync();
        await scene.ApproveAsync();
        var approved = (await portal.MailsToAsync(scene.MethodistAccount)).Single(m => m.Kind == NoticeKind.Approved);
        Assert.Contains("утвердил редакцию №\u00A01 дорожной карты:\nДорожная карта проверки", approved.Text);
        Assert.All(await portal.AllMailsAsync(), mail => Assert.Single(mail.Text.Split('\n'), line => line.StartsWith("http", StringComparison.Ordinal)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_coordinator_gets_one_mail_with_what_the_own_school_owes_and_nothing_of_another(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var (own, other) = (await portal.Data.SchoolAsync(), await portal.Data.SchoolAsync("Школа ЧУЖАЯ-МЕТКА"));
        var coordinator = await portal.Data.UserAsync(Role.Coordinator, own);
        var rival = await portal.Data.UserAsync(Role.Coordinator, other);
        var scene = await ApprovalScene.CreateAsync(
            portal,
            new("Назначить наставников", "Ежегодно, до 1 октября", Responsible: "Руководители ОО"),
            new("Представить ЧУЖАЯ-МЕТКА", "до 1 мая 2023 года", Responsible: "Школа ЧУЖАЯ-МЕТКА"),
            new("Сдать план", "до 3 марта 2023 года", Responsible: "Руководители ОО"),
            new("Помогать молодым", "Постоянно", Responsible: "Руководители ОО"));
        await scene.EditAsync(roadmap =>
        {
            var row = roadmap.Activities.ElementAt(1);
            var text = new ActivityText(row.Text, row.DeadlineText, row.AudienceText, row.ResponsibleText, row.Result);
            return roadmap.ChangeActivity(row.Id, text, [], new Addressees(AddresseeMode.Listed, [], [other.Id]));
        });

        await scene.SubmitAsync();
        await scene.ApproveAsync();

        var mail = Assert.Single(await portal.MailsToAsync(coordinator));
        Assert.Equal(NoticeKind.Assigned, mail.Kind);
        Assert.Equal(["• 1.1 Назначить наставников", "  до 01.10.2023, до 01.10.2024", "• 1.4 Помогать молодым", "  без точного срока"], Listed(mail));
        Assert.Contains("1\u00A0срок прошёл до дня утверждения", mail.Text);
        Assert.Contains("http://localhost:5080/tasks\n", mail.Text);
        Assert.DoesNotContain("ЧУЖАЯ-МЕТКА", mail.Subject + mail.Text);
        Assert.DoesNotContain("Сдать план", mail.Text);
        Assert.Contains("• 1.2 Представить ЧУЖАЯ-МЕТКА", Listed(Assert.Single(await portal.MailsToAsync(rival))));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_revision_tells_only_what_is_new(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var coordinator = await portal.Data.UserAsync(Role.Coordinator);
        var scene = await ApprovalScene.CreateAsync(
            portal, new("Назначить наставников", "до 1 октября 2023 года", Responsible: "Руководители ОО"), new("Сдать отчёт", "до 1 мая 2023 года", Responsible: "Руководители ОО"));
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        await scene.ReviseAsync();
        await scene.RewordAsync(1, "Сдать отчёт", "до 1 июня 2023 года");
        await scene.SubmitAsync();
        await scene.ApproveAsync(2);

        var mails = await portal.MailsToAsync(coordinator);
        Assert.Equal(2, mails.Count);
        var second = Assert.Single(mails, mail => mail.Text.Contains("01.06.2023", StringComparison.Ordinal));
        Assert.Equal(["• 1.2 Сдать отчёт", "  до 01.06.2023"], Listed(second));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_disabled_and_those_who_do_not_want_it_get_no_mail(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var scene = await ApprovalScene.CreateAsync(portal);
        var gone = await portal.Data.UserAsync(Role.Director, await portal.QueryAsync(db => db.Organizations.SingleAsync()));
        await portal.QueryAsync(db => db.Users.Where(u => u.Id == gone.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsDisabled, true)));
        await portal.QueryAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Id == scene.DirectorAccount.Id)).MutedNotices = [NoticeKind.Submitted];
            return await db.SaveChangesAsync();
        });

        await scene.SubmitAsync();

        Assert.Empty(await portal.AllMailsAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_event_and_its_mails_are_there_together_or_not_at_all(DatabaseKind kind)
    {
        foreach (var table in new[] { "Outbox", "Audit", "Occurrences" })
        {
            await using var portal = await PortalFactory.CreateAsync(kind);
            await portal.Data.UserAsync(Role.Coordinator);
            var scene = await ApprovalScene.CreateAsync(portal, new ActivityText("Назначить наставников", "октябрь 2023", Responsible: "Руководители ОО"));
            await scene.SubmitAsync();
            var before = await portal.AllMailsAsync();
            var approve = (await scene.PageAsync(scene.Director)).Form("Утвердить редакцию № 1").Fill("Ваш пароль", TestData.Password);
            await RefuseInsertsAsync(portal, kind, table);

            Assert.Equal(HttpStatusCode.InternalServerError, (await approve.SendAsync(scene.Director)).StatusCode);

            Assert.Equal(before.Select(m => m.Id), (await portal.AllMailsAsync()).Select(m => m.Id));
            Assert.Equal(RoadmapStatus.InReview, (await scene.RoadmapAsync()).Status);
            Assert.Empty(await scene.RevisionsAsync());
            Assert.Empty(await scene.OccurrencesAsync());
        }
    }

    [Fact]
    public void A_subject_is_one_line_whatever_a_title_holds()
    {
        var reader = new NoticeReader(Guid.Empty, Guid.Empty, "a@test.local");
        var mail = OutboxMessage.Create(Guid.Empty, NoticeKind.Returned, reader, "Карта\r\nBcc: x@y\u2028\0 " + new string('я', 300), "", DateTimeOffset.UnixEpoch);
        Assert.StartsWith("Карта Bcc: x@y яяя", mail.Subject, StringComparison.Ordinal);
        Assert.Equal(OutboxMessage.SubjectMaxLength, mail.Subject.Length);
        Assert.EndsWith("…", mail.Subject, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Listed(OutboxMessage mail) => mail.Text.Split('\n').Where(line => line.Length > 0 && line[0] is '•' or ' ');

    private static async Task RefuseInsertsAsync(PortalFactory portal, DatabaseKind kind, string table) => await portal.QueryAsync(async db =>
    {
        if (kind == DatabaseKind.Sqlite)
        {
#pragma warning disable EF1002 // The table is one of three words of this test.
            return await db.Database.ExecuteSqlRawAsync($"CREATE TRIGGER refuse BEFORE INSERT ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'refused'); END");
        }

        return await db.Database.ExecuteSqlRawAsync($"""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$;
            CREATE TRIGGER refuse BEFORE INSERT ON "{table}" FOR EACH ROW EXECUTE FUNCTION refuse()
            """);
#pragma warning restore EF1002
    });
}
