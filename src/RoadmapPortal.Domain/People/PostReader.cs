namespace RoadmapPortal.Domain.People;

/// <summary>Cuts the words of an approval block or a signature into post and organisation.</summary>
public static class PostReader
{
    /// <summary>Cuts before the first body named: «Начальник» + «управления образования администрации …».</summary>
    /// <param name="text">Post and organisation in one line.</param>
    /// <returns>Both, joined by a space equal to <paramref name="text"/>; the organisation is null when none is named.</returns>
    public static (string Post, string? Organization) Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = PartyTokenizer.Read(text);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!NamesBody(tokens[i])) continue;
            while (i > 1 && tokens[i - 1].Kind == PartyTokenKind.Word && PartyVocabulary.IsAdjectiveOnly(tokens[i - 1].Text)) i--;
            return (text[..tokens[i].Start].TrimEnd(), text[tokens[i].Start..].TrimEnd());
        }

        return (text.Trim(), null);
    }

    private static bool NamesBody(PartyToken token) =>
        token.Kind == PartyTokenKind.Quoted
        || token.IsAbbreviation
        || (token.Kind == PartyTokenKind.Word && PartyVocabulary.FindNoun(token.Text) is { Kind: PartyKind.Organization });
}
