using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Import;

public sealed class ImportTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_pasted_table_is_previewed_and_becomes_a_draft(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var methodist = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(methodist);
        var text = SampleText.Of();

        var preview = await ImportPages.PreviewAsync(client, text);
        Assert.Contains("2 раздела, 3 мероприятия", preview.VisibleText);
        Assert.Contains("Руководители ОО Кто отчитывается: все образовательные организации", preview.VisibleText);
        Assert.Equal("4", preview.SelectAll("td.num.muted")[0].TextContent.Trim());
        var id = ImportPages.DraftOf(await preview.Form("Создать черновик").SendAsync(client));

        var roadmap = await RoadmapAsync(portal, id);
        Assert.Equal(text.Split('\n')[0], roadmap.Title);
        Assert.Equal(("2023-01", "2024-12"), (roadmap.Period.FromMonth, roadmap.Period.ToMonth));
        Assert.Equal((methodist.Id, methodist.OrganizationId, RoadmapStatus.Draft), (roadmap.LeadId, roadmap.OwnerId, roadmap.Status));
        Assert.Equal(NumberingMode.BySection, roadmap.Numbering);
        Assert.Equal(["1.1", "1.2", "2.1"], roadmap.Activities.Select(a => a.PrintedNumber));
        Assert.Equal(["Приказы", "Программа семинара", "Справка"], roadmap.Activities.Select(a => a.Result));
        Assert.Equal(["без затрат", "", ""], roadmap.Activities.Select(a => a.Other.Single()));
        Assert.Equal(["2023-01-01..2023-10-01", "2024-01-01..2024-10-01"], roadmap.Activities.First().Windows.Select(w => w.ToString()));
        Assert.Equal(AddresseeMode.AllSchools, roadmap.Activities.First().Addressees.Mode);
        Assert.Equal("Бюджет", roadmap.Columns[^1].Title);
        Assert.Equal(64, roadmap.SourceHash!.Length);
        Assert.Empty(await portal.QueryAsync(db => db.PendingImports.Where(p => p.UserId == methodist.Id).ToListAsync()));
        Assert.Equal(["roadmap.import"], await portal.QueryAsync(db => db.Audit.Where(e => e.SubjectId == id).Select(e => e.Action).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Documents_of_like_titles_confirmed_at_once_all_become_drafts(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var forms = new List<HtmlForm>();
        for (var i = 0; i < 6; i++) forms.Add((await ImportPages.PreviewAsync(client, SampleText.Of())).Form("Создать черновик"));

        var drafts = (await Task.WhenAll(forms.Select(form => form.SendAsync(client)))).Select(ImportPages.DraftOf).ToList();

        Assert.Equal(6, await portal.QueryAsync(db => db.Roadmaps.Where(r => drafts.Contains(r.Id)).Select(r => r.Slug).Distinct().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_in_windows_1251_is_read(DatabaseKind kind)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);

        var uploaded = await ImportPages.UploadAsync(client, "План центра.txt", Encoding.GetEncoding(1251).GetBytes(SampleText.Of()));

        var preview = await HtmlPage.ReadAsync(await client.GetAsync(uploaded.Headers.Location));
        Assert.Contains("План центра.txt: 2 раздела, 3 мероприятия", preview.VisibleText);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_file_is_noticed(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var text = SampleText.Of();
        var id = ImportPages.DraftOf(await (await ImportPages.PreviewAsync(client, text)).Form("Создать черновик").SendAsync(client));

        var second = await ImportPages.PreviewAsync(client, text);

        Assert.Contains("Этот файл уже импортирован", second.VisibleText);
        Assert.Equal($"/roadmaps/{id}", second.Select(".banner a").GetAttribute("href"));
        Assert.NotEqual(id, ImportPages.DraftOf(await second.Form("Создать черновик").SendAsync(client)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_period_that_was_not_found_is_asked_for(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var preview = await ImportPages.PreviewAsync(client, SampleText.Of(period: ""));

        var refused = await preview.Form("Создать черновик").Fill("Название", "Моё название").SubmitAsync(client);
        refused.AssertInvalid();
        Assert.NotNull(refused.FieldError("Первый месяц"));
        var form = refused.Form("Создать черновик");
        Assert.Equal("Моё название", form.Value("Название"));
        form.Fill("Первый месяц", "сентябрь").Fill("Год начала", "2023").Fill("Последний месяц", "май").Fill("Год окончания", "2023");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SendAsync(client)).StatusCode);
        var id = ImportPages.DraftOf(await form.Fill("Год окончания", "2024").SendAsync(client));

        var roadmap = await RoadmapAsync(portal, id);
        Assert.Equal(("Моё название", "2023-09"), (roadmap.Title, roadmap.Period.FromMonth));
        Assert.Equal(["2023-09-01..2023-10-01"], roadmap.Activities.First().Windows.Select(w => w.ToString()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_cell_that_does_not_fit_is_refused_with_its_place_and_nothing_is_cut(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var methodist = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(methodist);
        var longCell = string.Join(' ', Enumerable.Repeat("Методисты", 150));

        var preview = await ImportPages.PreviewAsync(client, SampleText.Of(moreRows: $"2.2\tПровести совет\tмай 2023\t{longCell}\tПротокол\t"));

        Assert.Contains($"Строка 8 (№ 2.2), ответственный: {Russian.Plural(longCell.Length, "знак", "знака", "знаков").Replace('\u00A0', ' ')}, а помещается не больше {Activity.CellMaxLength}", preview.VisibleText);
        Assert.False(preview.HasRole("button", "Создать черновик"));
        using var request = preview.Form("Не создавать").ToRequest();
        request.RequestUri = new Uri(request.RequestUri!.AbsoluteUri.Replace("/discard", "/confirm", StringComparison.Ordinal));
        request.Content = new StringContent(await request.Content!.ReadAsStringAsync() + "&Form.Title=T&Form.Period.FromMonth=1&Form.Period.FromYear=2023&Form.Period.ToMonth=12&Form.Period.ToYear=2023", Encoding.UTF8, "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(request)).StatusCode);
        Assert.Empty(await portal.QueryAsync(db => db.Roadmaps.Where(r => r.LeadId == methodist.Id).ToListAsync()));
        Assert.Single(await portal.QueryAsync(db => db.PendingImports.Where(p => p.UserId == methodist.Id).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_second_click_leads_to_the_draft_of_the_first(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var methodist = await portal.Data.UserAsync(Role.Methodologist);
        var client = await portal.Data.SignInAsync(methodist);
        var preview = await ImportPages.PreviewAsync(client, SampleText.Of());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => preview.Form("Создать черновик").SendAsync(client)));
        var late = await preview.Form("Создать черновик").SendAsync(client);
        var back = await client.GetAsync(preview.Address);

        var draft = Assert.Single(await portal.QueryAsync(db => db.Roadmaps.Where(r => r.LeadId == methodist.Id).ToListAsync()));
        Assert.All([.. answers, late, back], answer => Assert.Equal(draft.Id, ImportPages.DraftOf(answer)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_document_is_put_aside_and_is_nobody_elses(DatabaseKind kind)
    {
        var portal = await PortalFactory.SharedAsync(kind);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var preview = await ImportPages.PreviewAsync(client, SampleText.Of());
        var other = await portal.Data.SignedInAsync(Role.Methodologist);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(preview.Address)).StatusCode);
        var discarded = await preview.Form("Не создавать").SendAsync(client);

        Assert.Equal("/roadmaps/import", discarded.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(preview.Address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Form("Создать черновик").SendAsync(client)).StatusCode);
    }

    private static Task<Roadmap> RoadmapAsync(PortalFactory portal, Guid id) => portal.QueryAsync(async db =>
    {
        var roadmap = await db.Roadmaps.Include(r => r.Sections).ThenInclude(s => s.Activities).FirstAsync(r => r.Id == id);
        roadmap.Sort();
        return roadmap;
    });
}
