using System.Net;
using System.Text;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;
using RoadmapPortal.Web.Features.Import;

namespace RoadmapPortal.Web.Tests.Import;

public sealed class BadUploadTests
{
    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "пустой.txt", [], ImportErrors.Empty.Message },
        { "пробелы.txt", "  \n\t\n"u8.ToArray(), ImportErrors.Empty.Message },
        { "случайный.txt", [0xFF, 0x00, 0x01, 0x9F, 0x13, 0x00, 0x7F, 0x05, 0x81, 0x00, 0x02], ImportErrors.NotText.Message },
        { "план.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3], ImportErrors.UnsupportedFormat("изображение PNG").Message },
        { "план.docx", "PK\x03\x04…"u8.ToArray(), ImportErrors.UnsupportedFormat("архив ZIP").Message },
        { "письмо.txt", Encoding.UTF8.GetBytes("Уважаемые коллеги!\nПриглашаем на семинар."), ImportErrors.NoTable.Message },
    };

    [Theory, MemberData(nameof(Unreadable))]
    public async Task A_file_that_cannot_be_read_is_refused_in_words(string name, byte[] content, string message)
    {
        var client = await (await PortalFactory.SharedAsync(DatabaseKind.Sqlite)).Data.SignedInAsync(Role.Methodologist);

        var refused = await HtmlPage.ReadAsync(await ImportPages.UploadAsync(client, name, content));

        refused.AssertInvalid(message);
        Assert.NotNull(refused.FieldError("Файл"));
    }

    [Fact]
    public async Task A_text_that_cannot_be_read_stays_in_its_field()
    {
        var client = await (await PortalFactory.SharedAsync(DatabaseKind.Sqlite)).Data.SignedInAsync(Role.Methodologist);

        var refused = await HtmlPage.ReadAsync(await ImportPages.PasteAsync(client, "Просто <b>текст</b>\nбез таблицы"));

        refused.AssertInvalid(ImportErrors.NoTable.Message);
        Assert.Equal("Просто <b>текст</b>\nбез таблицы", refused.Form("Распознать").Value("Или вставьте таблицу")!.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public async Task Nothing_or_both_is_refused()
    {
        var client = await (await PortalFactory.SharedAsync(DatabaseKind.Sqlite)).Data.SignedInAsync(Role.Methodologist);

        var nothing = await (await ImportPages.UploadFormAsync(client)).SubmitAsync(client);
        var both = await (await ImportPages.UploadFormAsync(client)).Fill("Или вставьте таблицу", SampleText.Of())
            .Attach("Файл", "план.txt", Encoding.UTF8.GetBytes(SampleText.Of())).SubmitAsync(client);

        nothing.AssertInvalid("Выберите файл или вставьте текст таблицы.");
        Assert.Equal(HttpStatusCode.BadRequest, both.Status);
        Assert.NotNull(both.FieldError("Или вставьте таблицу"));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_by_the_stated_limit()
    {
        var client = await (await PortalFactory.SharedAsync(DatabaseKind.Sqlite)).Data.SignedInAsync(Role.Methodologist);

        var refused = await HtmlPage.ReadAsync(await ImportPages.UploadAsync(client, "большой.txt", new byte[60_000_000]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains(ImportErrors.TooLarge.Message, refused.ErrorSummary);
        Assert.Contains("до 20 МБ", refused.VisibleText);
    }

    [Fact]
    public async Task A_request_beyond_all_measure_is_refused_unread()
    {
        var client = await (await PortalFactory.SharedAsync(DatabaseKind.Sqlite)).Data.SignedInAsync(Role.Methodologist);
        using var body = new ByteArrayContent([]);
        body.Headers.ContentLength = ImportLimits.RequestBytes + 1L;
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        var refused = await HtmlPage.ReadAsync(await client.PostAsync("/roadmaps/import", body));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains("Файл слишком большой", refused.Heading);
    }
}
