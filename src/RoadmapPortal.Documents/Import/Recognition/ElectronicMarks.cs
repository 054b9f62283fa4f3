using System.Text.RegularExpressions;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>
/// Marks that a program sets on a paper: of an electronic signature, in its frame where a hand would sign, and of approval in a system, under
/// the text (domain.md 4.4). They are no text of the roadmap, and the names and dates in them are no requisites.
/// </summary>
internal static partial class ElectronicMarks
{
    /// <summary>The paragraphs without the marks, and the marks.</summary>
    public static (IReadOnlyList<Paragraph> Others, IReadOnlyList<ImportedText> Marks) TakeOut(IReadOnlyList<Paragraph> paragraphs)
    {
        var (others, marks) = (new List<Paragraph>(), new List<ImportedText>());
        for (var i = 0; i < paragraphs.Count;)
        {
            var end = i + Length(paragraphs, i);
            if (end == i) others.Add(paragraphs[i++]);
            for (; i < end; i++) marks.Add(paragraphs[i].Imported);
        }

        return (others, marks);
    }

    private static int Length(IReadOnlyList<Paragraph> paragraphs, int start)
    {
        var isSignature = Signature().IsMatch(paragraphs[start].Text);
        if (!isSignature && !Approval().IsMatch(paragraphs[start].Text)) return 0;
        var end = start + 1;
        while (end < paragraphs.Count && !paragraphs[end].AfterGap && (!isSignature || Requisite().IsMatch(paragraphs[end].Text))) end++;
        return end - start;
    }

    [GeneratedRegex(@"^\s*(документ\s+)?подписано?\s+(усиленной\s+)?(квалифицированной\s+)?электронной\s+подписью", RegexOptions.IgnoreCase)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^\s*(сертификат|серийный\s+номер|владелец|кому\s+выдан|действител[еь]н|срок\s+действия|дата\s+(и\s+время\s+)?подписания|подписано?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Requisite();

    [GeneratedRegex(@"^\s*утвержден[оаы]?\s+(в\s+(информационной\s+)?системе|на\s+портале)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Approval();
}
