using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>Roadmaps as files for the people of the portal.</summary>
[Requires(Permission.ReadRoadmaps)]
[ViewFolder("Approval")]
public sealed class PapersController(PortalDbContext db, RoadmapStore store, RoadmapPapers papers) : PortalController
{
    /// <summary>The document in force; those who read the working text get the draft as it stands.</summary>
    [HttpGet("/roadmaps/{id:guid}." + PaperFormats.Route)]
    public async Task<IActionResult> Current(Guid id, string format, CancellationToken cancellation) =>
        await store.FindAsync(id, Me, cancellation) is { IsInForce: false } roadmap
            ? Answer(await papers.DraftAsync(roadmap, cancellation), PaperFormats.Of(format))
            : await Revision(id, null, format, cancellation);

    [HttpGet("/roadmaps/{id:guid}/revisions/{number:int}." + PaperFormats.Route)]
    public async Task<IActionResult> Revision(Guid id, int? number, string format, CancellationToken cancellation) =>
        await db.Roadmaps.VisibleTo(Me, db).AnyAsync(r => r.Id == id, cancellation)
        && await papers.RevisionAsync(id, number, cancellation) is { } paper
            ? Answer(paper, PaperFormats.Of(format))
            : NotFound();

    /// <summary>Everything that can be printed of a roadmap, with formats and sizes.</summary>
    [HttpGet("/roadmaps/{id:guid}/documents")]
    public async Task<IActionResult> Documents(Guid id, CancellationToken cancellation)
    {
        var shown = await ShownAsync(id, cancellation);
        var inForce = shown is { Revision: 0 } ? await papers.RevisionAsync(id, null, cancellation) : shown;
        if (shown is null) return NotFound();
        return View(new DocumentsPage(id, shown.Title,
        [
            .. shown.Revision > 0 ? Array.Empty<DocumentRow>() : [DocumentRow.Of(shown, $"/roadmaps/{id}")],
            .. inForce is null ? Array.Empty<DocumentRow>() : [DocumentRow.Of(inForce, $"/roadmaps/{id}/revisions/{inForce.Revision}")],
        ])
        {
            Parties = [.. PartiesOf(shown.Snapshot).Select(party => party.Text)],
            HasProgress = inForce is not null && Me.May(Permission.ReadProgress),
        });
    }

    /// <summary>The months of the text that the person reads, by school or calendar years.</summary>
    [HttpGet("/roadmaps/{id:guid}/timeline." + PaperFormats.Route)]
    public async Task<IActionResult> Timeline(Guid id, string format, CancellationToken cancellation)
    {
        if (await ShownAsync(id, cancellation) is not { } shown) return NotFound();
        var period = Period.TryParse(shown.Snapshot.PeriodFrom, shown.Snapshot.PeriodTo)!;
        // Who plans from January thinks in calendar years.
        var years = period.From.Month == 1 ? TimelineYear.CalendarYearsOf(period) : TimelineYear.SchoolYearsOf(period);
        return Answer(RoadmapTimeline.Compose(shown.Snapshot, shown.Print, years), $"По месяцам. {shown.Title}", shown, PaperFormats.Of(format));
    }

    /// <summary>The rows of one of those whom the text names.</summary>
    [HttpGet("/roadmaps/{id:guid}/extract." + PaperFormats.Route)]
    public async Task<IActionResult> Extract(Guid id, string format, string? party, CancellationToken cancellation)
    {
        if (await ShownAsync(id, cancellation) is not { } shown || PartiesOf(shown.Snapshot).FirstOrDefault(p => p.Text == party) is not { } named) return NotFound();
        var kind = await db.Organizations.Where(o => o.Name == named.Text).Select(o => (OrganizationKind?)o.Kind).FirstOrDefaultAsync(cancellation);
        var document = RoadmapExtract.Compose(shown.Snapshot, new KnownParty(named.Kind, named.Text), shown.Print, kind);
        return Answer(document, $"Выписка для {named.Text}. {shown.Title}", shown, PaperFormats.Of(format));
    }

    /// <summary>The working text for those who read it, else what is in force; null where there is neither.</summary>
    private async Task<RoadmapPaper?> ShownAsync(Guid id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, Me, cancellation) is { IsInForce: false } roadmap) return await papers.DraftAsync(roadmap, cancellation);
        return await db.Roadmaps.VisibleTo(Me, db).AnyAsync(r => r.Id == id, cancellation) ? await papers.RevisionAsync(id, null, cancellation) : null;
    }

    private static IEnumerable<Party> PartiesOf(RoadmapSnapshot snapshot) =>
        snapshot.Sections.SelectMany(section => section.Activities).SelectMany(activity => activity.ResponsibleParties).DistinctBy(party => party.Text).OrderBy(party => party.Text, StringComparer.CurrentCulture);

    private FileContentResult Answer(PageDocument document, string title, RoadmapPaper paper, PaperFormat format)
    {
        return this.Paper(format.Write(document), format, DocumentFileName.Of(title, paper.Revision, format.Extension()));
    }

    private FileContentResult Answer(RoadmapPaper paper, PaperFormat format)
    {
        // Prints of one draft differ in the time of printing, copies in the release that made them: their tags are weak ones.
        var tag = new EntityTagHeaderValue($"\"{paper.Hash}\"", isWeak: paper.Revision == 0 || format != PaperFormat.Pdf);
        return this.Paper(paper.Write(format), format, DocumentFileName.Of(paper.Title, paper.Revision, format.Extension()), tag);
    }
}
