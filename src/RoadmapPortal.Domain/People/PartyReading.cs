namespace RoadmapPortal.Domain.People;

/// <summary>How a "responsible" or "audience" cell is split.</summary>
/// <param name="Parties">The parts in source order; each is a verbatim piece of the source.</param>
/// <param name="Unrecognized">
/// Remarks and footnote marks that belong to no part, e.g. «(по согласованию)», «*». Separators and a conjunction between
/// two parts are the only other things a split leaves out.
/// </param>
public sealed record PartyReading(IReadOnlyList<Party> Parties, IReadOnlyList<string> Unrecognized)
{
    /// <summary>An empty cell.</summary>
    public static readonly PartyReading Empty = new([], []);
}
