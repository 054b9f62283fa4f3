using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>The mentoring register for those who read it: a coordinator the own school's part.</summary>
[Requires(Permission.ReadMentoring)]
public sealed class MentoringController(MentoringRegisterQuery register, MentorshipPageQuery pages, MentoringReports reports) : PortalController
{
    [HttpGet("/mentoring")]
    public async Task<IActionResult> Index(MentoringFilter filter, CancellationToken cancellation) =>
        View(await register.PageAsync(filter, Me, cancellation));

    [HttpGet("/mentoring." + PaperFormats.Route)]
    public async Task<IActionResult> Download(MentoringFilter filter, string format, CancellationToken cancellation)
    {
        var written = PaperFormats.Of(format);
        var (name, content) = await reports.FileAsync(filter, written, Me, cancellation);
        return this.Paper(content, written, name);
    }

    [HttpGet("/mentoring/{id:guid}")]
    public async Task<IActionResult> Card(Guid id, CancellationToken cancellation) =>
        await pages.FindAsync(id, Me, cancellation) is { } page ? View(page) : NotFound();
}
