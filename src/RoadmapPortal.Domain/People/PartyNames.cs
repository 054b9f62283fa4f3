using System.Text;

namespace RoadmapPortal.Domain.People;

/// <summary>Writes names otherwise in the cells of those responsible and of the audience.</summary>
public static class PartyNames
{
    /// <summary>The cell with other names for some of its parts; only whole parts are replaced, all else stays byte for byte.</summary>
    /// <param name="cell">The cell as typed.</param>
    /// <param name="names">The new name of a part, by the part as typed.</param>
    public static string Replace(string cell, IReadOnlyDictionary<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count == 0) return cell;
        var replaced = new StringBuilder();
        var at = 0;
        // The parts are pieces of the cell in its order.
        foreach (var part in PartyReader.Read(cell).Parties)
        {
            var start = cell.IndexOf(part.Text, at, StringComparison.Ordinal);
            if (start < 0) return cell;
            replaced.Append(cell, at, start - at).Append(names.GetValueOrDefault(part.Text, part.Text));
            at = start + part.Text.Length;
        }

        return replaced.Append(cell, at, cell.Length - at).ToString();
    }
}
