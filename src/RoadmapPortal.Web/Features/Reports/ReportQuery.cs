using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Reports;

/// <summary>Reads reports of progress.</summary>
public sealed class ReportQuery(PortalDbContext db, RevisionReader revisions, OccurrenceReader occurrences, PortalClock clock)
{
    /// <summary>Null when the filter names a roadmap of which nothing is in force.</summary>
    public async Task<ReportPage?> FindAsync(ReportFilter filter, CancellationToken cancellation)
    {
        var texts = await revisions.InForceAsync(await db.Roadmaps.InForce().Select(r => r.Id).ToListAsync(cancellation), cancellation);
        if (filter.Roadmap is { } id && !texts.ContainsKey(id)) return null;
        var roadmap = filter.Roadmap is { } one ? texts[one] : null;
        var organizations = await db.Organizations.Where(o => db.Occurrences.Any(x => x.OrganizationId == o.Id && !x.IsWithdrawn))
            .OrderBy(o => o.ShortName).Select(o => new ReportChoice(o.Id, o.ShortName)).ToListAsync(cancellation);
        return new ReportPage(
            filter,
            new ProgressReport(clock.Today, await RowsAsync(filter, organizations, cancellation)),
            roadmap?.Snapshot.Owner ?? await CentreAsync(cancellation),
            clock.Local(clock.Now))
        {
            Roadmap = roadmap is null ? null : (roadmap.Snapshot.TitleInOneLine(), roadmap.Number),
            Roadmaps = [.. texts.Select(t => new ReportChoice(t.Key, t.Value.Snapshot.TitleInOneLine())).OrderBy(choice => choice.Name, Russian.Alphabet)],
            Organizations = organizations,
            Years = [.. texts.Values.SelectMany(t => Enumerable.Range(t.Period.From.Year, t.Period.To.Year - t.Period.From.Year + 1)).Distinct().OrderDescending()],
        };
    }

    private async Task<IReadOnlyList<ProgressRow>> RowsAsync(ReportFilter filter, List<ReportChoice> organizations, CancellationToken cancellation)
    {
        var chosen = Chosen(filter);
        var rows = await occurrences.InForceAsync(chosen, cancellation);
        var names = organizations.ToDictionary(o => o.Id, o => o.Name);
        var comments = await chosen.Where(o => o.Comment != "").ToDictionaryAsync(o => o.Id, o => o.Comment, cancellation);
        var files = await db.Evidence.Where(e => chosen.Any(o => o.Id == e.OccurrenceId))
            .GroupBy(e => e.OccurrenceId).Select(own => new { own.Key, Count = own.Count() }).ToDictionaryAsync(own => own.Key, own => own.Count, cancellation);
        return
        [
            .. rows.Select(row => new ProgressRow
                {
                    RoadmapId = row.Text.Snapshot.RoadmapId,
                    Roadmap = row.Text.Snapshot.TitleInOneLine(),
                    Section = row.Activity.Section.Heading(),
                    Number = row.Activity.Activity.Number,
                    Activity = row.Activity.Activity.Text,
                    Deadline = row.Activity.Activity.Deadline,
                    Responsible = row.Activity.Activity.ResponsibleParties,
                    Window = row.Window,
                    OrganizationId = row.OrganizationId,
                    Organization = names[row.OrganizationId],
                    Status = row.Status,
                    State = row.State,
                    StatusDate = row.StatusDate,
                    Comment = comments.GetValueOrDefault(row.Id, ""),
                    EvidenceCount = files.GetValueOrDefault(row.Id),
                })
                .Zip(rows, (row, source) => (row, source.Activity.Order))
                .OrderBy(x => x.row.Roadmap, Russian.Alphabet).ThenBy(x => x.row.RoadmapId).ThenBy(x => x.Order)
                .ThenBy(x => x.row.Window?.From).ThenBy(x => x.row.Organization, Russian.Alphabet)
                .Select(x => x.row),
        ];
    }

    private IQueryable<Occurrence> Chosen(ReportFilter filter)
    {
        var chosen = db.Occurrences.AsNoTracking().Where(o => !o.IsWithdrawn);
        if (filter.Roadmap is { } roadmap) chosen = chosen.Where(o => o.RoadmapId == roadmap);
        if (filter.Organization is { } organization) chosen = chosen.Where(o => o.OrganizationId == organization);
        if (filter.Year is not { } year) return chosen;
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return chosen.Where(o => o.WindowFrom <= to && o.WindowTo >= from);
    }

    private async Task<string> CentreAsync(CancellationToken cancellation) =>
        await db.Organizations.Where(o => o.Kind == OrganizationKind.MethodologicalCentre && !o.IsArchived)
            .OrderBy(o => o.Id).Select(o => o.Name).FirstOrDefaultAsync(cancellation) ?? "";
}
