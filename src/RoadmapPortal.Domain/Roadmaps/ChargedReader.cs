using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Finds who is charged at the beginning of an order's clause: «Методистам (Н.Н. Иванова) | обеспечить …».</summary>
internal static partial class ChargedReader
{
    /// <summary>How many characters name those who are charged; 0 when nobody is, or in doubt.</summary>
    public static int LengthIn(string clause)
    {
        if (!DativeFirst().IsMatch(clause)) return 0;
        var verb = Infinitive().Match(clause);
        var charged = verb.Success ? clause[..verb.Index] : "";
        return charged.Count(c => c == '(') == charged.Count(c => c == ')') && !SentenceEnd().IsMatch(charged) ? charged.Length : 0;
    }

    /// <summary>«Методисту», «Начальникам», «Заведующей», «Исполняющему»: a capitalised word in the dative.</summary>
    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(у|ю|ам|ям|ому|ему|ей|ой)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DativeFirst();

    /// <summary>The first infinitive after a space; nouns in -ость end alike.</summary>
    [GeneratedRegex(@"(?<=\S) (?=\p{Ll}*((?<!ос|час|облас|се|пу)ть|(вес|нес|й)ти|чь)(ся)?\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Infinitive();

    [GeneratedRegex(@"\p{Ll}{2}[.;:]\s|\n", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
