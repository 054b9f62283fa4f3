using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Import;
using RoadmapPortal.Documents.Tests.Pdf;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Roadmaps;

public partial class OrderPagesTests
{
    private static readonly RoadmapPrint Print = new(Draft: false, new DateTimeOffset(2023, 3, 6, 14, 20, 0, TimeSpan.FromHours(3)));

    /// <summary>The real order: every word of it, in its order; the date stands after «ПРИКАЗ», as domain.md 4.3 has it.</summary>
    [RealTextTheory]
    [InlineData("sochi-mentoring-order-2023-2024.txt")]
    public void The_printed_order_reads_as_its_source(string name)
    {
        var imported = Texts.ReadReal(name);
        var text = Texts.RealText(name).Replace("**", "", StringComparison.Ordinal).Replace("06.03.2023\n\nПРИКАЗ", "ПРИКАЗ 06.03.2023", StringComparison.Ordinal);
        var roadmap = SampleRoadmaps.Mentoring() with { Title = imported.Title!, Order = imported.Order, Approval = imported.Approval };

        var pages = PdfTools.PageTexts(PdfWriter.Write(RoadmapPages.Compose(roadmap, Print)));

        var order = pages.TakeWhile(page => !page.Contains("Приложение", StringComparison.Ordinal)).ToList();
        Assert.Equal(Words(text[..text.IndexOf("Приложение к приказу", StringComparison.Ordinal)]), Words(string.Join('\n', order)));
        Assert.Equal("Приложение к приказу директора МКУ СЦРО от 06.03.2023 № 60", string.Join(' ', Words(pages[order.Count])[..10]));
    }

    [RealTextTheory]
    [InlineData("sochi-mentoring-order-2023-2024.txt")]
    public void Those_charged_by_the_real_order_are_told_from_what_they_do(string name)
    {
        var clauses = Texts.ReadReal(name).Order!.Clauses;

        Assert.Equal([false, true, true, true, false], clauses.Select(c => c.Charged is not null));
        Assert.All(clauses.Where(c => c.Charged is not null), c => Assert.EndsWith(")", c.Charged, StringComparison.Ordinal));
        Assert.Equal(["обеспечить", "организовать", "обеспечить"], clauses.Where(c => c.Charged is not null).Select(c => c.Text.Split(' ')[0]));
        Assert.True(clauses[^1].IsControl());
    }

    [Theory]
    [InlineData("Дорожная карта наставника", "УТВЕРЖДЕНА")]
    [InlineData("План наставника", "УТВЕРЖДЕН")]
    public void An_order_can_be_named_as_what_approved(string title, string word)
    {
        var roadmap = SampleRoadmaps.Mentoring();
        var order = roadmap.Order! with { Mark = OrderMark.Approved };

        Assert.Equal([word, "приказом директора МКУ «ЦРО»", "от 06.03.2023 № 60"], ApprovalCorners.Approval(roadmap.Approval, order, title).Select(line => line.Text));
    }

    /// <summary>The words without page numbers and the foot of the page; a word with a hyphen may go on in the next line.</summary>
    private static string[] Words(string text) => LineEnd().Replace(Furniture().Replace(text, "\n"), "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^\s*(\d+|Редакция №\s1 · лист\s\d+ из\s\d+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"(?<=\p{L})-\s*\n\s*")]
    private static partial Regex LineEnd();
}
