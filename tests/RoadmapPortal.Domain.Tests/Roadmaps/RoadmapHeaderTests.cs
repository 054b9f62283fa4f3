using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using static RoadmapPortal.Domain.Tests.Roadmaps.SampleRoadmap;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public class RoadmapHeaderTests
{
    private static readonly RoadmapColumn Form = new(ColumnKind.Other, "Форма проведения");
    private static readonly RoadmapColumn Place = new(ColumnKind.Other, "Место");

    [Fact]
    public void A_new_period_reads_the_deadlines_anew()
    {
        var roadmap = Draft(NumberingMode.BySection, 0);
        roadmap.AddActivity(Id(101), Id(100), new ActivityText("Семинар", "Ежегодно, май"));
        Assert.Equal(2, roadmap.FindActivity(Id(101))!.Windows.Count);

        roadmap.Change(Header() with { Period = new Period(new(2023, 1, 1), new(2025, 12, 1)) });

        Assert.Equal(3, roadmap.FindActivity(Id(101))!.Windows.Count);
        Assert.Equal("Ежегодно, май", roadmap.FindActivity(Id(101))!.DeadlineText);
    }

    [Fact]
    public void Another_numbering_numbers_the_rows_at_once()
    {
        var roadmap = Draft(NumberingMode.BySection, 1, 2);

        roadmap.Change(Header(NumberingMode.Continuous));
        Assert.Equal(["1", "2", "3"], roadmap.Activities.Select(a => a.PrintedNumber));

        roadmap.Change(Header(NumberingMode.AsPrinted));
        Assert.Equal(["1", "2", "3"], roadmap.Activities.Select(a => a.PrintedNumber));
    }

    [Fact]
    public void Cells_follow_their_columns()
    {
        var roadmap = WithOther("заочно", "актовый зал");

        Assert.True(roadmap.Change(Header() with { Columns = [.. RoadmapHeader.StandardColumns, new(ColumnKind.Other, "Новая"), Place, Form] }, [null, 1, 0]).Done);

        Assert.Equal(["", "актовый зал", "заочно"], roadmap.FindActivity(Id(101))!.Other);
    }

    [Fact]
    public void A_column_with_text_is_not_removed()
    {
        var roadmap = WithOther("заочно", "");

        Assert.Equal(RoadmapErrors.ColumnNotEmpty, roadmap.Change(Header() with { Columns = [.. RoadmapHeader.StandardColumns, Place] }, [1]).Error);
        Assert.Equal(["заочно", ""], roadmap.FindActivity(Id(101))!.Other);

        Assert.True(roadmap.Change(Header() with { Columns = [.. RoadmapHeader.StandardColumns, Form] }, [0]).Done);
        Assert.Equal(["заочно"], roadmap.FindActivity(Id(101))!.Other);
    }

    private static Roadmap WithOther(params string[] cells)
    {
        var roadmap = Draft(NumberingMode.BySection, 0);
        roadmap.Change(Header() with { Columns = [.. RoadmapHeader.StandardColumns, Form, Place] });
        roadmap.AddActivity(Id(101), Id(100), new ActivityText("Семинар") { Other = cells });
        return roadmap;
    }
}
