using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>The order that puts a roadmap into force (domain.md 4.3).</summary>
internal static class OrderPages
{
    private const double Size = 14;
    private const double Spacing = 1.1;
    private const double IndentMm = 12.5;

    public static IReadOnlyList<Block> Compose(Order order, IReadOnlyList<string> mark) =>
    [
        Centred(order.Institution, bold: true, spaceBefore: 0),
        Centred("ПРИКАЗ", bold: true, spaceBefore: 24),
        new EndsLine(order.Date is { } date ? OfficialText.Date(date) : OfficialText.BlankDate, $"№ {Number(order)}") { SizePt = Size, SpaceBeforePt = 12 },
        .. string.IsNullOrWhiteSpace(order.Place) ? Array.Empty<Block>() : [Centred(order.Place, bold: false, spaceBefore: 8)],
        new Heading(1, order.Subject) { SizePt = Size, SpaceBeforePt = 20 },
        .. Preamble(order.Preamble),
        new ListBlock([.. order.Clauses.Select(Clause)])
        {
            Style = ListStyle.Running,
            IndentMm = IndentMm,
            Alignment = TextAlignment.Justified,
            SizePt = Size,
            LineSpacing = Spacing,
            SpaceBeforePt = 6,
            ItemSpacePt = 4,
        },
        .. order.SignatoryPost is null && order.SignatoryName is null
            ? Array.Empty<Block>()
            : [new EndsLine(order.SignatoryPost ?? "", SignatureName.Of(order.SignatoryName ?? "")) { SizePt = Size, SpaceBeforePt = mark.Count > 0 ? 10 : 32, Mark = mark }],
    ];

    private static string Number(Order order) => string.IsNullOrWhiteSpace(order.Number) ? "______" : order.Number;

    private static Paragraph Centred(string text, bool bold, double spaceBefore) =>
        new(text, bold) { SizePt = Size, SpaceBeforePt = spaceBefore, Alignment = TextAlignment.Centre };

    private static ListItem Clause(OrderClause clause) => new(PrintedNumbers.Text(clause.Number), clause.Printed());

    private static IEnumerable<Paragraph> Preamble(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, i) => new Paragraph([.. WithBoldVerb(line)])
        {
            SizePt = Size,
            LineSpacing = Spacing,
            SpaceBeforePt = i == 0 ? 14 : 0,
            FirstLineIndentMm = IndentMm,
            Alignment = TextAlignment.Justified,
        });

    private static IEnumerable<TextRun> WithBoldVerb(string line) => Order.VerbIn(line) switch
    {
        < 0 => [new TextRun(line)],
        0 => [new TextRun(line, Bold: true)],
        var verb => [new TextRun(line[..verb]), new TextRun(line[verb..], Bold: true)],
    };
}
