using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Import;
using RoadmapPortal.Documents.Tests.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Pdf;

/// <summary>
/// What a machine can check of PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3), each with its clause. The file is one with everything
/// in it: order and appendix, corners, lists, tables, marks, QR code, watermark, attachment, characters that the font lacks.
/// </summary>
public partial class PdfRulesTests
{
    private static readonly Lazy<(byte[] Bytes, PdfObjects Objects)> File = new(() =>
    {
        var pdf = Everything();
        return (pdf, new PdfObjects(pdf));
    });

    private static PdfObjects Pdf => File.Value.Objects;

    [Fact]
    public void Ua_7_1_the_file_is_tagged_and_says_so_and_its_title_is_shown()
    {
        Assert.True(Pdf.Get(Pdf.Catalog, "/MarkInfo")!.Value.GetProperty("/Marked").GetBoolean());
        Assert.True(Pdf.Get(Pdf.Catalog, "/ViewerPreferences")!.Value.GetProperty("/DisplayDocTitle").GetBoolean());
        Assert.Equal("u:ru-RU", Pdf.Name(Pdf.Catalog, "/Lang"));
    }

    [Fact]
    public void Ua_7_1_all_content_is_tagged_or_an_artifact()
    {
        foreach (var page in Pdf.Pages)
        {
            var open = new Stack<string>();
            foreach (var line in Lines(page))
            {
                if (Begins().Match(line) is { Success: true } begins) open.Push(begins.Groups["what"].Value);
                else if (line.EndsWith("EMC", StringComparison.Ordinal)) open.Pop();
                else Assert.True(open.Count > 0, $"Not marked: {line}");
                Assert.False(open.Count > 1 && open.Contains("/Artifact") && open.Peek() != "/Span", "Tagged content within an artifact.");
            }

            Assert.Empty(open);
        }
    }

    [Fact]
    public void Ua_7_1_every_mark_belongs_to_one_element_and_back()
    {
        var owners = Pdf.Structure.SelectMany((element, i) => Pdf.Items(element, "/K").Where(kid => kid.ValueKind == JsonValueKind.Object && kid.TryGetProperty("/MCID", out _))
            .Select(kid => (Page: kid.GetProperty("/Pg").GetString()!, Mark: kid.GetProperty("/MCID").GetInt32(), Element: i))).ToArray();
        var marks = Pdf.Pages.Sum(page => Lines(page).Sum(line => Mcid().Count(line)));

        Assert.Equal(marks, owners.Length);
        Assert.Equal(owners.Length, owners.DistinctBy(owner => (owner.Page, owner.Mark)).Count());
    }

    [Fact]
    public void Ua_7_4_headings_begin_with_the_first_level_and_skip_none()
    {
        var last = 0;
        foreach (var level in Pdf.Structure.Select(element => Pdf.Name(element, "/S")!).Where(name => name is ['/', 'H', >= '1' and <= '6']).Select(name => name[2] - '0'))
        {
            Assert.InRange(level, 1, last + 1);
            last = level;
        }

        Assert.True(last > 0);
    }

    [Fact]
    public void Ua_7_5_headers_of_tables_have_their_scope()
    {
        var headers = Pdf.Structure.Where(element => Pdf.Name(element, "/S") == "/TH").ToArray();

        Assert.NotEmpty(headers);
        Assert.All(headers, header => Assert.Contains(Pdf.Name(Pdf.Get(header, "/A")!.Value, "/Scope"), new[] { "/Column", "/Row" }));
        Assert.All(Pdf.Structure.Where(element => Pdf.Name(element, "/S") == "/Table"), table =>
            Assert.Single(Pdf.Items(table, "/K").Select(row => Pdf.Items(row, "/K").Sum(Span)).Distinct()));
    }

    [Fact]
    public void Ua_7_6_lists_have_items_with_label_and_body()
    {
        var items = Pdf.Structure.Where(element => Pdf.Name(element, "/S") == "/LI").ToArray();

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal(["/Lbl", "/LBody"], Pdf.Items(item, "/K").Select(kid => Pdf.Name(kid, "/S"))));
    }

    [Fact]
    public void Ua_7_3_a_picture_has_words_in_its_place()
    {
        var figure = Assert.Single(Pdf.Structure, element => Pdf.Name(element, "/S") == "/Figure");

        Assert.Contains("plans.example.org", Pdf.Name(figure, "/Alt"));
        Assert.Equal(4, Pdf.Items(Pdf.Get(figure, "/A")!.Value, "/BBox").Count());
    }

    [Fact]
    public void Ua_7_18_tabs_follow_the_structure() => Assert.All(Pdf.Pages, page => Assert.Equal("/S", Pdf.Name(page, "/Tabs")));

    [Fact]
    public void A_6_6_the_metadata_says_what_the_file_is_and_agrees_with_the_information()
    {
        var xmp = XDocument.Parse(Packet().Match(Pdf.Text(Pdf.Catalog, "/Metadata")).Value);
        XNamespace a = "http://www.aiim.org/pdfa/ns/id/", ua = "http://www.aiim.org/pdfua/ns/id/", dc = "http://purl.org/dc/elements/1.1/", x = "http://ns.adobe.com/xap/1.0/";
        var info = Pdf.Get(Pdf.Trailer, "/Info")!.Value;

        Assert.Equal(("3", "A", "1"), (xmp.Descendants(a + "part").Single().Value, xmp.Descendants(a + "conformance").Single().Value, xmp.Descendants(ua + "part").Single().Value));
        Assert.Equal(Pdf.Name(info, "/Title"), "u:" + xmp.Descendants(dc + "title").Single().Value);
        Assert.Equal(Pdf.Name(info, "/Author"), "u:" + xmp.Descendants(dc + "creator").Single().Value);
        Assert.Equal(Digits(Pdf.Name(info, "/CreationDate")!), Digits(xmp.Descendants(x + "CreateDate").Single().Value));
        Assert.DoesNotContain("/Filter", Pdf.Get(Pdf.Catalog, "/Metadata")!.Value.EnumerateObject().Select(entry => entry.Name));
        Assert.Equal("part", xmp.Descendants((XNamespace)"http://www.aiim.org/pdfa/ns/property#" + "name").Single().Value);
    }

    [Fact]
    public void A_6_2_3_the_colours_are_defined_by_a_profile()
    {
        var intent = Assert.Single(Pdf.Items(Pdf.Catalog, "/OutputIntents"));
        var profile = Pdf.Stream(intent, "/DestOutputProfile");

        Assert.Equal("/GTS_PDFA1", Pdf.Name(intent, "/S"));
        Assert.Equal(profile.Length, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
    }

    [Fact]
    public void A_6_2_11_fonts_are_embedded_and_no_missing_glyph_is_shown()
    {
        var fonts = Pdf.Dictionaries.Where(d => Pdf.Name(d, "/Subtype") == "/CIDFontType2").ToArray();
        Assert.NotEmpty(fonts);
        foreach (var font in fonts)
        {
            Assert.NotEmpty(Pdf.Stream(Pdf.Get(font, "/FontDescriptor")!.Value, "/FontFile2"));
            var glyphs = Pdf.Stream(font, "/CIDToGIDMap").Chunk(2).Skip(1);
            Assert.All(glyphs, glyph => Assert.NotEqual(0, glyph[0] << 8 | glyph[1]));
        }

        Assert.All(Pdf.Dictionaries.Where(d => Pdf.Name(d, "/Subtype") == "/Type0"), font => Assert.Contains("beginbfchar", Pdf.Text(font, "/ToUnicode")));
        Assert.All(Pdf.Pages.SelectMany(Lines), line => Assert.DoesNotMatch(@"<(?:[0-9A-Fa-f]{4})*?0000", line));
    }

    [Fact]
    public void A_6_2_10_and_6_5_nothing_is_transparent_scripted_or_encrypted()
    {
        Assert.DoesNotContain(Pdf.Dictionaries, d => d.EnumerateObject().Any(entry => entry.Name is "/SMask" or "/CA" or "/ca" or "/BM" or "/JS" or "/OpenAction" or "/AA"));
        Assert.False(Pdf.Trailer.TryGetProperty("/Encrypt", out _));
        Assert.True(Pdf.Trailer.TryGetProperty("/ID", out _));
    }

    [Fact]
    public void A_6_8_the_data_is_an_associated_file_with_its_kind()
    {
        var file = Assert.Single(Pdf.Items(Pdf.Catalog, "/AF"));
        var content = Pdf.Get(Pdf.Get(file, "/EF")!.Value, "/F")!.Value;

        Assert.Equal("/Source", Pdf.Name(file, "/AFRelationship"));
        Assert.Equal(("u:roadmap.json", "u:roadmap.json"), (Pdf.Name(file, "/F"), Pdf.Name(file, "/UF")));
        Assert.Equal("/application/json", Pdf.Name(content, "/Subtype"));
        Assert.NotNull(Pdf.Get(Pdf.Get(content, "/Params")!.Value, "/ModDate"));
    }

    [Fact]
    public void Contents_name_the_titles_and_sections_and_lead_to_their_pages()
    {
        var titles = new List<string>();
        void Walk(JsonElement node)
        {
            for (var item = Pdf.Get(node, "/First"); item is { } bookmark; item = Pdf.Get(bookmark, "/Next"))
            {
                titles.Add(Pdf.Name(bookmark, "/Title")![2..]);
                Assert.Contains(Pdf.Name(Pdf.Items(bookmark, "/Dest").First(), "/Type"), new[] { "/Page" });
                Walk(bookmark);
            }
        }

        Walk(Pdf.Get(Pdf.Catalog, "/Outlines")!.Value);
        var roadmap = Roadmap();
        Assert.Equal([roadmap.Order!.Subject, roadmap.TitleInOneLine(), "Пояснительная записка", .. roadmap.Sections.Select(section => section.Heading())], titles);
    }

    [Fact]
    public void The_code_of_the_first_sheet_leads_a_scanner_to_the_address() =>
        Assert.Equal("https://plans.example.org/verify/K7QM-2XDT-9FQR", PdfTools.ScanCode(File.Value.Bytes));

    [Fact]
    public void Every_sheet_says_its_code_and_which_of_how_many_it_is_and_each_part_numbers_its_pages()
    {
        var pages = PdfTools.PageTexts(File.Value.Bytes);

        for (var i = 0; i < pages.Count; i++) Assert.Contains($"код проверки K7QM-2XDT-9FQR · лист {i + 1} из {pages.Count}", pages[i]);
        var appendix = pages.ToList().FindIndex(page => page.Contains("Приложение", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"^\s*\d+\s*\n", pages[appendix]);
        Assert.Matches(@"^\s*2\s*\n", pages[appendix + 1]);
    }

    private int Span(JsonElement cell) => Pdf.Get(cell, "/A") is { } attributes && Pdf.Get(attributes, "/ColSpan") is { } span ? span.GetInt32() : 1;

    private static string[] Lines(JsonElement page) => Pdf.Text(page, "/Contents").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Digits(string date) => string.Concat(date.Where(char.IsAsciiDigit));

    private static Domain.Roadmaps.RoadmapSnapshot Roadmap()
    {
        var roadmap = SampleRoadmaps.Mentoring();
        return roadmap with
        {
            Note = "Цель – наставничество.\n- первое;\n- второе 漢 😀.",
            Sections = [.. roadmap.Sections, .. Enumerable.Range(1, 4).Select(i => roadmap.Sections[0] with { Number = $"{i + 10}" })],
        };
    }

    private static byte[] Everything() => PdfWriter.Write(RoadmapPages.Compose(Roadmap(), new RoadmapPrint(Draft: false, Documents.Created, "Утверждено в системе\nSHA-256", "{}"u8.ToArray())
    {
        Check = new PaperCheck("K7QM-2XDT-9FQR", new Uri("https://plans.example.org/verify/K7QM-2XDT-9FQR")),
        Signature = new ElectronicSignature("00A1B2", "Ветрова Анна Павловна", new(2026, 1, 10), new(2027, 4, 10)),
    }) with { Watermark = "КОПИЯ" });

    [GeneratedRegex(@"(?<what>/\w+) <<.*>> BDC$")]
    private static partial Regex Begins();

    [GeneratedRegex(@"/MCID \d+")]
    private static partial Regex Mcid();

    [GeneratedRegex(@"<x:xmpmeta.*</x:xmpmeta>", RegexOptions.Singleline)]
    private static partial Regex Packet();
}
