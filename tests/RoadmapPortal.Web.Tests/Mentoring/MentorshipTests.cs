using System.Net;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Features.Mentoring;
using static RoadmapPortal.Web.Tests.Mentoring.MentoringScene;

namespace RoadmapPortal.Web.Tests.Mentoring;

public sealed class MentorshipTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_coordinator_goes_the_whole_way_from_the_choice_of_a_form_to_the_result(DatabaseKind kind)
    {
        var scene = await CreateAsync(kind);
        var client = scene.Coordinator;
        var start = await client.OpenAsync("/mentoring/new");
        var form = await start.Form("Дальше").Fill("Форма наставничества", "педагог – педагог").SubmitAsync(client);
        Assert.Equal(scene.School.ShortName, form.Select(".page-header-lead").TextContent);

        // First without papers: the card says what is missing.
        var added = await form.Form(Save).Fill("Вид наставничества", "Традиционное").Fill("Наставник", $"{scene.Mentor.FullName}, Учитель")
            .Fill("Первый день", "2023-03-01").Fill("Последний день", "2023-12-31").SendAsync(client);
        var id = IdOf(added);
        var card = await client.OpenAsync($"/mentoring/{id}");
        Assert.Contains("Запись создана", card.VisibleText);
        Assert.All(
            new[] { MentoringErrors.NoMentee, MentoringErrors.NoOrder, MentoringErrors.NoMentorConsent },
            missing => Assert.Contains(missing.Message, card.Select("section[aria-labelledby=begin]").TextContent));
        Assert.False(card.HasRole("button", Begin));

        var edit = await client.OpenAsync(card.Link("Дополнить").PathName);
        await edit.Form(Save).Check($"{scene.Novice.FullName}, Учитель").Fill("Номер приказа", "41-од").Fill("Дата приказа", "2023-02-27")
            .Fill("Согласие наставника", "2023-02-27").SendAsync(client);
        Assert.Contains("внесено не всё", (await client.OpenAsync($"/mentoring/{id}")).Select("section[aria-labelledby=begin]").TextContent);
        await client.PressAsync($"/mentoring/{id}", Begin);
        var active = await client.OpenAsync($"/mentoring/{id}");
        Assert.Contains("Работа начата", active.VisibleText);
        Assert.Contains("Стоит проверить", active.VisibleText);
        var done = await active.Form("Завершить").Fill("Результат", "Аттестована на первую категорию").SendAsync(client);

        Assert.Equal($"/mentoring/{id}", done.Headers.Location?.OriginalString);
        var pair = await scene.ReadAsync(id);
        Assert.Equal((MentorshipStatus.Completed, Today, "Аттестована на первую категорию"), (pair.Status, pair.EndedOn, pair.Outcome));
        Assert.Equal(scene.Novice.Id, Assert.Single(pair.Mentees).StaffId);
        Assert.Equal(
            ["mentorship.activate: Начата", "mentorship.add: Запись создана", "mentorship.change: Изменено: наставляемые, приказ, согласие наставника", "mentorship.complete: Завершена 06.03.2023"],
            await scene.AuditAsync(id));
        Assert.Contains("Начата", (await client.OpenAsync($"/mentoring/{id}")).Select(".history").TextContent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_stays(DatabaseKind kind)
    {
        var scene = await CreateAsync(kind);
        var empty = await (await scene.Coordinator.OpenAsync(await scene.NewAddressAsync())).Form(Save).SubmitAsync(scene.Coordinator);
        empty.AssertInvalid("Выберите вид наставничества.", MentoringErrors.NoMentor.Message, "Укажите первый день.", "Укажите последний день.");

        var wrong = await (await scene.FilledAsync()).Check($"{scene.Mentor.FullName}, Учитель").Fill("Последний день", "2023-02-01")
            .Fill("Или наставник из другой организации", "Доцент Семёнов А. Б.").Fill("Содержание работы", "Уроки вместе").SubmitAsync(scene.Coordinator);
        wrong.AssertInvalid(MentoringErrors.SelfMentoring.Message, MentoringErrors.EndBeforeStart.Message, MentoringErrors.TwoMentors.Message);
        Assert.Equal(MentoringErrors.SelfMentoring.Message, wrong.FieldError("Наставляемые"));
        Assert.Equal("Уроки вместе", wrong.Form(Save).Value("Содержание работы"));
        Assert.All(wrong.SelectAll(".error-summary a"), link => Assert.NotNull(wrong.Document.GetElementById(link.GetAttribute("href")![1..])));

        var minors = await scene.Coordinator.OpenAsync(await scene.NewAddressAsync("студент – ученик"));
        var named = await minors.Form(Save).Fill("Наставляемые", "Марина Кузнецова, 8 «Б»").SubmitAsync(scene.Coordinator);
        named.AssertInvalid(MentoringErrors.MinorNamed.Message);
        Assert.Equal("Марина Кузнецова, 8 «Б»", named.Form(Save).Value("Наставляемые"));
        Assert.Equal(0, await scene.Portal.QueryAsync(db => db.Mentorships.CountAsync(m => m.OrganizationId == scene.School.Id)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_verb_in_the_wrong_state_is_refused_and_changes_nothing(DatabaseKind kind)
    {
        var scene = await CreateAsync(kind);
        var pair = await scene.PairAsync();
        var client = scene.Coordinator;
        var card = await client.OpenAsync($"/mentoring/{pair.Id}");
        await client.PressAsync($"/mentoring/{pair.Id}", Begin);

        var twice = await card.Form(Begin).SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Contains(MentoringErrors.NotInPreparation.Message, twice.ErrorSummary);
        var archived = await card.Form("В архив").SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, archived.Status);
        Assert.Contains(MentoringErrors.ActiveNotArchived.Message, archived.ErrorSummary);
        var empty = await twice.Form("Завершить").SubmitAsync(client);
        empty.AssertInvalid(MentoringErrors.NoResult.Message);
        (await twice.Form("Прекратить").Fill("Дата прекращения", "2023-03-20").SubmitAsync(client)).AssertInvalid(MentoringErrors.EndInFuture.Message, MentoringErrors.NoReason.Message);

        var early = await twice.Form("Завершить").Fill("Дата завершения", "2023-02-01").Fill("Результат", "Рано").SubmitAsync(client);
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Equal("Рано", early.Form("Завершить").Value("Результат"));
        Assert.Equal(MentorshipStatus.Active, (await scene.ReadAsync(pair.Id)).Status);
        Assert.Equal(["mentorship.activate: Начата"], await scene.AuditAsync(pair.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_early_end_with_short_notice_needs_the_agreement_of_both_sides(DatabaseKind kind)
    {
        var scene = await CreateAsync(kind);
        var pair = await scene.PairAsync(active: true);
        var form = (await scene.Coordinator.OpenAsync($"/mentoring/{pair.Id}")).Form("Прекратить");
        Assert.Equal("", form.Value("Дата уведомления"));
        var refused = await form.Fill("Дата уведомления", "2023-03-03").Fill("Дата прекращения", "2023-03-06").Fill("Причина", "Перевод в другую школу").SubmitAsync(scene.Coordinator);
        refused.AssertInvalid(MentoringErrors.NoticeTooShort.Message);
        Assert.Equal(MentorshipStatus.Active, (await scene.ReadAsync(pair.Id)).Status);
        await refused.Form("Прекратить").Check("Обе стороны согласны прекратить раньше чем через три рабочих дня").SendAsync(scene.Coordinator);

        var card = await scene.Coordinator.OpenAsync($"/mentoring/{pair.Id}");
        Assert.Contains("по согласию сторон", card.VisibleText);
        Assert.Contains("Перевод в другую школу", card.VisibleText);
        Assert.False(card.HasRole("button", "Завершить"));
        Assert.Equal(MentorshipStatus.Terminated, (await scene.ReadAsync(pair.Id)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_archived_record_leaves_the_list_and_can_come_back(DatabaseKind kind)
    {
        var scene = await CreateAsync(kind);
        var pair = await scene.PairAsync();
        await scene.Coordinator.PressAsync($"/mentoring/{pair.Id}", "В архив");
        Assert.DoesNotContain(scene.Mentor.FullName, (await scene.Coordinator.OpenAsync("/mentoring")).VisibleText);
        Assert.Contains(scene.Mentor.FullName, (await scene.Coordinator.OpenAsync("/mentoring?state=archived")).VisibleText);
        var stale = await (await scene.Coordinator.OpenAsync($"/mentoring/{pair.Id}/edit")).Form(Save).SubmitAsync(scene.Coordinator);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains(MentoringErrors.Archived.Message, stale.ErrorSummary);
        await scene.Coordinator.PressAsync($"/mentoring/{pair.Id}", "Вернуть из архива");
        Assert.Contains(scene.Mentor.FullName, (await scene.Coordinator.OpenAsync("/mentoring")).VisibleText);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_loser_of_a_race_sees_both_versions_and_may_insist(DatabaseKind kind)
    {
        var scene = await CreateAsync(kind);
        var pair = await scene.PairAsync();
        var late = (await scene.Coordinator.OpenAsync($"/mentoring/{pair.Id}/edit")).Form(Save).Fill("Оплата", "Доплата 20 %");
        // Another mentee alone is a change too, though no column of the pair itself changes.
        var centre = await scene.Portal.Data.SignedInAsync(Role.Methodologist);
        await (await centre.OpenAsync($"/mentoring/{pair.Id}/edit")).Form(Save).Check($"{scene.Other.FullName}, Учитель").SendAsync(centre);

        var both = await late.SubmitAsync(scene.Coordinator);

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains(MentorshipKeeping.Changed.Message, both.ErrorSummary);
        var differences = both.Select("section[aria-labelledby=differences]").TextContent;
        Assert.All([scene.Other.FullName, "Доплата 20 %"], text => Assert.Contains(text, differences));
        Assert.Equal("Доплата 20 %", both.Form(Save).Value("Оплата"));
        Assert.Equal(HttpStatusCode.Redirect, (await both.Form(Save).SendAsync(scene.Coordinator)).StatusCode);
        Assert.Equal("Доплата 20 %", (await scene.ReadAsync(pair.Id)).Payment);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_people_at_once_cannot_give_a_mentee_two_mentors_in_one_form(DatabaseKind kind)
    {
        var scene = await CreateAsync(kind);
        var pairs = new List<Mentorship>();
        for (var i = 0; i < 4; i++) pairs.Add(await scene.PairAsync(change: terms => terms with { MentorId = i % 2 == 0 ? scene.Mentor.Id : scene.Other.Id }));
        var centre = await scene.Portal.Data.SignedInAsync(Role.Methodologist);
        var forms = new List<(HtmlForm Form, HttpClient Client)>();
        foreach (var (i, pair) in pairs.Index())
        {
            var client = i % 2 == 0 ? scene.Coordinator : centre;
            forms.Add(((await client.OpenAsync($"/mentoring/{pair.Id}")).Form(Begin), client));
        }

        var answers = await Task.WhenAll(forms.Select(f => f.Form.SendAsync(f.Client)));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        Assert.Equal(1, await scene.Portal.QueryAsync(db => db.Mentorships.CountAsync(m => m.OrganizationId == scene.School.Id && m.Status == MentorshipStatus.Active)));
        var refused = await HtmlPage.ReadAsync(answers.First(a => a.StatusCode == HttpStatusCode.Conflict));
        Assert.Contains(refused.ErrorSummary, text => text == MentoringErrors.SameForm.Message || text == MentoringErrors.SamePair.Message);
    }
}
