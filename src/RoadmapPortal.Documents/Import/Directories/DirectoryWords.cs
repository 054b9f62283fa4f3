using System.Globalization;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Documents.Import.Directories;

/// <summary>How the cells of a directory are understood.</summary>
public static class DirectoryWords
{
    private static readonly string[] Yes = ["да", "истина", "true", "1", "можно", "+", "yes"];
    private static readonly string[] No = ["нет", "ложь", "false", "0", "нельзя", "-", "–", "no"];
    private static readonly string[] Days = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    private static readonly Dictionary<string, OrganizationKind> Kinds =
        Enum.GetValues<OrganizationKind>().Select(kind => (Key(kind.Name()), kind)).Concat(
        [
            ("сош", OrganizationKind.School), ("оош", OrganizationKind.School), ("гимназия", OrganizationKind.School), ("лицей", OrganizationKind.School),
            ("оо", OrganizationKind.School), ("общеобразовательная организация", OrganizationKind.School), ("общеобразовательное учреждение", OrganizationKind.School),
            ("доу", OrganizationKind.Kindergarten), ("доо", OrganizationKind.Kindergarten), ("дошкольная организация", OrganizationKind.Kindergarten),
            ("дошкольная образовательная организация", OrganizationKind.Kindergarten), ("удо", OrganizationKind.SupplementaryEducation),
            ("организация дополнительного образования", OrganizationKind.SupplementaryEducation),
            ("учреждение дополнительного образования", OrganizationKind.SupplementaryEducation),
            ("тмс", OrganizationKind.TerritorialMethodService), ("методическая служба", OrganizationKind.TerritorialMethodService),
            ("комитет образования", OrganizationKind.EducationAuthority), ("отдел образования", OrganizationKind.EducationAuthority),
            ("цро", OrganizationKind.MethodologicalCentre), ("имц", OrganizationKind.MethodologicalCentre), ("иро", OrganizationKind.RegionalInstitute),
            ("другое", OrganizationKind.Other), ("прочее", OrganizationKind.Other),
        ]).ToDictionary();

    /// <summary>Letters, digits and single spaces, folded: «Ф.И.О.» and «ФИО», «СОШ №1» and «СОШ № 1» are the same.</summary>
    public static string Key(string text) => SearchFold.Of(string.Concat(SearchFold.Of(text)
        .Replace(".", "", StringComparison.Ordinal).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')));

    /// <summary>The kind that a cell names, or null.</summary>
    public static OrganizationKind? KindOf(string text) => Kinds.TryGetValue(Key(text), out var kind) ? kind : null;

    /// <summary>Yes, no, or null for anything else.</summary>
    public static bool? YesOrNo(string text)
    {
        var word = SearchFold.Of(text);
        return Yes.Contains(word) ? true : No.Contains(word) ? false : null;
    }

    /// <summary>The day that a cell names, or null.</summary>
    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text.TrimEnd('г', '.', ' '), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
