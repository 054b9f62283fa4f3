using System.Globalization;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>Fixed phrases of Russian office practice.</summary>
internal static class OfficialText
{
    /// <summary>The genitive of the posts that sign orders, by their first words.</summary>
    private static readonly (string Nominative, string Genitive)[] Posts =
    [
        ("исполняющий обязанности", "исполняющего обязанности"),
        ("временно исполняющий обязанности", "временно исполняющего обязанности"),
        ("заместитель", "заместителя"),
        ("директор", "директора"),
        ("начальник", "начальника"),
        ("председатель", "председателя"),
        ("руководитель", "руководителя"),
        ("заведующий", "заведующего"),
        ("заведующая", "заведующей"),
        ("ректор", "ректора"),
        ("глава", "главы"),
    ];

    /// <summary>A date that a hand writes in.</summary>
    public const string BlankDate = "«___» ______________ 20___ г.";

    /// <summary>Room for a signature in a line.</summary>
    public const string SignatureRule = "______________ ";

    /// <summary>«06.03.2023» or nothing.</summary>
    public static string DateOf(DateOnly? date) => date is { } day ? Date(day) : "";

    /// <summary>«06.03.2023».</summary>
    public static string Date(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>«от 06.03.2023 № 60», with room to write in what is missing.</summary>
    public static string DateAndNumber(DateOnly? date, string? number) =>
        $"от {(date is { } day ? Date(day) : "______________")} № {(string.IsNullOrWhiteSpace(number) ? "______" : number)}";

    /// <summary>«директора МКУ ЦРО» of «Директор МКУ ЦРО»; empty when the post is not known.</summary>
    public static string GenitivePost(string? post)
    {
        var text = LowerFirst((post ?? "").Trim());
        if (text.StartsWith("и.о.", StringComparison.OrdinalIgnoreCase) || text.StartsWith("врио", StringComparison.OrdinalIgnoreCase)) return text;
        var (nominative, genitive) = Array.Find(Posts, known => text == known.Nominative || text.StartsWith(known.Nominative + " ", StringComparison.Ordinal));
        return nominative is null ? "" : genitive + text[nominative.Length..];
    }

    /// <summary>Lowers the first letter of a word that is not an abbreviation.</summary>
    public static string LowerFirst(string text) =>
        text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
