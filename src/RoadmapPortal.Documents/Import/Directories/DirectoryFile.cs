using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Documents.Import.Directories;

/// <summary>What a workbook says of organisations and staff, before it is compared with what is known.</summary>
public sealed record DirectoryFile
{
    /// <summary>The rows of organisations that can be understood.</summary>
    public required IReadOnlyList<OrganizationLine> Organizations { get; init; }

    /// <summary>The rows of people that can be understood.</summary>
    public required IReadOnlyList<StaffLine> Staff { get; init; }

    /// <summary>The rows that cannot be understood, and why.</summary>
    public required IReadOnlyList<LineProblem> Problems { get; init; }

    /// <summary>The headings of each table.</summary>
    public required IReadOnlyList<SheetHeadings> Headings { get; init; }

    /// <summary>The names of sheets without a table of either.</summary>
    public required IReadOnlyList<string> OtherSheets { get; init; }
}

/// <summary>The headings of a table.</summary>
/// <param name="Sheet">The name on the tab.</param>
/// <param name="Read">Those whose columns are taken over.</param>
/// <param name="Ignored">Those that mean nothing here.</param>
public sealed record SheetHeadings(string Sheet, IReadOnlyList<string> Read, IReadOnlyList<string> Ignored);

/// <summary>Where something stands.</summary>
/// <param name="Sheet">The name on the tab.</param>
/// <param name="Row">The number of the row as the spreadsheet shows it.</param>
public readonly record struct LinePlace(string Sheet, int Row);

/// <summary>An organisation as the file has it. Null is what the file does not say.</summary>
public sealed record OrganizationLine(LinePlace Place, string Name, string? ShortName, OrganizationKind? Kind);

/// <summary>A person as the file has it. Null is what the file does not say.</summary>
/// <param name="Place">Where.</param>
/// <param name="Organization">The full or the short name of the organisation.</param>
/// <param name="FullName">Surname, first name, patronymic.</param>
/// <param name="Post">Должность.</param>
/// <param name="Email">The address.</param>
/// <param name="MayBePublished">Whether the name may be public.</param>
/// <param name="ConsentOn">The day of the consent.</param>
public sealed record StaffLine(LinePlace Place, string Organization, string FullName, string? Post, string? Email, bool? MayBePublished, DateOnly? ConsentOn);

/// <summary>A row that is not taken over.</summary>
/// <param name="Place">Where.</param>
/// <param name="What">Whom or what it is about, as far as it says.</param>
/// <param name="Message">What is wrong and what to do, one Russian sentence.</param>
public sealed record LineProblem(LinePlace Place, string What, string Message);
