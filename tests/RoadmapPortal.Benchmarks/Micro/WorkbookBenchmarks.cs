using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Benchmarks.Micro;

/// <summary>Writing the progress workbook of 100 schools × 50 activities and the workbook of a roadmap of 40 rows.</summary>
[MemoryDiagnoser]
public class WorkbookBenchmarks
{
    private static readonly DateTimeOffset Printed = new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(3));

    private static readonly ProgressReport Report = new(new DateOnly(2026, 11, 27),
        [.. from activity in Enumerable.Range(1, 50) from school in Enumerable.Range(1, 100) select Row(activity, school)]);

    private static readonly ProgressWorkbookHead Head = new("Ход выполнения", "МКУ «Центр проверки»", Printed, []);

    private static readonly RoadmapSnapshot Planned = PlannedRoadmap.Of(40);

    [Benchmark]
    public byte[] Workbook() => ProgressWorkbook.Write(Report, Head);

    [Benchmark]
    public byte[] Roadmap40() => PageWorkbook.Write(RoadmapPages.Compose(Planned, new RoadmapPrint(Draft: true, Printed)));

    private static ProgressRow Row(int activity, int school) => new()
    {
        RoadmapId = Guid.Empty, Roadmap = "Дорожная карта", Section = "1. Организационные мероприятия", Number = $"1.{activity}", Activity = $"Семинар-практикум № {activity}",
        Deadline = "Сентябрь 2026 г.", Responsible = [new Party(PartyKind.Role, "Руководители ОО")], Window = new ScheduleWindow(new(2026, 9, 1), new(2026, 9, 30)),
        OrganizationId = new Guid(school, 0, 0, new byte[8]), Organization = $"Школа № {school}", Status = school % 2 == 0 ? OccurrenceStatus.Done : OccurrenceStatus.NotStarted,
        State = school % 2 == 0 ? OccurrenceState.Settled : OccurrenceState.Overdue, StatusDate = school % 2 == 0 ? new(2026, 9, 20) : null,
    };
}
