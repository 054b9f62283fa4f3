using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Reports;

/// <summary>Reports of progress: of one roadmap or of all, on the page and as a workbook.</summary>
[Requires(Permission.ReadProgress)]
public sealed class ReportsController(ReportQuery query) : PortalController
{
    [HttpGet("/reports")]
    public async Task<IActionResult> Index(ReportFilter filter, CancellationToken cancellation) =>
        await query.FindAsync(Readable(filter), cancellation) is { } page ? View(page) : NotFound();

    [HttpGet("/reports." + PaperFormats.Route)]
    public Task<IActionResult> Download(ReportFilter filter, string format, CancellationToken cancellation) => FileAsync(Readable(filter), PaperFormats.Of(format), cancellation);

    [HttpGet("/roadmaps/{id:guid}/progress." + PaperFormats.Route)]
    public Task<IActionResult> OfRoadmap(Guid id, string format, CancellationToken cancellation) => FileAsync(new ReportFilter { Roadmap = id }, PaperFormats.Of(format), cancellation);

    private async Task<IActionResult> FileAsync(ReportFilter filter, PaperFormat format, CancellationToken cancellation)
    {
        if (await query.FindAsync(filter, cancellation) is not { } page) return NotFound();
        var (name, content) = page.File(format);
        return this.Paper(content, format, name);
    }

    /// <summary>A year that no calendar has is not asked for.</summary>
    private static ReportFilter Readable(ReportFilter filter) => filter.Year is < 1 or > 9999 ? filter with { Year = null } : filter;
}
