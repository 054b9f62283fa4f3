using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>The mentoring register for those who read it: a coordinator the own school's part.</summary>
[Requires(Permission.ReadMentoring)]
public sealed class MentoringController(MentoringRegisterQuery register, MentorshipPageQuery pages, MentoringReports reports) : PortalController
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [HttpGet("/mentoring")]
    public async Task<IActionResult> Index(MentoringFilter filter, CancellationToken cancellation) =>
        View(await register.PageAsync(filter, Me, cancellation));

    [HttpGet("/mentoring.xlsx")]
    public async Task<IActionResult> Workbook(MentoringFilter filter, CancellationToken cancellation)
    {
        var (name, content) = await reports.WorkbookAsync(filter, Me, cancellation);
        return File(content, WorkbookType, name);
    }

    [HttpGet("/mentoring/{id:guid}")]
    public async Task<IActionResult> Card(Guid id, CancellationToken cancellation) =>
        await pages.FindAsync(id, Me, cancellation) is { } page ? View(page) : NotFound();
}
