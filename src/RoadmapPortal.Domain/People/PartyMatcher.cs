namespace RoadmapPortal.Domain.People;

/// <summary>A name that a part of a cell may mean: an entry of a directory, or what another row says.</summary>
/// <param name="Kind">Person or organisation; roles are nobody's names.</param>
/// <param name="Text">The name as it is offered.</param>
/// <param name="Full">The full name of the same, where it has one.</param>
public sealed record KnownParty(PartyKind Kind, string Text, string? Full = null)
{
    /// <summary>A staff member, offered as «Орлова М.С.».</summary>
    public static KnownParty OfStaff(string fullName) => new(PartyKind.Person, PersonKey.Short(fullName), fullName);
}

/// <summary>What a part of a cell may mean.</summary>
/// <param name="Known">The name that it is, or null.</param>
/// <param name="Similar">Other names that it resembles; only a person can say whether they are the same.</param>
public sealed record PartyMatch(string? Known, IReadOnlyList<string> Similar)
{
    /// <summary>Nothing like it is known.</summary>
    public static readonly PartyMatch None = new(null, []);
}

/// <summary>
/// Finds the names that parts of cells mean or resemble: «МАУ ПРО» beside «МАУ ЦРО», «Т.А. Боброва» beside «Боброва Т.С.»
/// (product.md 4). Nothing is ever merged here: look-alikes are told, and a person decides.
/// </summary>
public sealed class PartyMatcher
{
    /// <summary>The most look-alikes that are told of one part.</summary>
    public const int MostSimilar = 3;

    private readonly List<(PersonKey Key, KnownParty Party)> _persons = [];
    private readonly List<(BodyKey Key, KnownParty Party)> _bodies = [];

    /// <param name="known">The names, those that are preferred first.</param>
    public PartyMatcher(IEnumerable<KnownParty> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        foreach (var party in known)
        {
            foreach (var text in party.Full is { } full ? [party.Text, full] : new[] { party.Text })
            {
                if (party.Kind == PartyKind.Person && PersonKey.Of(text) is { } person) _persons.Add((person, party));
                if (party.Kind == PartyKind.Organization && BodyKey.Of(text) is { } body) _bodies.Add((body, party));
            }
        }
    }

    /// <summary>What a part means or resembles; roles mean nobody in particular.</summary>
    public PartyMatch Match(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.Kind switch
        {
            PartyKind.Person when PersonKey.Of(party.Text) is { } key => Of(_persons, key.Is, key.Resembles),
            PartyKind.Organization when BodyKey.Of(party.Text) is { } key => Of(_bodies, key.Is, key.Resembles),
            _ => PartyMatch.None,
        };
    }

    private static PartyMatch Of<T>(List<(T Key, KnownParty Party)> known, Func<T, bool> isSame, Func<T, bool> resembles)
    {
        var same = known.Where(one => isSame(one.Key)).Select(one => one.Party).ToList();
        var similar = known.Where(one => resembles(one.Key) && !same.Contains(one.Party)).Select(one => one.Party.Text);
        return new PartyMatch(same.FirstOrDefault()?.Text, [.. similar.Distinct().Take(MostSimilar)]);
    }
}
