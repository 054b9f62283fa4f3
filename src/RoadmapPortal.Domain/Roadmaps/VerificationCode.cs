namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>
/// The short code that stands on every sheet of an approved revision: the first 60 bits of the SHA-256 of its canonical text in twelve
/// characters of Crockford's alphabet, «K7QM-2XDT-9FQR». It says which text a paper shows; it is no secret and proves nothing alone.
/// </summary>
public static class VerificationCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;
    private const int Group = 4;

    /// <summary>How many hexadecimal digits of the hash a code says.</summary>
    public const int HashDigits = 15;

    /// <summary>The code of a hash of 64 lower-case hexadecimal digits.</summary>
    public static string Of(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        var bits = Convert.ToUInt64(hash[..HashDigits], 16);
        return string.Join('-', Enumerable.Range(0, Length).Select(i => Alphabet[(int)(bits >> (5 * (Length - 1 - i)) & 31)]).Chunk(Group).Select(group => new string(group)));
    }

    /// <summary>The first <see cref="HashDigits"/> digits of the hash that a typed code says, or null: case, spaces and dashes do not matter, O is read as 0, I and L as 1.</summary>
    public static string? HashOf(string? code)
    {
        var letters = (code ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '—')).Select(Read).ToArray();
        if (letters.Length != Length) return null;
        var bits = 0UL;
        foreach (var letter in letters)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0) return null;
            bits = bits << 5 | (uint)value;
        }

        return bits.ToString("x15", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>What was meant by a letter, also of the Russian keyboard: letters that look alike are taken for one.</summary>
    private static char Read(char letter) => char.ToUpperInvariant(letter) switch
    {
        'O' or 'О' => '0',
        'I' or 'L' => '1',
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'Х' => 'X',
        var other => other,
    };
}
