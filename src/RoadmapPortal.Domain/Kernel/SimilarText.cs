using System.Text;

namespace RoadmapPortal.Domain.Kernel;

/// <summary>How names are compared letter by letter.</summary>
internal static class SimilarText
{
    private const int ShortRow = 256;

    /// <summary>
    /// Which letters a text has, one bit for each. One letter changed takes one away and brings one, so that texts whose
    /// letters differ in more than twice as many bits are farther apart than that.
    /// </summary>
    public static ulong Letters(string text)
    {
        var letters = 0ul;
        foreach (var sign in text) letters |= 1ul << (sign % 64);
        return letters;
    }

    /// <summary>The words in lower case and without ё, quotes and punctuation; Latin letters that look like Cyrillic ones are taken for them.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // «БерёзоваВ.Г.»
            if (i > 0 && i + 1 < text.Length && text[i + 1] == '.' && char.IsUpper(text[i]) && char.IsLower(text[i - 1])) plain.Append(' ');
            plain.Append(Fold(text, i));
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static char Fold(string text, int at)
    {
        var sign = char.ToLowerInvariant(text[at]);
        if (char.IsLetterOrDigit(sign)) return sign == 'ё' ? 'е' : Lookalikes.Cyrillic(sign);
        var isInner = at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
        return sign is '-' or '\u2010' or '\u2011' && isInner ? '-' : ' ';
    }

    /// <summary>
    /// How many letters must be put in, left out, changed or swapped with their neighbour to make one text of the other
    /// (optimal string alignment); more than <paramref name="most"/> is not counted further, so that long texts cost no more than their length.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int most)
    {
        if (Math.Abs(first.Length - second.Length) > most) return most + 1;
        var same = first.CommonPrefixLength(second);
        first = first[same..];
        second = second[same..];
        while (first.Length > 0 && second.Length > 0 && first[^1] == second[^1])
        {
            first = first[..^1];
            second = second[..^1];
        }

        if (first.Length == 0 || second.Length == 0) return Math.Max(first.Length, second.Length);

        var far = most + 1;
        var width = second.Length + 1;
        var rows = width <= ShortRow ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var above = rows[width..(2 * width)];
        var row = rows[(2 * width)..];
        for (var column = 0; column < width; column++) above[column] = Math.Min(column, far);
        for (var line = 1; line <= first.Length; line++)
        {
            row.Fill(far);
            row[0] = Math.Min(line, far);
            var least = row[0];
            // Farther from the diagonal than this, more letters would be put in or left out than are counted.
            for (var column = Math.Max(1, line - most); column <= Math.Min(second.Length, line + most); column++)
            {
                var changed = above[column - 1] + (first[line - 1] == second[column - 1] ? 0 : 1);
                row[column] = Math.Min(changed, Math.Min(above[column], row[column - 1]) + 1);
                var swapped = line > 1 && column > 1 && first[line - 1] == second[column - 2] && first[line - 2] == second[column - 1];
                if (swapped) row[column] = Math.Min(row[column], before[column - 2] + 1);
                least = Math.Min(least, row[column]);
            }

            if (least > most) return far;
            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return Math.Min(above[second.Length], far);
    }
}
