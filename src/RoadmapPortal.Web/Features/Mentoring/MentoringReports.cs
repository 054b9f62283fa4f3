using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Reports;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>The register as a file: the same rows as on the screen, but of minors only how many.</summary>
public sealed class MentoringReports(PortalDbContext db, MentoringRegisterQuery register, PortalClock clock)
{
    public async Task<(string FileName, byte[] Content)> FileAsync(MentoringFilter filter, PaperFormat format, CurrentUser user, CancellationToken cancellation)
    {
        var rows = await register.AllAsync(filter, user, cancellation);
        var organization = await db.Organizations.Where(o => o.Id == user.OrganizationId).Select(o => o.Name).FirstAsync(cancellation);
        var shown = new MentoringRegister(organization, clock.Today, clock.Local(clock.Now), Figures(rows), [.. rows.Select(Row)]);
        var content = format == PaperFormat.Xlsx ? MentoringWorkbook.Write(shown) : format.Write(MentoringRegisterPages.Register(shown));
        return ($"Реестр наставничества на {clock.Today:dd.MM.yyyy}.{format.Extension()}", content);
    }

    private List<NamedCell> Figures(List<RegisterRow> rows) =>
    [
        new("Всего", Cell.WholeNumber(rows.Count)),
        .. MentorshipStates.All.Select(state => (State: state, Count: rows.Count(r => r.State(clock.Today) == state))).Where(s => s.Count > 0)
            .Select(s => new NamedCell(Russian.Capital(s.State.Name()), Cell.WholeNumber(s.Count))),
    ];

    private MentoringRegisterRow Row(RegisterRow row) => new(
        row.Organization,
        row.Form,
        row.Mode.Name(),
        row.MentorName,
        row.Mentor?.Post,
        row.Minors.Count > 0 ? Russian.Plural(row.Minors.Count, "обучающийся", "обучающихся", "обучающихся") : string.Join('\n', row.Mentees.Select(m => m.Name)),
        row.Curator?.Name,
        row.From,
        row.To,
        Russian.Capital(row.State(clock.Today).Name()),
        row.Papers.OrderNumber,
        row.Papers.OrderDate,
        row.Papers.MentorConsent,
        row.Papers.ContractSupplement,
        row.Papers.MenteeConsent,
        row.Papers.ProcessingConsent,
        row.EndedOn,
        row.Outcome);
}
