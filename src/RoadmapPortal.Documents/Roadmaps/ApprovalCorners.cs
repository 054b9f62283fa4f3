using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>The requisites in the corners of a roadmap's first page (ГОСТ Р 7.0.97, domain.md 4.2).</summary>
public static partial class ApprovalCorners
{
    private const double SignatureRuleMm = 28;
    private const double SignatureSpacePt = 14;

    /// <summary>«СОГЛАСОВАНО» once, then each post with room for its signature.</summary>
    public static IEnumerable<CornerLine> Endorsements(IReadOnlyList<EndorsementStamp> endorsements)
    {
        if (endorsements.Count == 0) yield break;
        yield return new CornerLine("СОГЛАСОВАНО");
        for (var i = 0; i < endorsements.Count; i++)
        {
            var stamp = endorsements[i];
            var post = Joined(stamp.Post, stamp.Organization) is { Length: > 0 } joined ? joined : stamp.Text ?? "";
            if (post.Length > 0) yield return new CornerLine(post, SpaceBeforePt: i == 0 ? 0 : SignatureSpacePt);
            foreach (var line in Signature(stamp.Name, stamp.Date)) yield return line;
        }
    }

    /// <summary>«УТВЕРЖДАЮ» with post, signature and date; «УТВЕРЖДЕНА» and the document; or the mark of an order's appendix.</summary>
    /// <param name="snapshot">The roadmap.</param>
    /// <param name="mark">The mark of an electronic signature in place of a handwritten one, line by line; or none.</param>
    public static IEnumerable<CornerLine> Approval(RoadmapSnapshot snapshot, IReadOnlyList<string>? mark = null) => Approval(snapshot.Approval, snapshot.Order, snapshot.Title, mark);

    /// <inheritdoc cref="Approval(RoadmapSnapshot, IReadOnlyList{string})"/>
    public static IEnumerable<CornerLine> Approval(ApprovalStamp stamp, Order? order, string title, IReadOnlyList<string>? mark = null) => (order, stamp.Mode) switch
    {
        ({ Mark: OrderMark.Approved }, _) => [new(DocumentKind.Of(title).Approved), new(OrderIn("приказом", order)), Requisites(order)],
        ({ }, _) => [new("Приложение"), new(AppendixOf(stamp, order)), Requisites(order)],
        (_, ApprovalMode.None) => [],
        (_, ApprovalMode.ByOfficial) => [new("УТВЕРЖДАЮ"), .. Post(stamp), .. Signature(stamp.Name, stamp.Date, mark)],
        _ => ByDocument(stamp, title),
    };

    /// <summary>The approving document in one line, its date and number once: «приказом управления образования от 19.07.2021 № 470».</summary>
    public static string Document(ApprovalStamp stamp) => stamp.OrderDate is null && stamp.OrderNumber is null
        ? OneLine(stamp.Text)
        : $"{DocumentName(stamp.Text)} {OfficialText.DateAndNumber(stamp.OrderDate, stamp.OrderNumber)}".Trim();

    /// <summary>The requisites of approval in one line, as papers about a roadmap tell them: «Утверждена приказом … от … № …»; empty where there are none.</summary>
    public static string InOneLine(RoadmapSnapshot snapshot)
    {
        if (snapshot is not { Order: null, Approval: { Mode: ApprovalMode.ByOfficial } stamp }) return Sentence(Approval(snapshot).Select(line => line.Text));
        var official = $"{OfficialText.LowerFirst(Joined(stamp.Post, stamp.Organization))} {SignatureName.Of(stamp.Name ?? "")}".Trim();
        return Sentence([DocumentKind.Of(snapshot.Title).Approved, OfficialText.DateOf(stamp.Date), official.Length > 0 ? $"({official})" : ""]);
    }

    /// <summary>The word of approval stands in capitals in its corner only.</summary>
    private static string Sentence(IEnumerable<string> pieces)
    {
        var words = OneLine(string.Join(' ', pieces)).Split(' ', 2);
        return string.Join(' ', [Russian.Capital(words[0].ToLowerInvariant()), .. words.Skip(1)]);
    }

    private static IEnumerable<CornerLine> Post(ApprovalStamp stamp) =>
        Joined(stamp.Post, stamp.Organization) is { Length: > 0 } post ? [new(post)] : [];

    private static CornerLine[] Signature(string? name, DateOnly? date, IReadOnlyList<string>? mark = null) =>
    [
        mark is { Count: > 0 } ? new(SignatureName.Of(name ?? ""), SpaceBeforePt: 2) { Mark = mark } : new(SignatureName.Of(name ?? ""), SignatureRuleMm, SignatureSpacePt),
        new(date is { } day ? OfficialText.Date(day) : OfficialText.BlankDate, SpaceBeforePt: 2),
    ];

    private static IEnumerable<CornerLine> ByDocument(ApprovalStamp stamp, string title)
    {
        var document = DocumentName(stamp.Text) is { Length: > 0 } name ? name : NamelessDocument(stamp);
        if (!document.StartsWith("Приложение", StringComparison.OrdinalIgnoreCase)) yield return new CornerLine(DocumentKind.Of(title).Approved);
        if (document.Length > 0) yield return new CornerLine(OfficialText.LowerFirst(document));
        if (stamp.OrderDate is not null || stamp.OrderNumber is not null)
            yield return new CornerLine(OfficialText.DateAndNumber(stamp.OrderDate, stamp.OrderNumber));
    }

    private static string NamelessDocument(ApprovalStamp stamp)
    {
        var kind = stamp.Mode == ApprovalMode.ByBody ? "решением" : "приказом";
        return Joined(stamp.Post, stamp.Organization) is { Length: > 0 } issuer ? $"{kind} {OfficialText.LowerFirst(issuer)}" : kind;
    }

    private static string AppendixOf(ApprovalStamp stamp, Order order) =>
        DocumentName(stamp.Text) is var mark && mark.StartsWith("Приложение к ", StringComparison.OrdinalIgnoreCase) ? mark["Приложение ".Length..] : OrderIn("к приказу", order);

    private static string OrderIn(string word, Order order) => $"{word} {OfficialText.GenitivePost(order.SignatoryPost)}".TrimEnd();

    private static CornerLine Requisites(Order order) => new(OfficialText.DateAndNumber(order.Date, order.Number));

    /// <summary>The approving document without the word of approval before it and without date and number after it, which stand in fields of their own.</summary>
    private static string DocumentName(string? text) => DateAndNumberAtEnd().Replace(ApprovalWord().Replace(OneLine(text), ""), "").Trim();

    private static string Joined(string? post, string? organization) => OneLine($"{post} {organization}");

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^утвержд(ена|ено|ены|ен|аю)\b\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ApprovalWord();

    [GeneratedRegex(@"\s+от\s*[\d_«""].*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateAndNumberAtEnd();
}
