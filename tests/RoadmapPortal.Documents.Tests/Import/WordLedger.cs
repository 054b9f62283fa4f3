using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Import;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>Keeps count of the words of a source against the words of everything that was recognised in it.</summary>
internal static partial class WordLedger
{
    /// <summary>The words that occur in the source more often than in the fields; halves of mended words do not count.</summary>
    public static IReadOnlyList<string> Lost(string source, ImportedRoadmap roadmap)
    {
        var plain = Tag().Replace(source, " ");
        var halves = Halves(plain);
        var kept = Count(string.Join('\n', Fields(roadmap)));
        return [.. Count(plain).Where(w => kept.GetValueOrDefault(w.Key) < w.Value && !halves.Contains(w.Key)).Select(w => w.Key)];
    }

    /// <summary>Everything that was kept of a document.</summary>
    public static IEnumerable<string?> Fields(ImportedRoadmap roadmap) =>
    [
        roadmap.Title,
        roadmap.Approval.Text,
        .. roadmap.Endorsements.Select(e => e.Text),
        roadmap.Order?.Institution,
        roadmap.Order?.Number,
        roadmap.Order?.Date?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        roadmap.Order?.Place,
        roadmap.Order?.Subject,
        roadmap.Order?.Preamble,
        .. roadmap.Order?.Clauses.SelectMany(c => new[] { c.Number, c.Printed() }) ?? [],
        roadmap.Order?.SignatoryPost,
        roadmap.Order?.SignatoryName,
        roadmap.Note,
        roadmap.ClosingSignature?.Post,
        roadmap.ClosingSignature?.Name,
        .. roadmap.Columns.Select(c => c.Title),
        .. roadmap.Sections.SelectMany(s => new[] { s.Number, s.Title }),
        .. roadmap.Sections.SelectMany(s => s.Activities).SelectMany(a => a.Other.Concat([a.Number, a.Text, a.Deadline, a.Audience, a.Responsible, a.Result])),
        .. roadmap.Unrecognized.Select(u => u.Text),
        .. roadmap.FormText.Select(f => f.Text),
    ];

    /// <summary>Pieces on both sides of a hyphen at the end of a cell or a line.</summary>
    private static HashSet<string> Halves(string text)
    {
        var cells = text.Split('\t', '\n');
        var broken = cells.Any(c => BrokenEnd().IsMatch(c));
        return broken
            ? [.. cells.SelectMany(c => new[] { BrokenEnd().Match(c).Groups[1].Value, c.Trim().Split(' ', '-')[0] }).Select(w => Word().Match(w.ToLowerInvariant()).Value)]
            : [];
    }

    private static Dictionary<string, int> Count(string text) =>
        Word().Matches(text.ToLowerInvariant()).CountBy(m => m.Value).ToDictionary();

    [GeneratedRegex(@"(\w+)-\s*$")]
    private static partial Regex BrokenEnd();

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
