namespace RoadmapPortal.Web.Features.Account;

/// <summary>What a person calls the browser that names itself by a long line: «Chrome, Windows».</summary>
public static class BrowserName
{
    // A browser names those it resembles as well: the rarer mark comes first.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("YaBrowser/", "Яндекс Браузер"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <returns>The line itself when the browser in it is not known.</returns>
    public static string Of(string line) =>
        Known(Browsers, line) is not { } browser ? line : Known(Systems, line) is { } system ? $"{browser}, {system}" : browser;

    private static string? Known((string Mark, string Name)[] names, string line) =>
        names.Where(known => line.Contains(known.Mark, StringComparison.Ordinal)).Select(known => known.Name).FirstOrDefault();
}
