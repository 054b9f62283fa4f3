using System.Text.RegularExpressions;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Reads грифы согласования: one stamp for each person, or for each district that a common post names.</summary>
internal static partial class EndorsementReader
{
    private const int MaxLines = 60;

    /// <summary>True for the line that opens endorsements.</summary>
    public static bool IsMark(string text) => Mark().IsMatch(text);

    /// <summary>The mark at the beginning of <paramref name="text"/>.</summary>
    public static string MarkOf(string text) => Mark().Match(text).Value.Trim();

    /// <summary>Reads the block whose first paragraph is the mark.</summary>
    /// <returns>The stamps and how many paragraphs they took.</returns>
    public static (IReadOnlyList<EndorsementStamp> Stamps, int Length) Read(IReadOnlyList<Paragraph> block)
    {
        var length = 1;
        while (length < Math.Min(block.Count, MaxLines) && block[length].Text.Length <= 150 && !(block[length].AfterGap && length > 1 && EndsStamp(block[length - 1]) && !IsRequisite(block[length])))
            length++;
        var lines = block.Skip(1).Take(length - 1).ToList();
        var rest = block[0].Text[Mark().Match(block[0].Text).Length..].Trim();
        if (rest.Length > 0) lines.Insert(0, block[0] with { Text = rest });
        var districts = lines.Where(IsDistrict).ToArray();
        var common = lines.TakeWhile(l => !IsDistrict(l)).ToArray();
        return districts.Length > 0 && common.Length > 0 && common.Length + districts.Length == lines.Count
            ? ([.. districts.Select(d => ForDistrict(Joined(common), d.Text))], length)
            : ([.. ByName(lines)], length);
    }

    private static EndorsementStamp ForDistrict(string post, string district) => new(post, district, null, null, $"{post} {district}");

    /// <summary>Every name ends a stamp, a date after it belongs to it; so does a date, or the room for one, under a post that nobody's name follows.</summary>
    private static IEnumerable<EndorsementStamp> ByName(List<Paragraph> lines)
    {
        var stamp = new List<Paragraph>();
        foreach (var line in lines)
        {
            var isSigned = stamp.Exists(p => NameIn(p.Text) is not null) || (stamp.Count > 0 && IsDate(stamp[^1]) && NameIn(line.Text) is null);
            if (isSigned && !IsRequisite(line))
            {
                yield return Make(stamp);
                stamp.Clear();
            }

            stamp.Add(line);
        }

        if (stamp.Count > 0) yield return Make(stamp);
    }

    private static EndorsementStamp Make(List<Paragraph> stamp)
    {
        var text = string.Join('\n', stamp.Select(p => p.Text));
        var name = stamp.Select(p => NameIn(p.Text)).FirstOrDefault(n => n is not null);
        var date = RussianDate.Find(text);
        var words = stamp.Where(p => !p.IsPlaceholder).Select(p => p.Text.Replace('_', ' '));
        var posts = string.Join(' ', words)
            .Replace(name ?? "\0", "", StringComparison.Ordinal)
            .Replace(date?.Text ?? "\0", "", StringComparison.Ordinal);
        var (post, organization) = PostReader.Split(string.Join(' ', posts.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return new(post.Length == 0 ? null : post, organization, name, date?.Date, text);
    }

    private static string? NameIn(string text) =>
        PartyReader.Read(text.Replace('_', ' ')).Parties is [.., { Kind: PartyKind.Person } person] ? person.Text : null;

    private static bool EndsStamp(Paragraph paragraph) => NameIn(paragraph.Text) is not null || IsDistrict(paragraph) || IsRequisite(paragraph);

    private static bool IsRequisite(Paragraph paragraph) => paragraph.IsPlaceholder || RussianDate.Find(paragraph.Text) is not null;

    private static bool IsDate(Paragraph paragraph) => RussianDate.Find(paragraph.Text) is not null || (paragraph.IsPlaceholder && paragraph.HasWords);

    private static bool IsDistrict(Paragraph paragraph) => District().IsMatch(paragraph.Text);

    private static string Joined(IEnumerable<Paragraph> lines) => string.Join(' ', lines.Select(l => l.Text));

    [GeneratedRegex(@"^\s*[«""]?с\s?о\s?г\s?л\s?а\s?с\s?о\s?в\s?а\s?н\s?[оаы]?\b[»""]?\s*:?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\p{Lu}[\p{L}-]+\s+(муниципального\s+)?(района|округа|поселения)\b[^.]*$|^(г\.|города|городского округа)\s*\p{Lu}[\p{L} -]+$", RegexOptions.IgnoreCase)]
    private static partial Regex District();
}
