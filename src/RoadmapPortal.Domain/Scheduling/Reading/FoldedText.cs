using System.Globalization;
using System.Text;

namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>
/// Folds everything away that never carries meaning in a deadline: case, ё, kinds of dashes, spaces and
/// quotes, stress marks, soft hyphens. Every folded character remembers where it stood.
/// </summary>
internal ref struct FoldedText
{
    /// <summary>The most characters that one of the source becomes.</summary>
    public const int MostPerSign = 4;

    private static readonly string[] RomanSigns = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private readonly Span<char> _text;
    private readonly Span<int> _origins;
    private int _length;

    /// <param name="source">The text as typed.</param>
    /// <param name="text">Room for <see cref="MostPerSign"/> times as many characters.</param>
    /// <param name="origins">As much room.</param>
    public FoldedText(string source, Span<char> text, Span<int> origins)
    {
        _text = text;
        _origins = origins;
        for (var position = 0; position < source.Length; position++)
        {
            if (!char.IsSurrogatePair(source, position)) Fold(source[position], position);
            else FoldPair(new Rune(source[position], source[position + 1]), position++);
        }
    }

    /// <summary>The folded text.</summary>
    public readonly ReadOnlySpan<char> Text => _text[.._length];

    /// <summary>Where the folded character at <paramref name="index"/> stands in the source.</summary>
    public readonly int Origin(int index) => _origins[index];

    private void Fold(char sign, int position)
    {
        switch (sign)
        {
            case >= 'а' and <= 'я' or >= '0' and <= '9' or ' ':
                Append(sign, position);
                break;
            case 'ё' or 'Ё':
                Append('е', position);
                break;
            case >= '\u2160' and <= '\u216B':
                Append(RomanSigns[sign - '\u2160'], position);
                break;
            case >= '\u2170' and <= '\u217B':
                Append(RomanSigns[sign - '\u2170'], position);
                break;
            case '\u2212':
                Append('-', position);
                break;
            case '"' or '\'':
                Append(' ', position);
                break;
            default:
                FoldByCategory(sign, position);
                break;
        }
    }

    private void FoldByCategory(char sign, int position)
    {
        switch (char.GetUnicodeCategory(sign))
        {
            case UnicodeCategory.Format:
                break;
            case UnicodeCategory.NonSpacingMark:
                // й typed as two characters is the only mark that makes another letter; the rest are stress marks and ё.
                if (sign == '\u0306' && _length > 0 && _text[_length - 1] == 'и') _text[_length - 1] = 'й';
                break;
            case UnicodeCategory.DashPunctuation:
                Append('-', position);
                break;
            case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation:
                Append(' ', position);
                break;
            default:
                Append(char.ToLowerInvariant(sign), position);
                break;
        }
    }

    /// <summary>No letter of a deadline is one; they only must not be lost.</summary>
    private void FoldPair(Rune rune, int position)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark) return;
        Span<char> pair = stackalloc char[2];
        Append(pair[..Rune.ToLowerInvariant(rune).EncodeToUtf16(pair)], position);
    }

    private void Append(scoped ReadOnlySpan<char> folded, int position)
    {
        foreach (var sign in folded) Append(sign, position);
    }

    private void Append(char sign, int position) => (_text[_length], _origins[_length++]) = (sign, position);
}
