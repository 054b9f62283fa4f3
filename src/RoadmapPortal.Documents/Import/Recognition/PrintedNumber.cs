using System.Globalization;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Printed numbers of sections and rows: text, never keys.</summary>
internal static partial class PrintedNumber
{
    /// <summary>True for «1», «1.2.», «IV.», «3)».</summary>
    public static bool Is(string text) => Whole().IsMatch(text);

    /// <summary>Without the trailing dot or bracket.</summary>
    public static string Trim(string text) => text.Trim().TrimEnd('.', ')');

    /// <summary>«1,2», as a spreadsheet shows the number 1.2, is «1.2».</summary>
    public static string WithDots(string text) => CommaNumber().IsMatch(text) ? text.Replace(',', '.') : text;

    /// <summary>Cuts «1. Организационные мероприятия» into number and text; the number is empty when there is none.</summary>
    /// <param name="text">A heading, a clause, a line.</param>
    /// <param name="isHeading">True when a number may also stand without a dot: «1 Организационные мероприятия».</param>
    public static (string Number, string Text) Split(string text, bool isHeading = false)
    {
        var match = (isHeading ? LeadingHeading() : Leading()).Match(text);
        return match.Success ? (Trim(match.Groups["number"].Value), text[match.Length..].Trim()) : ("", text);
    }

    /// <summary>The last figure of a number, e.g. 3 of «1.3»; null for a Roman one.</summary>
    public static int? LastFigure(string number) =>
        int.TryParse(number.Split('.')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : null;

    [GeneratedRegex(@"^\s*(\d{1,3}(\s?\.\s?\d{1,3})*|[IVXІХ]{1,5})\s*[.)]?\s*$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\d{1,3},\d{1,3}$")]
    private static partial Regex CommaNumber();

    [GeneratedRegex(@"^\s*(?<number>\d{1,3}(\.\d{1,3})*[.)]|\d{1,3}(\.\d{1,3})+(?=\s)|[IVXІХ]{1,5}[.)])\s*(?=[\p{L}«""(])")]
    private static partial Regex Leading();

    [GeneratedRegex(@"^\s*(?<number>\d{1,3}(\.\d{1,3})*[.)]|\d{1,2}(\.\d{1,3})*(?=\s)|[IVXІХ]{1,5}([.)]|(?=\s)))\s*(?=[\p{Lu}«""(])")]
    private static partial Regex LeadingHeading();
}
