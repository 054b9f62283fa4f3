using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>A person's name as it stands beside a signature: initials before the surname («В.Г. Берёзова»), domain.md 4.2.</summary>
public static partial class SignatureName
{
    /// <summary>Reorders «Фамилия И.О.» and «Фамилия Имя Отчество»; any other name is left as typed.</summary>
    public static string Of(string name)
    {
        var trimmed = name.Trim();
        if (SurnameFirst().Match(trimmed) is { Success: true } surnameFirst)
            return $"{surnameFirst.Groups["initials"].Value.Replace(" ", "", StringComparison.Ordinal)} {surnameFirst.Groups["surname"].Value}";
        if (InitialsFirst().Match(trimmed) is { Success: true } initialsFirst)
            return $"{initialsFirst.Groups["initials"].Value.Replace(" ", "", StringComparison.Ordinal)} {initialsFirst.Groups["surname"].Value}";
        return FullName().Match(trimmed) is { Success: true } full
            ? $"{full.Groups["name"].Value[0]}.{full.Groups["patronymic"].Value[0]}. {full.Groups["surname"].Value}"
            : trimmed;
    }

    [GeneratedRegex(@"^(?<surname>\p{Lu}[\p{L}-]+)\s+(?<initials>\p{Lu}\.(\s*\p{Lu}\.)?)$")]
    private static partial Regex SurnameFirst();

    [GeneratedRegex(@"^(?<initials>\p{Lu}\.(\s*\p{Lu}\.)?)\s*(?<surname>\p{Lu}[\p{L}-]+)$")]
    private static partial Regex InitialsFirst();

    [GeneratedRegex(@"^(?<surname>\p{Lu}[\p{L}-]+)\s+(?<name>\p{Lu}\p{Ll}+)\s+(?<patronymic>\p{Lu}\p{Ll}+(ич|вна|чна))$")]
    private static partial Regex FullName();
}
