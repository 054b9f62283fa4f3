using System.Numerics;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Domain.People;

/// <summary>An organisation's name as it is compared: without quotes and case, its legal form and its numbers apart.</summary>
internal sealed record BodyKey(string Form, string Name, string Numbers)
{
    private const int LongestAbbreviation = 5;
    private const int LongestCompared = 200;

    private readonly ulong _letters = SimilarText.Letters(Name);

    /// <summary>Reads «МБОУ «СОШ № 5»»; null for what names nothing.</summary>
    public static BodyKey? Of(string text)
    {
        var words = SimilarText.Words(text);
        var form = words.Count > 1 && PartyVocabulary.IsLegalForm(words[0].ToUpperInvariant()) ? words[0] : "";
        var name = string.Join(' ', form.Length > 0 ? words.Skip(1) : words);
        return name.Length == 0 ? null : new BodyKey(form, name, string.Join(' ', words.Where(IsNumber)));
    }

    /// <summary>«5», «II», «А»: what tells bodies of one name apart.</summary>
    private static bool IsNumber(string word) => (word.Length == 1 && word is not ("и" or "в" or "с" or "к" or "о" or "у")) || word.Any(char.IsDigit) || word.All(letter => letter is 'i' or 'v' or 'x' or 'х' or 'і');

    public bool Is(BodyKey other) => Name == other.Name && (Form == other.Form || Form.Length == 0 || other.Form.Length == 0);

    /// <summary>
    /// One name under another legal form, or a name with a letter or two mistyped. Schools that differ by their number are two schools;
    /// abbreviations are alike only behind the same legal form, since many differ by one letter.
    /// </summary>
    public bool Resembles(BodyKey other)
    {
        if (Name == other.Name) return true;
        var shorter = Math.Min(Name.Length, other.Name.Length);
        if (shorter > LongestCompared) return false;
        if (Numbers != other.Numbers || (shorter <= LongestAbbreviation && (Form.Length == 0 || Form != other.Form))) return false;
        var most = shorter switch { < 3 => 0, <= 8 => 1, <= 24 => 2, _ => 3 };
        return BitOperations.PopCount(_letters ^ other._letters) <= 2 * most && SimilarText.Distance(Name, other.Name, most) <= most;
    }
}
