using RoadmapPortal.Documents.Import.Source;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Finds the title of the first section where each section is a paragraph with a table of its own under it.</summary>
internal static class FirstSection
{
    private const int MaxTitleLength = 300;

    private static readonly string[] Words = ["Раздел ", "Этап ", "Направление ", "Блок ", "Модуль ", "Часть "];

    /// <summary>The index of the line above the header that is such a title, or null.</summary>
    public static int? Find(IReadOnlyList<SourceLine> lines, TableHeader header)
    {
        var above = header.Index - 1;
        while (above >= 0 && lines[above].IsBlank) above--;
        if (above < 0 || !MayBeTitle(lines[above]) || !LeadsToActivity(lines, header)) return null;
        return IsNumbered(lines[above].Text) || (HasTitle(lines, above) && LaterTablesHaveTitles(lines, header)) ? above : null;
    }

    private static bool MayBeTitle(SourceLine line) =>
        line is { IsRow: false, IsBlank: false } && line.Text.Length <= MaxTitleLength && line.Text[^1] is not ('.' or ':' or ';' or ',') && line.Text.Any(char.IsLetter);

    private static bool IsNumbered(string text) =>
        PrintedNumber.Split(text, isHeading: true).Number.Length > 0 || Array.Exists(Words, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The table has no section row of its own at its beginning.</summary>
    private static bool LeadsToActivity(IReadOnlyList<SourceLine> lines, TableHeader header) =>
        lines.Skip(header.End).FirstOrDefault(l => !l.IsBlank) is { IsRow: true } first && first.Cells.Count(c => c.Text.Length > 0) > 1;

    private static bool HasTitle(IReadOnlyList<SourceLine> lines, int end) =>
        TitleReader.Find(Paragraph.Read([.. lines.Take(end)])) is not null;

    private static bool LaterTablesHaveTitles(IReadOnlyList<SourceLine> lines, TableHeader header)
    {
        var count = 0;
        for (var i = header.End + 1; i < lines.Count; i++)
        {
            if (TableHeader.Read(lines, i) is not { } next) continue;
            var above = i - 1;
            while (above > header.End && lines[above].IsBlank) above--;
            if (!MayBeTitle(lines[above])) return false;
            count++;
            i = next.End;
        }

        return count > 0;
    }
}
