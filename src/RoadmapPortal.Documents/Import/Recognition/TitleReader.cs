using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Finds the lines of the title among the paragraphs before the table.</summary>
internal static partial class TitleReader
{
    private const int MaxLines = 12;
    private const int MaxPeriodLength = 100;

    /// <summary>The range of the title's lines: a bold run, else lines that begin as a plan's title does, else null.</summary>
    public static Range? Find(IReadOnlyList<Paragraph> paragraphs)
    {
        var starts = Enumerable.Range(0, paragraphs.Count).Where(i => Start().IsMatch(paragraphs[i].Text) && !paragraphs[i].Text.EndsWith('.')).ToArray();
        var bold = Array.FindIndex(starts, i => paragraphs[i].IsBold);
        if (bold >= 0) return starts[bold]..End(paragraphs, starts[bold], p => p.IsBold || IsPeriod(p.Text));
        if (starts.Length > 0) return starts[0]..End(paragraphs, starts[0], p => !p.AfterGap || p.StartsLower);
        return LastBoldRun(paragraphs);
    }

    /// <summary>A line of nothing but the period ends a title, whatever it looks like.</summary>
    private static bool IsPeriod(string text) =>
        text.Length <= MaxPeriodLength && PeriodReader.FindInTitle(text, null) is { } period && text.Length - period.Text.Length <= 4;

    private static int End(IReadOnlyList<Paragraph> paragraphs, int start, Func<Paragraph, bool> belongs)
    {
        var end = start + 1;
        while (end < paragraphs.Count && end - start < MaxLines && belongs(paragraphs[end]) && !FrontMatter.IsMark(paragraphs[end])) end++;
        return end;
    }

    private static Range? LastBoldRun(IReadOnlyList<Paragraph> paragraphs)
    {
        var end = paragraphs.Count;
        while (end > 0 && !(paragraphs[end - 1].IsBold && !FrontMatter.IsMark(paragraphs[end - 1]))) end--;
        var start = end;
        while (start > 0 && paragraphs[start - 1].IsBold && !FrontMatter.IsMark(paragraphs[start - 1])) start--;
        return start == end ? null : start..end;
    }

    [GeneratedRegex(@"^\s*[«""]?(\p{L}+(ая|ый|ой)\s+){0,3}(дорожная\s+карта|план(-график)?\b|программа\b|комплекс\s+мер|перечень\s+мероприятий|комплексный\s+план|сетевой\s+план)", RegexOptions.IgnoreCase)]
    private static partial Regex Start();
}
