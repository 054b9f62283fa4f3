using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Conversion;
using RoadmapPortal.Documents.Import.Source;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>Real LibreOffice and poppler over files from outside.</summary>
public class ConversionTests
{
    private static readonly string[] Rows = ["№|Мероприятие|Срок", "1|Семинар|май"];

    [ConverterTheory]
    [InlineData("links.odt")]
    [InlineData("links.rtf")]
    public async Task Nothing_that_a_document_points_to_is_fetched(string name)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "тайна-сервера");
        var file = name.EndsWith("odt", StringComparison.Ordinal) ? Odt(secret, ((IPEndPoint)listener.LocalEndpoint).Port) : Rtf(secret, ((IPEndPoint)listener.LocalEndpoint).Port);

        var read = await ReadAsync(file, name);

        Assert.Equal("Семинар", Assert.Single(read.Sections[0].Activities).Text);
        Assert.DoesNotContain("тайна", ImportJson.Write(read), StringComparison.Ordinal);
        Assert.False(listener.Pending());
        File.Delete(secret);
    }

    [ConverterTheory]
    [InlineData("%PDF-1.7 и больше ничего", "import-not-converted")]
    [InlineData("{\\rtf1\\ansi пустое}", "import-no-table")]
    public async Task What_cannot_be_converted_or_holds_no_table_is_refused(string content, string code)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var converted = await DocumentConverter.ConvertAsync(bytes, FileFormat.Recognise(bytes, "x"), CancellationToken.None);

        Assert.Equal(code, converted.Error?.Code ?? RoadmapImporter.Read(converted.Value, "x").Error?.Code);
    }

    [ConverterFact]
    public async Task A_scan_is_told_from_a_damaged_file()
    {
        var scan = Encoding.Latin1.GetBytes("""
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>> endobj
            4 0 obj <</Length 17>> stream
            0 0 100 100 re f
            endstream endobj
            trailer <</Root 1 0 R>>
            """);

        Assert.Equal(ImportErrors.NoTextInPdf, (await DocumentConverter.ConvertAsync(scan, FileFormat.Recognise(scan, "скан.pdf"), CancellationToken.None)).Error);
    }

    [ConverterFact]
    public async Task Our_own_document_is_read_back_from_its_PDF()
    {
        var snapshot = SampleRoadmaps.Network();
        var pdf = PdfWriter.Write(RoadmapPages.Compose(snapshot, new RoadmapPrint(Draft: false, new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(3)), null)));

        var read = await ReadAsync(pdf, "карта.pdf");

        Assert.Equal(snapshot.Title.Replace('\n', ' '), read.Title?.Replace('\n', ' '));
        Assert.Equal(
            snapshot.Sections.SelectMany(s => s.Activities).Select(a => (a.Number, Words(a.Text), Words(a.Deadline), Words(a.Responsible))),
            read.Sections.SelectMany(s => s.Activities).Select(a => (a.Number, Words(a.Text), Words(a.Deadline), Words(a.Responsible))));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<ImportedRoadmap> ReadAsync(byte[] file, string name) =>
        RoadmapImporter.Read((await DocumentConverter.ConvertAsync(file, FileFormat.Recognise(file, name), CancellationToken.None)).Value, name).Value;

    private static byte[] Odt(string secret, int port)
    {
        const string kind = "application/vnd.oasis.opendocument.text";
        var table = string.Concat(Rows.Select(r => $"<table:table-row>{string.Concat(r.Split('|').Select(c => $"<table:table-cell><text:p>{c}</text:p></table:table-cell>"))}</table:table-row>"));
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("mimetype", kind, CompressionLevel.NoCompression);
            Add("content.xml", $"""<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.2"><office:body><office:text><text:p>Дорожная карта на 2026 год</text:p><text:section text:name="S"><text:section-source xlink:href="file://{secret}" text:filter-name="Text"/><text:p/></text:section><text:p><draw:frame><draw:image xlink:href="http://127.0.0.1:{port}/x.png" xlink:actuate="onLoad"/></draw:frame></text:p><table:table><table:table-column table:number-columns-repeated="3"/>{table}</table:table></office:text></office:body></office:document-content>""");
            Add("META-INF/manifest.xml", $"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>""");

            void Add(string name, string content, CompressionLevel level = CompressionLevel.Fastest)
            {
                using var part = archive.CreateEntry(name, level).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Rtf(string secret, int port)
    {
        var rows = string.Concat(Rows.Select(r => $"\\trowd\\cellx1000\\cellx5000\\cellx8000 {string.Concat(r.Split('|').Select(c => $"{Letters(c)}\\cell "))}\\row "));
        return Encoding.ASCII.GetBytes($$$$"""{\rtf1\ansi {{{{Letters("Дорожная карта на 2026 год")}}}}\par {\field{\*\fldinst {INCLUDETEXT "{{{{secret}}}}" }}{\fldrslt {}}}\par {\field{\*\fldinst {INCLUDEPICTURE "http://127.0.0.1:{{{{port}}}}/y.png" }}{\fldrslt {}}}\par {{{{rows}}}}\pard\par}""");
    }

    private static string Letters(string text) => string.Concat(text.Select(c => c < 128 ? $"{c}" : $"\\u{(int)c}?"));
}
