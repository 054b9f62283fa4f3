using System.Net;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Tests.Support;

namespace RoadmapPortal.Web.Tests.Mail;

public sealed class MailPageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_administrator_sees_what_failed_and_why_and_sends_it_again(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var admin = await portal.Data.SignedInAsync(Role.Administrator);
        Assert.Contains("Писем нет", (await admin.OpenAsync("/admin/mail")).VisibleText);
        var mail = await portal.MailAsync("Возвращена с замечанием: <b>Карта</b>");
        var transport = TestTransport.Failing(new SmtpFailedRecipientException(SmtpStatusCode.MailboxUnavailable, mail.Address));
        while ((await portal.NowAsync(mail)).State == OutboxState.Waiting)
        {
            await portal.RoundAsync(transport);
            portal.Clock.Set((await portal.NowAsync(mail)).NextTryAt);
        }

        admin = await portal.Data.SignedInAsync(Role.Administrator);
        var page = await admin.OpenAsync("/admin/mail?state=Failed");
        Assert.Contains($"Возвращена с замечанием: <b>Карта</b> {mail.Address} Не отправлено", page.VisibleText);
        Assert.Contains("Mailbox unavailable", page.VisibleText);
        Assert.DoesNotContain("Строка с точки", page.Document.Source.Text);
        var again = page.Form($"Отправить ещё раз: {mail.Subject}, {mail.Address}");
        Assert.Equal(HttpStatusCode.Redirect, (await again.SendAsync(admin)).StatusCode);
        Assert.Contains("Письмо снова в очереди", (await admin.OpenAsync("/admin/mail")).VisibleText);
        Assert.Equal(1, await portal.QueryAsync(db => db.Audit.CountAsync(e => e.Action == "mail.again" && e.SubjectId == mail.Id)));

        var twice = await again.SubmitAsync(admin);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Contains(OutboxErrors.NotFailed.Message, twice.ErrorSummary);
        Assert.Equal(1, await portal.RoundAsync(new TestTransport()));
        Assert.Contains("Записано в файл: 1", (await admin.OpenAsync("/admin/mail")).VisibleText);
        using var unknown = again.ToRequest();
        unknown.RequestUri = new Uri(unknown.RequestUri!, $"/admin/mail/{Guid.NewGuid()}/again");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.SendAsync(unknown)).StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_long_list_pages_and_costs_no_more_queries(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(kind);
        var admin = await portal.Data.SignedInAsync(Role.Administrator);
        var reader = await portal.Data.UserAsync(Role.Methodologist);
        await portal.MailAsync(reader: reader);
        var counter = new QueryCounter(portal);
        var one = await counter.CountAsync(admin, "/admin/mail");
        for (var i = 0; i < 50; i++) await portal.MailAsync(reader: reader);

        Assert.Equal(one, await counter.CountAsync(admin, "/admin/mail"));
        Assert.Contains("Показаны 1–50 из 51", (await admin.OpenAsync("/admin/mail")).VisibleText);
        Assert.Contains("Показаны 51–51 из 51", (await admin.OpenAsync("/admin/mail?page=2")).VisibleText);
    }
}
