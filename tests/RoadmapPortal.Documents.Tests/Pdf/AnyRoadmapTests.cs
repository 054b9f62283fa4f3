using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Pdf;

/// <summary>Whatever a roadmap holds, the file is sound, says all of it in its order, and nothing leaves its place.</summary>
public partial class AnyRoadmapTests
{
    /// <summary>Half a rule and what is rounded, points.</summary>
    private const double Tolerance = 0.5;

    private static readonly int Tries = Environment.GetEnvironmentVariable("PORTAL_TEST_LONG") == "1" ? 500 : 15;

    [Fact]
    public void Any_roadmap_becomes_a_sound_file_that_says_all_of_it()
    {
        Prop.ForAll(GeneratedSnapshot.Any, roadmap =>
        {
            var pdf = PdfWriter.Write(RoadmapPages.Compose(roadmap, new RoadmapPrint(Draft: true, Documents.Created)));

            var check = PdfTools.Check(pdf);
            Assert.True(check.ExitCode == 0, check.Output);
            Assert.Equal(string.Join('\n', Texts(roadmap).Select(Said)), Visible(string.Join('\n', new SpokenText(pdf).Of("TD"))));
            Assert.Empty(Texts(roadmap).SelectMany(cell => Said(cell).Split(' ')).Except(Visible(PdfTools.RawText(pdf)).Split((char[]?)null).Append("")));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));
    }

    [Fact]
    public void Nothing_leaves_its_column_or_the_page()
    {
        Prop.ForAll(Tables.ToArbitrary(), table =>
        {
            var pdf = PdfWriter.Write(Documents.Of(table) with { NumberPages = false });

            var edges = VerticalRules(pdf);
            Assert.Equal(table.Columns.Count + 1, edges.Count);
            foreach (var word in PdfTools.Words(pdf))
            {
                var column = edges.Count(edge => edge < word.Left + Tolerance);
                Assert.True(column > 0 && column < edges.Count && word.Right < edges[column] + Tolerance, $"«{word.Text}» from {word.Left} to {word.Right} leaves its column; the rules are at {string.Join(", ", edges)}.");
                Assert.InRange(word.Bottom, 0, 297 / 25.4 * 72);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));
    }

    [Theory]
    [InlineData("TD")]
    [InlineData("P")]
    public void A_word_divided_by_a_page_is_found_whole(string element)
    {
        string[] words = [.. Enumerable.Range(10, 80).Select(n => $"слово{n}".PadRight(300, 'ж'))];
        var text = string.Join(' ', words);

        var pdf = PdfWriter.Write(Documents.Of(element == "P" ? new Paragraph(text) : Documents.Table(4, Documents.Row(text))));

        Assert.True(PdfTools.PageSizes(pdf).Count > 2);
        Assert.Empty(words.Except(PdfTools.RawText(pdf).Split((char[]?)null)));
        Assert.Equal(text, new SpokenText(pdf).Of(element).First());
    }

    /// <summary>Where the rules of the table stand, from the left, points.</summary>
    private static List<double> VerticalRules(byte[] pdf)
    {
        var objects = new PdfObjects(pdf);
        return
        [
            .. objects.Pages.SelectMany(page => VerticalRule().Matches(objects.Text(page, "/Contents")))
                .Select(rule => double.Parse(rule.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order(),
        ];
    }

    private static Gen<Table> Tables =>
        from columns in Gen.Choose(1, 14)
        from weights in Gen.Choose(1, 100).ArrayOf(columns)
        from size in Gen.Choose(8, 14)
        from rows in GeneratedSnapshot.Cell.ArrayOf(columns).ArrayOf().Resize(6)
        select new Table(
            [.. weights.Select((weight, i) => new TableColumn($"К{i + 1}", weight, (TextAlignment)(i % 4)))],
            [.. rows.Select(cells => new CellRow([.. cells.Select(text => new TableCell([.. CellText.Blocks(text)]))]))])
        {
            SizePt = size,
        };

    /// <summary>A cell as it is read aloud: dashes before the items of lists, nothing of what is not seen.</summary>
    private static string Said(string cell) => Documents.OneLine(Visible(ItemMark().Replace(cell, "– ")));

    private static IEnumerable<string> Texts(RoadmapSnapshot roadmap) =>
        roadmap.Sections.SelectMany(section => section.Activities).SelectMany(row => row.TextsIn(roadmap.Columns));

    private static string Visible(string text) => string.Concat(text.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format));

    [GeneratedRegex(@"([\d.]+) [\d.]+ m \1 [\d.]+ l")]
    private static partial Regex VerticalRule();

    [GeneratedRegex(@"^[ \t]*[-–—] ", RegexOptions.Multiline)]
    private static partial Regex ItemMark();
}
