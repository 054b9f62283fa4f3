using BenchmarkDotNet.Attributes;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Benchmarks.Micro;

/// <summary>Writing the official PDF of a roadmap.</summary>
[MemoryDiagnoser]
public class PdfBenchmarks
{
    private static readonly DateTimeOffset Printed = new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(3));

    private RoadmapSnapshot snapshot = null!;

    [Params(40, 1000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Compose() => snapshot = new RoadmapSnapshot
    {
        RoadmapId = Guid.Empty, Revision = 1, Title = "Дорожная карта проекта\nна 2026-2027 годы", PeriodFrom = "2026-01", PeriodTo = "2027-12", Owner = "МКУ «Центр проверки»",
        Approval = new ApprovalStamp(ApprovalMode.ByOfficial, "Директор", "МКУ «Центр проверки»", "А.Б. Утвердилова"),
        Columns = RoadmapHeader.StandardColumns,
        Sections = [new SectionSnapshot("1", "Организационные мероприятия", [.. Enumerable.Range(1, Rows).Select(n => new ActivitySnapshot
        {
            Key = $"{n}", Number = $"1.{n}", DeadlineKind = "month", Due = "hard", Deadline = "Сентябрь – декабрь 2026 г.", Responsible = "Руководители ОО, методисты-предметники",
            Text = $"Семинар-практикум № {n} «Методическая служба: от диагностики дефицитов к адресной помощи педагогу»", Result = "Аналитическая справка, адресные рекомендации",
        })])],
    };

    [Benchmark]
    public byte[] Pdf() => PdfWriter.Write(RoadmapPages.Compose(snapshot, new RoadmapPrint(Draft: true, Printed, null)));
}
