using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.Mentoring;

/// <summary>
/// How a minor stands in the register: initials and class, «М. К., 8 «Б»». The school finds the child by it, nobody else does;
/// the name itself stays in the school's own papers.
/// </summary>
public static partial class MinorMentee
{
    /// <summary>The longest mark, in characters.</summary>
    public const int MaxLength = 40;

    /// <summary>The most minors of one group.</summary>
    public const int MaxCount = 50;

    /// <summary>True for initials, a comma and a class or group that has a figure in it and no long word.</summary>
    public static bool IsMark(string text) => text.Length <= MaxLength && Mark().IsMatch(text);

    [GeneratedRegex(@"^\p{Lu}\.(\s?\p{Lu}\.){0,2},\s?(?=.*\d)((?!\p{L}{7})[^\r\n]){1,24}$")]
    private static partial Regex Mark();
}
