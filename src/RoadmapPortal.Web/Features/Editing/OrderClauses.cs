using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>
/// The clauses of an order as one text, so that they can be pasted from a document: a line that begins with a number («1.», «2.1.», «3)»)
/// begins a clause, as does a line after a blank one; any other line goes on with the clause before it.
/// </summary>
public static partial class OrderClauses
{
    public static string Write(IEnumerable<OrderClause> clauses) => string.Join('\n', clauses.Select((clause, i) =>
        clause.Number.Length > 0 ? $"{clause.Number}. {clause.Text}" : i == 0 ? clause.Text : $"\n{clause.Text}"));

    /// <param name="text">Lines separated by <c>\n</c>.</param>
    public static IReadOnlyList<OrderClause> Read(string text)
    {
        var clauses = new List<OrderClause>();
        var begins = true;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Length > 0)
            {
                var numbered = NumberedLine().Match(line);
                if (numbered.Success) clauses.Add(new OrderClause(numbered.Groups["number"].Value, numbered.Groups["text"].Value));
                else if (begins) clauses.Add(new OrderClause("", line));
                else clauses[^1] = clauses[^1] with { Text = $"{clauses[^1].Text}\n{line}" };
            }

            begins = line.Length == 0;
        }

        return clauses;
    }

    [GeneratedRegex(@"^(?<number>\d+(\.\d+)*\p{L}?)[.)]\s+(?<text>.+)$|^(?<number>\d+(\.\d+)+)\s+(?<text>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedLine();
}
