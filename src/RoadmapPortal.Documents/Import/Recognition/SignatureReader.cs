using System.Text.RegularExpressions;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Finds a signature line: a post, perhaps over several lines, and a name beside or below it.</summary>
internal static partial class SignatureReader
{
    private const int MaxPostLines = 6;

    /// <summary>The last signature among the paragraphs and the range they take, or null.</summary>
    public static (SignatureLine Signature, Range Range)? FindLast(IReadOnlyList<Paragraph> paragraphs)
    {
        for (var i = paragraphs.Count - 1; i >= 0; i--)
        {
            if (OneLine(paragraphs[i].Text) is { } beside) return (beside, i..(i + 1));
            if (i == 0 || paragraphs[i].Name is not { } name) continue;
            var start = i;
            while (start > 0 && i - start < MaxPostLines && IsPost(paragraphs[start - 1]))
            {
                start--;
                if (paragraphs[start].AfterGap) break;
            }

            if (start == i) continue;
            if (Enumerable.Range(start, i - start).Any(n => IsAuthor(paragraphs[n].Text))) continue;
            var post = string.Join(' ', paragraphs.Skip(start).Take(i - start).Where(p => !p.IsPlaceholder).Select(p => p.Text));
            if (post.Length > 0) return (new(post, name), start..(i + 1));
        }

        return null;
    }

    /// <summary>«Директор МКУ ЦРО ________ В.Г. Берёзова».</summary>
    private static SignatureLine? OneLine(string text)
    {
        if (text.Length > 200 || text.EndsWith('.') || IsAuthor(text)) return null;
        var reading = PartyReader.Read(text.Replace('_', ' ').Replace('/', ' '));
        return reading.Parties is [{ Kind: PartyKind.Role } post, { Kind: PartyKind.Person } name] && reading.Unrecognized.Count == 0
            ? new(post.Text, name.Text)
            : null;
    }

    /// <summary>«Исполнитель: …», or a line with a telephone: who typed the document signs nothing.</summary>
    public static bool IsAuthor(string text) => Author().IsMatch(text);

    private static bool IsPost(Paragraph paragraph) =>
        paragraph.Name is null && !paragraph.Text.EndsWith('.') && PrintedNumber.Split(paragraph.Text).Number.Length == 0;

    [GeneratedRegex(@"^\s*исп(\.|олнитель\b)|\bтел\.|\d-\d\d-\d\d", RegexOptions.IgnoreCase)]
    private static partial Regex Author();
}
