using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Progress;

/// <summary>The progress of one roadmap as a workbook.</summary>
public sealed class ProgressReports(PortalDbContext db, RevisionReader revisions, OccurrenceReader occurrences, PortalClock clock)
{
    /// <summary>Null when there is no such roadmap or nothing of it is in force.</summary>
    public async Task<(string FileName, byte[] Content)?> WorkbookAsync(Guid id, CancellationToken cancellation)
    {
        if (await revisions.InForceAsync(id, cancellation) is not { } text) return null;
        var rows = await occurrences.OfRoadmapAsync(id, cancellation);
        var title = text.Snapshot.TitleInOneLine();
        var report = new ProgressReport(
            title, text.Snapshot.Owner, clock.Today, clock.Local(clock.Now),
            Figures(ProgressCount.Of(rows.Select(row => (row.Status, row.State)))),
            await RowsAsync(id, rows, cancellation));
        return (DocumentFileName.Of($"Ход выполнения. {title}", text.Number, "xlsx"), ProgressWorkbook.Write(report));
    }

    private static List<NamedCell> Figures(ProgressCount count) =>
    [
        new("Всего", Cell.WholeNumber(count.Total)),
        .. ProgressFigures.All.Select(figure => new NamedCell(OccurrenceLabels.Capital(figure.Name), Cell.WholeNumber(figure.Count(count)))),
        new("Доля выполненного", Cell.Percent(count.Percent / 100d)),
    ];

    private async Task<IReadOnlyList<ProgressRow>> RowsAsync(Guid id, IReadOnlyList<OccurrenceRow> rows, CancellationToken cancellation)
    {
        var names = await (from o in db.Organizations
                           where db.Occurrences.Any(x => x.RoadmapId == id && x.OrganizationId == o.Id)
                           select new { o.Id, o.ShortName }).ToDictionaryAsync(o => o.Id, o => o.ShortName, cancellation);
        var comments = await db.Occurrences.Where(o => o.RoadmapId == id && o.Comment != "").ToDictionaryAsync(o => o.Id, o => o.Comment, cancellation);
        var files = await (from e in db.Evidence
                           join o in db.Occurrences on e.OccurrenceId equals o.Id
                           where o.RoadmapId == id
                           group e by e.OccurrenceId into g
                           select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return
        [
            .. rows.OrderBy(row => row.Activity.Order).ThenBy(row => row.Window?.From).ThenBy(row => names[row.OrganizationId], StringComparer.CurrentCulture)
                .Select(row => new ProgressRow(
                    row.Activity.Section.Heading(),
                    row.Activity.Activity.Number,
                    row.Activity.Activity.Text,
                    row.Activity.Activity.Deadline,
                    row.Window?.From,
                    row.Window?.To,
                    names[row.OrganizationId],
                    row.Status.Label().Text,
                    row.State == OccurrenceState.Settled ? null : row.State.Label().Text,
                    row.StatusDate,
                    comments.GetValueOrDefault(row.Id),
                    files.GetValueOrDefault(row.Id))),
        ];
    }
}
