using System.Text.RegularExpressions;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Reads гриф утверждения and the appendix mark (domain.md 4.2), defects of real papers included.</summary>
internal static partial class ApprovalReader
{
    private const int MaxLines = 20;

    /// <summary>True for the line that opens an approval block.</summary>
    public static bool IsMark(string text) => Mark().IsMatch(text);

    /// <summary>True for the line that opens an appendix mark.</summary>
    public static bool IsAppendixMark(string text) => AppendixMark().IsMatch(text);

    /// <summary>Reads the block whose first paragraph is the mark.</summary>
    /// <returns>The stamp and how many paragraphs it took.</returns>
    public static (ApprovalStamp Stamp, int Length) Read(IReadOnlyList<Paragraph> block) =>
        Official().IsMatch(block[0].Text) ? ReadOfficial(block) : ReadDocument(block, Mark().Match(block[0].Text).Length);

    /// <summary>Reads «Приложение / к приказу … / от … № …».</summary>
    public static (ApprovalStamp Stamp, int Length) ReadAppendix(IReadOnlyList<Paragraph> block) => ReadDocument(block, 0);

    private static (ApprovalStamp, int) ReadOfficial(IReadOnlyList<Paragraph> block)
    {
        string? name = null;
        var words = new List<string> { WithoutName(block[0].Text[Mark().Match(block[0].Text).Length..], ref name) };
        DateOnly? date = null, orderDate = null;
        string? orderNumber = null;
        var length = 1;
        for (; length < Math.Min(block.Count, MaxLines); length++)
        {
            var paragraph = block[length];
            if (OrderLine().Match(paragraph.Text) is { Success: true })
            {
                (orderDate, orderNumber) = (RussianDate.Find(paragraph.Text)?.Date, NullIfEmpty(Number().Match(paragraph.Text).Groups["number"].Value));
            }
            else if (orderNumber is not null && orderDate is null && DateAlone().IsMatch(paragraph.Text))
            {
                orderDate = RussianDate.Find(paragraph.Text)?.Date;
            }
            else if (RussianDate.Find(paragraph.Text) is { } found && paragraph.Text.Length < 40)
            {
                date = found.Date;
                words.Add(paragraph.Text.Replace(found.Text, "", StringComparison.Ordinal));
            }
            else if (paragraph.IsPlaceholder)
            {
                continue;
            }
            else if (name is not null || paragraph.Text.Length > 150)
            {
                break;
            }
            else
            {
                words.Add(WithoutName(paragraph.Text, ref name));
            }

            if (name is not null && date is not null && length + 1 < block.Count && !block[length + 1].IsPlaceholder)
            {
                length++;
                break;
            }
        }

        var (post, organization) = PostReader.Split(Words(words));
        return (new(ApprovalMode.ByOfficial, NullIfEmpty(post), organization, name, date, orderDate, orderNumber, Lines(block, length)), length);
    }

    /// <summary>The words of the line that are not the name at its end.</summary>
    private static string WithoutName(string text, ref string? name)
    {
        var plain = text.Replace('_', ' ');
        if (PartyReader.Read(plain).Parties is not [.., { Kind: PartyKind.Person } person] || !plain.TrimEnd(' ', '/').EndsWith(person.Text, StringComparison.Ordinal))
            return plain;
        name = person.Text;
        return plain[..plain.LastIndexOf(person.Text, StringComparison.Ordinal)];
    }

    private static (ApprovalStamp, int) ReadDocument(IReadOnlyList<Paragraph> block, int markLength)
    {
        var length = 1;
        while (length < Math.Min(block.Count, MaxLines) && !(HasRequisites(block, length) && (block[length].AfterGap || !IsRequisite(block[length]))) && block[length].Text.Length < 150)
            length++;
        var text = Lines(block, length)[markLength..].Replace('\n', ' ');
        var source = Document().Match(text);
        var requisites = source.Success ? text[source.Index..] : text;
        var number = Number().Match(requisites);
        var issuer = Issuer().Match(source.Success ? text[(source.Index + source.Length)..] : "").Groups["issuer"].Value;
        var (post, organization) = SplitIssuer(issuer.Trim(' ', ',', '(', ':'));
        var mode = Body().IsMatch(text) ? ApprovalMode.ByBody : ApprovalMode.ByDocument;
        return (
            new(
                mode,
                post,
                organization,
                OrderDate: RussianDate.Find(requisites)?.Date,
                OrderNumber: NullIfEmpty(number.Groups["number"].Value),
                Text: Lines(block, length)),
            length);
    }

    /// <summary>«директора МКУ ЦРО» is a post and a body, «управления образования» a body alone.</summary>
    private static (string? Post, string? Organization) SplitIssuer(string issuer)
    {
        if (issuer.Length == 0) return (null, null);
        var isRole = PartyReader.Read(issuer).Parties is [{ Kind: PartyKind.Role }, ..];
        return isRole ? PostReader.Split(issuer) : (null, issuer);
    }

    private static bool HasRequisites(IReadOnlyList<Paragraph> block, int length) =>
        block.Take(length).Any(p => OwnNumber().Replace(p.Text, "").Contains('№', StringComparison.Ordinal) || RussianDate.Find(p.Text) is not null || p.IsPlaceholder)
        && block.Take(length).Any(p => Document().IsMatch(p.Text));

    private static bool IsRequisite(Paragraph paragraph) =>
        paragraph.IsPlaceholder || paragraph.Text.Contains('№', StringComparison.Ordinal) || RussianDate.Find(paragraph.Text) is not null;

    private static string Lines(IReadOnlyList<Paragraph> block, int length) => string.Join('\n', block.Take(length).Select(p => p.Text));

    private static string Words(IEnumerable<string> pieces) =>
        string.Join(' ', string.Join(' ', pieces).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ':', '/');

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"^\s*[«""]?(рассмотрен[аоы]?\s+и\s+)?(у\s?т\s?в\s?е\s?р\s?ж\s?д\s?а\s?ю|утвержден[аоы]?|утверждён[аоы]?|принят[аоы]?)\b[»""]?\s*:?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*[«""]?у\s?т\s?в\s?е\s?р\s?ж\s?д\s?а\s?ю\b", RegexOptions.IgnoreCase)]
    private static partial Regex Official();

    [GeneratedRegex(@"^\s*приложение\s*(№?\s*\d+)?\s*(к\s+\p{L}+.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex AppendixMark();

    [GeneratedRegex(@"^\s*от\s", RegexOptions.IgnoreCase)]
    private static partial Regex DateAlone();

    /// <summary>«Приказ от 02.09.2013 № 198» within a block that a person signs.</summary>
    [GeneratedRegex(@"^\W*(приказ|пр\.|распоряжение|расп\.|постановление|пост\.).*(№|\d)", RegexOptions.IgnoreCase)]
    private static partial Regex OrderLine();

    /// <summary>The number of the appendix is none of its requisites.</summary>
    [GeneratedRegex(@"приложение\s*№?\s*\d+", RegexOptions.IgnoreCase)]
    private static partial Regex OwnNumber();

    [GeneratedRegex(@"\b(приказ(ом|у)|распоряжени(ем|ю)|постановлени(ем|ю)|решени(ем|ю)|протокол(ом|у)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Document();

    [GeneratedRegex(@"\b(решени(ем|ю)|протокол(ом|у|а)?|заседани[ие])\b", RegexOptions.IgnoreCase)]
    private static partial Regex Body();

    [GeneratedRegex(@"^(?<issuer>.*?)(\(|\bот\b|№|\d|_|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Issuer();

    [GeneratedRegex(@"№\s*(?<number>[\p{L}\d][\p{L}\d/.-]*[\p{L}\d]|[\p{L}\d])")]
    private static partial Regex Number();
}
