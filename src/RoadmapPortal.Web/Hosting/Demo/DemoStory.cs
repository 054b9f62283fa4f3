using RoadmapPortal.Domain.Roadmaps;
using static RoadmapPortal.Web.Hosting.Demo.DemoDates;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>What happened to the roadmaps of the demonstration, and when.</summary>
internal sealed class DemoStory(DemoActs acts, IReadOnlyDictionary<string, Guid> organizations, DateOnly today)
{
    private Guid digital;

    /// <summary>The roadmap whose period is over and to which everybody has reported.</summary>
    public Guid Over { get; private set; }

    /// <summary>A roadmap of last year that is over, one that goes on, one of this school year in its second revision.</summary>
    public async Task TellThePastAsync(CancellationToken cancellation)
    {
        var year = SchoolYearOf(today);
        var (before, start) = (new DateOnly(year - 1, 8, 24), new DateOnly(year, 8, 24));
        Over = await acts.WriteAsync(DemoRoadmaps.Functional(today, organizations[DemoCentre.Partner]), before, cancellation);
        await acts.SubmitAsync(Over, before.AddDays(1), cancellation);
        await acts.ConcurAsync(Over, before.AddDays(4), cancellation);
        await acts.ApproveAsync(Over, before.AddDays(7), cancellation);

        var approved = today.AddDays(-DemoRoadmaps.DigitalAge);
        digital = await acts.WriteAsync(DemoRoadmaps.Digital(today), approved.AddDays(-9), cancellation);
        await acts.SubmitAsync(digital, approved.AddDays(-3), cancellation);
        await acts.ApproveAsync(digital, approved, cancellation);

        var given = today.AddDays(-60);
        var cancelled = await acts.WriteAsync(DemoPlans.Exhibition(given), given.AddDays(-5), cancellation);
        await acts.SubmitAsync(cancelled, given.AddDays(-4), cancellation);
        await acts.ApproveAsync(cancelled, given, cancellation);
        await acts.CancelAsync(cancelled, "Регион перенёс выставку на следующий год.", given.AddDays(40), cancellation);

        var mentoring = await acts.WriteAsync(DemoRoadmaps.Mentoring(today), start, cancellation);
        await acts.SubmitAsync(mentoring, start.AddDays(2), cancellation);
        await acts.ApproveAsync(mentoring, start.AddDays(4), cancellation);
        var revised = Earlier(start.AddDays(50), today);
        await acts.ReviseAsync(mentoring, DemoRoadmaps.Amendment, revised, cancellation);
        await acts.SubmitAsync(mentoring, revised, cancellation);
        await acts.ApproveAsync(mentoring, revised, cancellation);
    }

    /// <summary>Once everybody has reported, last year's roadmap is completed.</summary>
    public Task CompleteAsync(CancellationToken cancellation) => acts.CompleteAsync(Over, today, cancellation);

    /// <summary>What waits for somebody today: for the director, for the methodologist, for a partner, for its author.</summary>
    public async Task TellThePresentAsync(CancellationToken cancellation)
    {
        await acts.ReviseAsync(
            digital, new("Конкурс школьных сайтов", Month(today.AddDays(70)), Responsible: DemoRoadmaps.Schools, Result: "Приказ об итогах"), today.AddDays(-4), cancellation);
        await acts.SubmitAsync(digital, today.AddDays(-2), cancellation);

        var gifted = await acts.WriteAsync(DemoPlans.Gifted(today, organizations[DemoCentre.Partner]), today.AddDays(-20), cancellation);
        await acts.SubmitAsync(gifted, today.AddDays(-9), cancellation);
        await acts.RefuseAsync(gifted, "Летняя предметная смена совпадает с нашей. Предлагаем провести её вместе в августе.", today.AddDays(-6), cancellation);

        var paper = organizations[DemoCentre.PartnerOnPaper];
        var network = await acts.WriteAsync(DemoPlans.Network(today, organizations[DemoCentre.Partner], paper), today.AddDays(-15), cancellation);
        await acts.SubmitAsync(network, today.AddDays(-3), cancellation);
        await acts.ConcurOnPaperAsync(network, paper, "О.Т. Абрамов", today.AddDays(-1), cancellation);

        await acts.WriteAsync(DemoPlans.Staffing(today), today.AddDays(-8), cancellation);
    }
}
