using System.Globalization;

namespace RoadmapPortal.Web.Features.Reports;

/// <summary>What a report is about, as it stands in the address.</summary>
public sealed record ReportFilter
{
    /// <summary>One roadmap, or null for all in force.</summary>
    public Guid? Roadmap { get; init; }

    /// <summary>One answering organisation, or null for all.</summary>
    public Guid? Organization { get; init; }

    /// <summary>Windows of one calendar year, or null for all; without dates a row belongs to no year.</summary>
    public int? Year { get; init; }

    public bool IsEmpty => this is { Roadmap: null, Organization: null, Year: null };

    /// <summary>The address of the page, or of the workbook, under this filter.</summary>
    public string Address(string extension = "") => $"/reports{extension}" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["roadmap"] = Roadmap?.ToString(),
            ["organization"] = Organization?.ToString(),
            ["year"] = Year?.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part.Value is not null));
}
