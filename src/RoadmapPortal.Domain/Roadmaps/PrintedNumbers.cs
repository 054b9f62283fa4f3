namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>How the number of a section, activity or clause is shown, on screen and on paper alike.</summary>
public static class PrintedNumbers
{
    /// <summary>«1.» for a plain number; «1.1», letters and the empty number as they are. The argument has no trailing dot.</summary>
    public static string Text(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length > 0 && number.All(char.IsAsciiDigit) ? number + "." : number;
    }

    /// <summary>«1. Организационные мероприятия»: the number before what it counts; one of the two where the other is empty.</summary>
    /// <param name="number">Without a trailing dot, or empty.</param>
    /// <param name="text">The title of a section or the text of an activity, or empty.</param>
    public static string Before(string number, string text) => $"{Text(number)} {text}".Trim();
}
