using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Benchmarks.Floors;

/// <summary>A row as the floor page shows it.</summary>
public sealed record FloorRow(string Number, string Text, string Deadline, string Audience, string Responsible, string Result);

/// <summary>Floor A: the rows of one roadmap, read and shown in the plainest way.</summary>
public sealed class FloorController(PortalDbContext db) : Controller
{
    [HttpGet("/floor/rows/{roadmapId:guid}")]
    public async Task<IActionResult> Rows(Guid roadmapId, CancellationToken cancellation) => View("/Floors/Rows.cshtml", await (
        from section in db.Roadmaps.AsNoTracking().Where(r => r.Id == roadmapId).SelectMany(r => r.Sections)
        from row in section.Activities
        orderby section.Position, row.Position
        select new FloorRow(row.PrintedNumber, row.Text, row.DeadlineText, row.AudienceText, row.ResponsibleText, row.Result))
        .Take(50).ToListAsync(cancellation));
}
