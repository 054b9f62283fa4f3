using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

/// <summary>Small drafts with ids that count: 1 is the roadmap, 2 its owner, 3 its lead, the rest in the order of making.</summary>
internal static class SampleRoadmap
{
    public static readonly Period Period = new(new DateOnly(2023, 1, 1), new DateOnly(2024, 12, 31));
    public static readonly DateTimeOffset Now = new(2023, 3, 6, 9, 0, 0, TimeSpan.FromHours(3));

    public static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static RoadmapHeader Header(NumberingMode numbering = NumberingMode.BySection) => new("Дорожная карта «Наставник» на 2023–2024 годы", Period) { Numbering = numbering };

    public static Roadmap Draft(NumberingMode numbering = NumberingMode.BySection) => Roadmap.Create(Id(1), "nastavnik-2023-2024", Id(2), Id(3), Header(numbering), Now);

    /// <summary>Sections with so many rows each; the first section has the id 100, its rows 101, 102 …, the second 200 and so on.</summary>
    public static Roadmap Draft(NumberingMode numbering, params int[] rows)
    {
        var roadmap = Draft(numbering);
        foreach (var (s, count) in rows.Index())
        {
            var section = roadmap.AddSection(Id(100 * (s + 1)), $"{s + 1}", $"Раздел {s + 1}").Value;
            for (var row = 1; row <= count; row++) roadmap.AddActivity(Id((100 * (s + 1)) + row), section.Id, new ActivityText($"Мероприятие {s + 1}.{row}", Number: $"{row}"));
        }

        return roadmap;
    }
}
