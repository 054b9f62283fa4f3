using System.Globalization;
using System.Text;

namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>
/// A text with everything folded away that never carries meaning in a deadline: case, ё, kinds of dashes, spaces and
/// quotes, stress marks, soft hyphens. Every folded character remembers where it stood.
/// </summary>
internal sealed class FoldedText
{
    private static readonly string[] RomanSigns = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = [];

    private FoldedText(string source)
    {
        var position = 0;
        foreach (var rune in source.EnumerateRunes())
        {
            Fold(rune, position);
            position += rune.Utf16SequenceLength;
        }

        Text = _text.ToString();
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    public static FoldedText Of(string source) => new(source);

    /// <summary>Where the folded character at <paramref name="index"/> stands in the source.</summary>
    public int Origin(int index) => _origins[index];

    private void Fold(Rune rune, int position)
    {
        if (rune.Value is >= 0x2160 and <= 0x216B) Append(RomanSigns[rune.Value - 0x2160], position);
        else if (rune.Value is >= 0x2170 and <= 0x217B) Append(RomanSigns[rune.Value - 0x2170], position);
        else if (rune.Value == 0x2212) Append("-", position);
        else if (rune.Value is '"' or '\'') Append(" ", position);
        else FoldByCategory(rune, position);
    }

    private void FoldByCategory(Rune rune, int position)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format:
                break;
            case UnicodeCategory.NonSpacingMark:
                // й typed as two characters is the only mark that makes another letter; the rest are stress marks and ё.
                if (rune.Value == 0x0306 && _text.Length > 0 && _text[^1] == 'и') _text[^1] = 'й';
                break;
            case UnicodeCategory.DashPunctuation:
                Append("-", position);
                break;
            case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation:
                Append(" ", position);
                break;
            default:
                Append(Rune.ToLowerInvariant(rune).ToString().Replace('ё', 'е'), position);
                break;
        }
    }

    private void Append(string folded, int position)
    {
        foreach (var character in folded)
        {
            _text.Append(character);
            _origins.Add(position);
        }
    }
}
