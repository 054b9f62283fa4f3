using System.Globalization;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Reports;

/// <summary>What the papers of reports have in common.</summary>
internal static class ReportPages
{
    public const double TextSize = 12;

    public static PageDocument Frame(string title, string author, DateTimeOffset created, IReadOnlyList<PageSection> sections) => new()
    {
        Title = title,
        Author = author,
        Created = created,
        Sections = sections,
        Footer = string.Create(CultureInfo.InvariantCulture, $"Сформировано {created:dd.MM.yyyy} в {created:HH:mm}"),
        CountSheets = true,
    };

    public static Paragraph Fact(NamedCell fact) => new([new TextRun(fact.Name + ": "), new TextRun(fact.Value.Printed, Bold: true)]) { SizePt = TextSize, SpaceBeforePt = 3 };

    public static Heading Title(string text) => new(2, text) { SizePt = TextSize, SpaceBeforePt = 16 };

    public static Paragraph Text(string text, double size = TextSize) => new(text) { SizePt = size, SpaceBeforePt = 8 };

    public static IEnumerable<Block> Signature(SignatureLine? signature) =>
        signature is null ? [] : [new EndsLine(signature.Post, SignatureName.Of(signature.Name)) { SizePt = TextSize, SpaceBeforePt = 36 }];
}
