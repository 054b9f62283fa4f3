using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Pdf;

public class PdfWriterTests
{
    public static TheoryData<string> SampleNames => ["network", "mentoring", "support"];

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_roadmap_is_a_sound_tagged_file_with_embedded_subset_fonts(string name)
    {
        var pdf = Print(SampleRoadmaps.Named(name));

        var check = PdfTools.Check(pdf);
        Assert.True(check.ExitCode == 0, check.Output);
        Assert.Contains("Tagged:          yes", PdfTools.Information(pdf));
        var fonts = PdfTools.Fonts(pdf);
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+Tinos-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes", font));
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_screen_reader_hears_every_cell_row_by_row(string name)
    {
        var roadmap = SampleRoadmaps.Named(name);

        var structure = PdfTools.Structure(Print(roadmap));

        Assert.Equal(roadmap.Columns.Select(column => column.Title).Concat(Headings(roadmap)), structure.Where(element => element.Element == "TH").Select(element => element.Text.Trim()));
        Assert.Equal(1 + roadmap.Sections.Count + roadmap.Sections.Sum(section => section.Activities.Count), structure.Count(element => element.Element == "TR"));
        var heard = Documents.OneLine(string.Join(' ', structure.Select(element => element.Text)));
        foreach (var activity in roadmap.Sections.SelectMany(section => section.Activities))
            Assert.Contains(Documents.OneLine(activity.Text.Replace("\n- ", " – ")), heard);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(Print(SampleRoadmaps.Mentoring()), Print(SampleRoadmaps.Mentoring()));

    [Fact]
    public void Any_text_can_be_written() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), ArbMap.Default.ArbFor<string?>(), (cell, title) =>
            PdfWriter.Write(Documents.Everywhere(cell ?? "", title ?? "")).Length > 0).Hold();

    [Theory]
    [InlineData("")]
    [InlineData("\uD83D")]
    [InlineData("😀\uDE00\uD83D")]
    [InlineData("\0\u0001\u007F\u009F\uFFFE\uFFFF")]
    [InlineData("\r\n\n\r\u2028\u2029\v\f")]
    [InlineData("a\u200D\u2060\uFEFF\u00ADb")]
    public void Text_that_is_hardly_text_gives_a_sound_file(string text)
    {
        var check = PdfTools.Check(PdfWriter.Write(Documents.Everywhere(text, text)));

        Assert.True(check.ExitCode == 0, check.Output);
    }

    [Fact]
    public void Copied_text_equals_the_source()
    {
        var characters = Gen.Elements("АБЯабяёЁйщъ АZaz09 ,.-–—«»№%()/+\u00A0€§ αβ 漢字日本".ToCharArray());
        var words = characters.ArrayOf().Select(letters => new string(letters)).Where(text => text.Trim().Length > 0);
        Prop.ForAll(words.ArrayOf(3).ToArbitrary(), texts =>
        {
            var structure = PdfTools.Structure(PdfWriter.Write(Documents.Of(Documents.Table(3, Documents.Row(texts)))));
            var copied = structure.Where(element => element.Element == "TD").Select(element => Documents.OneLine(element.Text));
            Assert.Equal(texts.Select(Documents.OneLine), copied);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public void Characters_that_the_font_lacks_are_copied_right_and_need_no_other_font()
    {
        const string text = "Иероглифы 漢字 и смайлик 😀 остаются текстом";

        var pdf = PdfWriter.Write(Documents.Of(new Paragraph(text)));

        Assert.Equal(text, PdfTools.Structure(pdf).Single(element => element.Element == "P").Text);
        Assert.Single(PdfTools.Fonts(pdf));
    }

    [Theory]
    [InlineData("    ", "....")]
    [InlineData("ииии", "йййй")]
    [InlineData("ЕЕЕЕ", "ЁЁЁЁ")]
    [InlineData("    ", "漢字漢字")]
    public void Every_character_leaves_its_ink(string less, string more) =>
        Assert.True(Ink(less) + 20 < Ink(more), $"«{less}» {Ink(less)}, «{more}» {Ink(more)}");

    [Fact]
    public void Title_author_and_language_are_in_the_metadata()
    {
        var pdf = PdfWriter.Write(Documents.Of(new Paragraph("Текст")) with { Title = "Дорожная карта (план) <1> & \\", Author = "МКУ «ЦРО»" });

        var information = PdfTools.Information(pdf);
        Assert.Contains("Дорожная карта (план) <1> & \\", information);
        Assert.Contains("МКУ «ЦРО»", information);
        Assert.Contains("Дорожная карта (план) &lt;1&gt; &amp; \\", Encoding.UTF8.GetString(pdf));
    }

    [Fact]
    public void The_data_of_a_revision_is_attached_unchanged()
    {
        var json = Encoding.UTF8.GetBytes("{\"title\":\"Дорожная карта\"}");

        var pdf = PdfWriter.Write(RoadmapPages.Compose(SampleRoadmaps.Network(), new RoadmapPrint(Draft: false, Documents.Created, CanonicalSnapshot: json)));

        Assert.Equal(0, PdfTools.Check(pdf).ExitCode);
        Assert.Equal(json, PdfTools.Attachment(pdf, "roadmap.json"));
    }

    private static int Ink(string text) => PdfTools.Ink(PdfWriter.Write(Documents.Of(new Paragraph(text) { SizePt = 40 })));

    private static byte[] Print(RoadmapSnapshot roadmap) => PdfWriter.Write(RoadmapPages.Compose(roadmap, new RoadmapPrint(Draft: false, Documents.Created)));

    private static IEnumerable<string> Headings(RoadmapSnapshot roadmap) =>
        roadmap.Sections.Select(section => $"{PrintedNumbers.Text(section.Number)} {section.Title}".Trim());
}
