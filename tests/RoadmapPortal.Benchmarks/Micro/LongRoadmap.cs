using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Benchmarks.Micro;

/// <summary>A roadmap of any length for those who write it.</summary>
internal static class LongRoadmap
{
    public static RoadmapSnapshot Of(int rows) => new()
    {
        RoadmapId = Guid.Empty, Revision = 1, Title = "Дорожная карта проекта\nна 2026-2027 годы", PeriodFrom = "2026-01", PeriodTo = "2027-12", Owner = "МКУ «Центр проверки»",
        Approval = new ApprovalStamp(ApprovalMode.ByOfficial, "Директор", "МКУ «Центр проверки»", "А.Б. Утвердилова"),
        Columns = RoadmapHeader.StandardColumns,
        Sections = [new SectionSnapshot("1", "Организационные мероприятия", [.. Enumerable.Range(1, rows).Select(n => new ActivitySnapshot
        {
            Key = $"{n}", Number = $"1.{n}", DeadlineKind = "month", Due = "hard", Deadline = "Сентябрь – декабрь 2026 г.", Responsible = "Руководители ОО, методисты-предметники",
            Text = $"Семинар-практикум № {n} «Методическая служба: от диагностики дефицитов к адресной помощи педагогу»", Result = "Аналитическая справка, адресные рекомендации",
        })])],
    };
}
