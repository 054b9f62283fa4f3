using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Tasks;

/// <summary>Reads what the own organisation owes.</summary>
public sealed class TaskQueries(PortalDbContext db, OccurrenceReader occurrences, PortalClock clock)
{
    public async Task<TasksPage> ListAsync(CurrentUser user, CancellationToken cancellation)
    {
        var organization = await db.Organizations.Where(o => o.Id == user.OrganizationId).Select(o => o.Name).FirstAsync(cancellation);
        var rows = await occurrences.OfOrganizationAsync(user.OrganizationId, cancellation);
        var groups = from row in rows
                     group row by TaskGroups.Of(row.Status, row.State, row.Window, clock.Today) into g
                     orderby g.Key
                     select (g.Key, Sorted(g.Key, g));
        return new TasksPage(organization, [.. groups]);
    }

    /// <summary>An occurrence of the own organisation; null when there is none or it is somebody else's.</summary>
    public async Task<TaskPage?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        var found = await db.Occurrences.Where(o => o.Id == id && o.OrganizationId == user.OrganizationId)
            .Select(o => new { o.Version, o.IsWithdrawn, o.WindowFrom, o.ApprovedOn }).FirstOrDefaultAsync(cancellation);
        if (found is null || await occurrences.FindAsync(id, cancellation) is not { } row) return null;
        var snapshot = row.Text.Snapshot;
        return new TaskPage(
            id,
            snapshot.TitleInOneLine(),
            row.Activity.Section.Heading(),
            [.. snapshot.Columns.Zip(row.Activity.Activity.TextsIn(snapshot.Columns), (column, text) => (column.Title, text)).Where(cell => cell.text.Length > 0)],
            row.Activity.Activity.Text,
            row.Window?.Term(),
            OccurrenceLabels.Of(row.Status, row.State),
            found.IsWithdrawn,
            found.Version,
            await HistoryAsync(id, cancellation))
        {
            Name = TextLength.Cut(PrintedNumbers.Before(row.Activity.Activity.Number, row.Activity.Activity.Text.ReplaceLineEndings(" ")), 120),
            Result = TextLength.Cut(row.Activity.Activity.Result.ReplaceLineEndings(" "), 200).TrimEnd('.', ' '),
            Earliest = Occurrence.EarliestMark(found.WindowFrom, found.ApprovedOn),
            Form = new ReportForm
            {
                Status = row.Status == OccurrenceStatus.NotStarted ? null : row.Status,
                Date = clock.Today,
                Version = found.Version,
            },
        };
    }

    private async Task<IReadOnlyList<TaskUpdate>> HistoryAsync(Guid id, CancellationToken cancellation)
    {
        var files = await db.Evidence.Where(e => e.OccurrenceId == id).OrderBy(e => e.Id)
            .Select(e => new { e.UpdateId, File = new TaskFile(e.Id, e.FileName, e.Size) }).ToListAsync(cancellation);
        var updates = await db.OccurrenceUpdates.Where(u => u.OccurrenceId == id).OrderByDescending(u => u.At).ThenByDescending(u => u.Id)
            .Select(u => new { u.Id, u.Status, u.Date, u.Comment, u.ByName, u.At }).ToListAsync(cancellation);
        return
        [
            .. updates.Select(u => new TaskUpdate(
                u.Status, u.Date, u.Comment, u.ByName, clock.Local(u.At), [.. files.Where(f => f.UpdateId == u.Id).Select(f => f.File)])),
        ];
    }

    private static IReadOnlyList<TaskRow> Sorted(TaskGroup group, IEnumerable<OccurrenceRow> rows)
    {
        var sorted = group == TaskGroup.Closed
            ? rows.OrderByDescending(row => row.StatusDate)
            : rows.OrderBy(row => row.Window is null).ThenBy(row => row.Window?.To).ThenBy(row => row.Window?.From);
        return
        [
            .. sorted.ThenBy(row => row.Text.Snapshot.Title, StringComparer.CurrentCulture).ThenBy(row => row.Activity.Order).Select(row => new TaskRow(
                row.Id,
                row.Activity.Activity.Number,
                row.Activity.Activity.Text,
                row.Text.Snapshot.TitleInOneLine(),
                row.Activity.Activity.Deadline,
                SaysItself(row) ? null : row.Window?.Term(),
                OccurrenceLabels.Of(row.Status, row.State),
                row.StatusDate)),
        ];
    }

    /// <summary>A single window whose year stands in the text needs no second wording.</summary>
    private static bool SaysItself(OccurrenceRow row) =>
        row.Activity.Activity.Windows.Count == 1 && row.Activity.Activity.Deadline.Contains($"{row.Window?.To.Year}", StringComparison.Ordinal);
}
