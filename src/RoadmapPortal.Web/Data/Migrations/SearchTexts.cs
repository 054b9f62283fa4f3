using Microsoft.EntityFrameworkCore.Migrations;

namespace RoadmapPortal.Web.Data.Migrations;

/// <summary>
/// Fills a new column of folded text for the rows that are there already. By plain replacements: neither database can be
/// relied on to fold Cyrillic letters.
/// </summary>
internal static class SearchTexts
{
    private const string Capitals = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";

    /// <param name="migration">The migration that added the column <c>SearchText</c>.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns whose texts are searched, joined by spaces.</param>
    public static void FillSearchText(this MigrationBuilder migration, string table, params string[] columns)
    {
        var text = $"lower({string.Join(" || ' ' || ", columns.Select(column => $"\"{column}\""))})";
        foreach (var capital in Capitals) text = $"replace({text}, '{capital}', '{char.ToLowerInvariant(capital)}')";
        text = $"replace(replace(replace({text}, 'Ё', 'е'), 'ё', 'е'), '\u00A0', ' ')";
        // With its semicolon: a restore runs the migrations as one script.
        migration.Sql($"UPDATE \"{table}\" SET \"SearchText\" = trim({text});");
    }
}
