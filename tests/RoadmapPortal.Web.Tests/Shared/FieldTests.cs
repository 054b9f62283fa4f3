using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Shared;

public sealed class FieldTests(ShowcaseHost host) : IClassFixture<ShowcaseHost>
{
    private const string Page = "/dev/components";

    [Fact]
    public async Task Every_control_has_a_name_for_a_screen_reader()
    {
        var page = await GetAsync();
        var controls = page.SelectAll("main :is(input:not([type=hidden]), select, textarea)");
        Assert.True(controls.Count > 12);
        Assert.All(controls, control => Assert.Single(page.SelectAll($"label[for='{control.Id}']")));
    }

    [Fact]
    public async Task Values_of_the_model_are_shown()
    {
        var page = await GetAsync();
        Assert.Equal("2026-09-01", ((IHtmlInputElement)page.Field("Дата утверждения")).Value);
        Assert.Equal("InReview", ((IHtmlSelectElement)page.Select("#Status")).Value);
        Assert.True(((IHtmlInputElement)page.Field("Совместная карта двух районов")).IsChecked);
        Assert.True(((IHtmlInputElement)page.Field("МБОУ «Гимназия № 4»")).IsChecked);
        Assert.False(((IHtmlInputElement)page.Field("МБОУ «Школа № 1»")).IsChecked);
        Assert.Equal("300", page.Field("Название").GetAttribute("maxlength"));
    }

    [Fact]
    public async Task Errors_are_said_in_the_summary_and_beside_the_field()
    {
        var page = await (await GetAsync()).Form("Сохранить").Fill("Название", " ").SubmitAsync(host.Client);
        page.AssertInvalid("Введите название дорожной карты.", "Выберите хотя бы две школы.");
        Assert.Equal("Введите название дорожной карты.", page.FieldError("Название"));
        Assert.Equal("Выберите хотя бы две школы.", page.FieldError("Школы"));
        Assert.Equal("true", page.Field("Название").GetAttribute("aria-invalid"));
        Assert.All(page.SelectAll(".error-summary a"), link => Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")![1..])));
        Assert.All(page.SelectAll("[aria-describedby]"), control =>
            Assert.All(control.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(page.Document.GetElementById(id))));
    }

    [Fact]
    public async Task What_was_typed_is_still_there_and_a_password_is_not()
    {
        var page = await (await GetAsync()).Form("Сохранить")
            .Fill("Название", "План «Старт» <b>")
            .Fill("Пояснительная записка", "Первая строка\nвторая")
            .Fill("Отметка о выполнении", "В работе")
            .Fill("Пароль", "тайна")
            .Check("Совместная карта двух районов", false)
            .Check("МБОУ «Школа № 1»")
            .SubmitAsync(host.Client);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("План «Старт» <b>", ((IHtmlInputElement)page.Field("Название")).Value);
        Assert.Equal("Первая строка\nвторая", ((IHtmlTextAreaElement)page.Field("Пояснительная записка")).Value.ReplaceLineEndings("\n"));
        Assert.True(((IHtmlInputElement)page.Field("В работе")).IsChecked);
        Assert.False(((IHtmlInputElement)page.Field("Совместная карта двух районов")).IsChecked);
        Assert.True(((IHtmlInputElement)page.Field("МБОУ «Школа № 1»")).IsChecked);
        Assert.Equal("", ((IHtmlInputElement)page.Field("Пароль")).Value);
    }

    [Theory]
    [InlineData("IsJoint", "maybe")]
    [InlineData("IsJoint", "")]
    [InlineData("ApprovedOn", "31.02.2026")]
    [InlineData("Participants", "много")]
    [InlineData("Status", "<script>")]
    [InlineData("Mark", "Nonsense")]
    [InlineData("Schools", "0")]
    public async Task Nonsense_in_a_field_is_an_answer_and_not_a_failure(string field, string value)
    {
        using var form = new FormUrlEncodedContent([new(field, value)]);
        var page = await HtmlPage.ReadAsync(await host.Client.PostAsync(Page, form));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain("value '", page.VisibleText, StringComparison.Ordinal);
    }

    private async Task<HtmlPage> GetAsync() => await HtmlPage.ReadAsync(await host.Client.GetAsync(Page));
}
