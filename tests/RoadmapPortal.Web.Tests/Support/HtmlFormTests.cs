using System.Net;
using System.Text;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Support;

/// <summary>The other web tests trust these helpers, so they are held to what a browser does.</summary>
public sealed class HtmlFormTests
{
    private const string Page = """
        <!doctype html><html lang="ru"><body><main><h1>Новая  карта</h1>
        <div class="error-summary" role="alert"><ul><li><a href="#Title">Укажите название</a></li></ul></div>
        <form action="create?step=1" method="post" enctype="multipart/form-data">
          <input type="hidden" name="__RequestVerificationToken" value="token">
          <label for="Title">Название <span aria-hidden="true">*</span></label><input id="Title" name="Title" aria-describedby="Title-hint Title-error" required>
          <span id="Title-hint">Как в документе</span><p id="Title-error" class="field-error"><span class="visually-hidden">Ошибка: </span>Укажите название</p>
          <label for="Note">Примечание</label><textarea id="Note" name="Note">Прежнее</textarea>
          <label for="Form">Вид</label><select id="Form" name="Form"><option value="a">Первый</option><option value="b">Второй</option></select>
          <label><input type="checkbox" name="Public" value="true"> Публично</label>
          <fieldset><legend>Подпись</legend>
            <input type="radio" id="Sign-0" name="Sign" value="head" checked><label for="Sign-0">Директор</label>
            <input type="radio" id="Sign-1" name="Sign" value="deputy"><label for="Sign-1">Заместитель</label></fieldset>
          <input name="Off" value="нет" disabled>
          <label for="File">Файл</label><input id="File" type="file" name="File">
          <button name="verb" value="save">Сохранить</button><button name="verb" value="submit">Отправить</button>
        </form></main></body></html>
        """;

    [Fact]
    public async Task A_form_sends_all_its_fields_and_only_the_pressed_button()
    {
        var page = await LoadAsync(Page);

        var request = page.Form("Отправить")
            .Fill("Название", "Карта «А» & Б")
            .Fill("Вид", "Второй")
            .Fill("Подпись", "Заместитель")
            .Check("Публично")
            .Attach("Файл", "план.txt", Encoding.UTF8.GetBytes("содержимое"))
            .ToRequest();
        var body = await request.Content!.ReadAsStringAsync();

        Assert.Equal(HttpMethod.Post, request.Method);
        Assert.Equal("http://localhost/roadmaps/create?step=1", request.RequestUri!.AbsoluteUri);
        Assert.StartsWith("multipart/form-data; boundary=", request.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
        Assert.Equal("token", Part(body, "__RequestVerificationToken"));
        Assert.Equal("Карта «А» & Б", Part(body, "Title"));
        Assert.Equal("Прежнее", Part(body, "Note"));
        Assert.Equal("b", Part(body, "Form"));
        Assert.Equal("true", Part(body, "Public"));
        Assert.Equal("deputy", Part(body, "Sign"));
        Assert.Equal("submit", Part(body, "verb"));
        Assert.Equal("содержимое", Part(body, "File"));
        Assert.Contains("filename=\"план.txt\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Off\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_shows_its_heading_errors_and_fields()
    {
        var page = await LoadAsync(Page, HttpStatusCode.BadRequest);

        Assert.Equal("Новая карта", page.Heading);
        page.AssertInvalid("Укажите название");
        Assert.Equal("Укажите название", page.FieldError("Название"));
        Assert.Null(page.FieldError("Примечание"));
        Assert.True(page.HasRole("button", "Сохранить"));
        Assert.False(page.HasRole("button", "Удалить"));
        Assert.Throws<InvalidOperationException>(() => page.Field("Нет такого"));
    }

    [Fact]
    public async Task A_form_of_the_get_method_puts_its_fields_into_the_address()
    {
        var page = await LoadAsync("""<form action="/search"><label for="q">Искать</label><input id="q" name="q"><button>Найти</button></form>""");

        var request = page.Form("Найти").Fill("Искать", "ёлка").ToRequest();

        Assert.Equal(HttpMethod.Get, request.Method);
        Assert.Null(request.Content);
        Assert.Equal("/search?q=" + Uri.EscapeDataString("ёлка"), request.RequestUri!.PathAndQuery);
    }

    private static Task<HtmlPage> LoadAsync(string html, HttpStatusCode status = HttpStatusCode.OK) =>
        HtmlPage.ReadAsync(new HttpResponseMessage(status)
        {
            Content = new StringContent(html, Encoding.UTF8, "text/html"),
            RequestMessage = new HttpRequestMessage(HttpMethod.Get, "http://localhost/roadmaps/new"),
        });

    private static string Part(string body, string name)
    {
        var head = body.IndexOf($"name=\"{name}\"", StringComparison.Ordinal);
        var begin = body.IndexOf("\r\n\r\n", head, StringComparison.Ordinal) + 4;
        return body[begin..body.IndexOf("\r\n--", begin, StringComparison.Ordinal)];
    }
}
