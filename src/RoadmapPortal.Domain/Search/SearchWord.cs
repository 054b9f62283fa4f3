using System.Globalization;
using System.Text;

namespace RoadmapPortal.Domain.Search;

/// <summary>A word of a text: where it stands, how it compares.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Folded">In lower case, ё as е, without stress marks and soft hyphens.</param>
/// <param name="Stem">The part that all its forms share.</param>
public readonly record struct SearchWord(int Start, int Length, string Folded, string Stem)
{
    /// <summary>What is longer is no word; indexes take no more.</summary>
    public const int MaxLength = 60;

    /// <summary>The words of a text: runs of letters and digits, so that «А.Б.Ветрова» is three and «№545» is one.</summary>
    public static IEnumerable<SearchWord> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsInside(text[i]))) i++;
            var folded = Fold(text[start..i]);
            yield return new(start, i - start, folded, RussianStem.Of(folded));
        }
    }

    /// <summary>The stems of a text with single spaces between them: what databases index.</summary>
    public static string Stems(IEnumerable<string> texts) => string.Join(' ', texts.SelectMany(In).Select(word => word.Stem));

    /// <summary>A soft hyphen, a stress mark: they stand inside a word and change nothing.</summary>
    private static bool IsInside(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static string Fold(string word)
    {
        var letters = word.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit).Take(MaxLength);
        return string.Concat(letters).ToLowerInvariant().Replace('ё', 'е');
    }
}
