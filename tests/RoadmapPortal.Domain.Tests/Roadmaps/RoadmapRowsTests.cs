using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using static RoadmapPortal.Domain.Tests.Roadmaps.SampleRoadmap;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public class RoadmapRowsTests
{
    [Fact]
    public void A_row_moves_within_its_section_and_the_numbers_follow()
    {
        var roadmap = Draft(NumberingMode.BySection, 3);

        Assert.True(roadmap.MoveActivity(Id(103), -1).Done);

        Assert.Equal(["1.1 Мероприятие 1.1", "1.2 Мероприятие 1.3", "1.3 Мероприятие 1.2"], Rows(roadmap));
    }

    [Fact]
    public void A_row_moves_over_the_edge_into_the_neighbouring_section()
    {
        var roadmap = Draft(NumberingMode.BySection, 2, 1);

        roadmap.MoveActivity(Id(102), 1);
        Assert.Equal(["1.1 Мероприятие 1.1", "2.1 Мероприятие 1.2", "2.2 Мероприятие 2.1"], Rows(roadmap));
        Assert.Equal(Id(200), roadmap.FindActivity(Id(102))!.SectionId);

        roadmap.MoveActivity(Id(102), -1);
        Assert.Equal(["1.1 Мероприятие 1.1", "1.2 Мероприятие 1.2", "2.1 Мероприятие 2.1"], Rows(roadmap));
    }

    [Fact]
    public void The_first_row_does_not_move_up_nor_the_last_one_down()
    {
        var roadmap = Draft(NumberingMode.Continuous, 1, 1);
        var before = Rows(roadmap);

        Assert.True(roadmap.MoveActivity(Id(101), -1).Done);
        Assert.True(roadmap.MoveActivity(Id(201), 1).Done);

        Assert.Equal(before, Rows(roadmap));
    }

    [Fact]
    public void Typed_numbers_stay_with_their_rows()
    {
        var roadmap = Draft(NumberingMode.AsPrinted, 2);

        roadmap.MoveActivity(Id(101), 1);

        Assert.Equal(["2 Мероприятие 1.2", "1 Мероприятие 1.1"], Rows(roadmap));
    }

    [Theory]
    [InlineData(NumberingMode.Continuous)]
    [InlineData(NumberingMode.Restarting)]
    public void Sections_that_count_go_on_counting(NumberingMode numbering)
    {
        var roadmap = Draft(numbering, 0, 1, 1);

        roadmap.MoveSection(Id(300), -1);
        roadmap.RemoveSection(Id(100));
        roadmap.AddSection(Id(400), "", "Новый");

        Assert.Equal(["1 Раздел 3", "2 Раздел 2", "3 Новый"], Sections(roadmap));
    }

    [Theory]
    [InlineData(NumberingMode.Continuous)]
    [InlineData(NumberingMode.AsPrinted)]
    public void Other_numbers_of_sections_stay_as_typed(NumberingMode numbering)
    {
        var roadmap = Draft(numbering);
        roadmap.AddSection(Id(100), "I.", "Первый");
        roadmap.AddSection(Id(200), "", "Без номера");

        roadmap.MoveSection(Id(200), -1);

        Assert.Equal([" Без номера", "I Первый"], Sections(roadmap));
    }

    [Fact]
    public void A_typed_number_of_a_section_is_never_counted_over()
    {
        var roadmap = Draft(NumberingMode.Continuous, 1, 1);

        roadmap.AddSection(Id(300), "7", "Седьмой");

        Assert.Equal(["1 Раздел 1", "2 Раздел 2", "7 Седьмой"], Sections(roadmap));
    }

    [Fact]
    public void A_section_with_rows_is_not_removed()
    {
        var roadmap = Draft(NumberingMode.BySection, 1);

        Assert.Equal(RoadmapErrors.SectionNotEmpty, roadmap.RemoveSection(Id(100)).Error);
        Assert.Single(roadmap.Sections);
    }

    [Fact]
    public void A_row_of_another_roadmap_is_missing()
    {
        var roadmap = Draft(NumberingMode.BySection, 1);

        Assert.Equal(RoadmapErrors.RowMissing, roadmap.RemoveActivity(Id(999)).Error);
        Assert.Equal(RoadmapErrors.RowMissing, roadmap.MoveSection(Id(999), 1).Error);
        Assert.Equal(RoadmapErrors.RowMissing, roadmap.AddActivity(Id(9), Id(999), new ActivityText("Совещание")).Error);
    }

    [Fact]
    public void A_new_row_takes_its_addressees_from_the_responsible_unless_they_are_named()
    {
        var roadmap = Draft(NumberingMode.BySection, 0);
        var text = new ActivityText("Закрепить пары приказом", Responsible: "Руководители ОО");

        var proposed = roadmap.AddActivity(Id(101), Id(100), text).Value;
        var named = roadmap.AddActivity(Id(102), Id(100), text, [new(new(2023, 9, 1), new(2023, 9, 30))], Addressees.Centre).Value;

        Assert.Equal(Addressees.AllSchools, proposed.Addressees);
        Assert.Equal(Addressees.Centre, named.Addressees);
        Assert.Equal([new ScheduleWindow(new(2023, 9, 1), new(2023, 9, 30))], named.Windows);
        Assert.Equal(DueKind.Hard, named.Due);
    }

    [Fact]
    public void Addressees_follow_the_responsible_until_a_person_chooses()
    {
        var roadmap = Draft(NumberingMode.BySection, 0);
        var text = new ActivityText("Закрепить пары приказом", Responsible: "Руководители ОО");
        var row = roadmap.AddActivity(Id(101), Id(100), text).Value;

        roadmap.ChangeActivity(row.Id, text with { Responsible = "МКУ ЦРО" }, [], row.ChosenAddressees);
        Assert.Equal(Addressees.Centre, row.Addressees);
        roadmap.ChangeActivity(row.Id, text, [], row.ChosenAddressees);
        Assert.Equal(Addressees.AllSchools, row.Addressees);
        roadmap.ChangeActivity(row.Id, text, [], Addressees.Centre);
        roadmap.ChangeActivity(row.Id, text with { Text = "Закрепить группы" }, [], row.ChosenAddressees);
        Assert.Equal(Addressees.Centre, row.Addressees);
    }

    [Fact]
    public void Dates_entered_by_hand_win_over_the_text_and_leave_it_as_typed()
    {
        var roadmap = Draft(NumberingMode.BySection, 1);
        var window = new ScheduleWindow(new(2023, 10, 1), new(2023, 10, 20));

        roadmap.ChangeActivity(Id(101), new ActivityText("Анкетирование", "По графику ОО"), [window, window], Addressees.Centre);

        var activity = roadmap.FindActivity(Id(101))!;
        Assert.Equal("По графику ОО", activity.DeadlineText);
        Assert.Equal([window], activity.Windows);
        Assert.Empty(activity.Schedule.Windows);
    }

    [Fact]
    public void Random_moves_inserts_and_removals_keep_places_dense_and_numbers_right() =>
        Prop.ForAll(Steps.ToArbitrary(), Gen.Elements(Enum.GetValues<NumberingMode>()).ToArbitrary(), (steps, numbering) =>
        {
            var roadmap = Draft(numbering);
            var model = new List<(Guid Id, List<Guid> Rows)>();
            foreach (var (n, step) in steps.Index())
            {
                Apply(step, Id(n + 10), roadmap, model);
                Check(roadmap, model);
            }
        }).Hold();

    private enum Verb { AddSection, RemoveSection, MoveSection, AddRow, RemoveRow, MoveRow }

    private static Gen<List<(Verb Verb, int Target, int By)>> Steps { get; } =
        (from verb in Gen.Frequency((2, Gen.Constant(Verb.AddSection)), (1, Gen.Constant(Verb.RemoveSection)), (2, Gen.Constant(Verb.MoveSection)),
                                    (6, Gen.Constant(Verb.AddRow)), (2, Gen.Constant(Verb.RemoveRow)), (6, Gen.Constant(Verb.MoveRow)))
         from target in Gen.Choose(0, 99)
         from shift in Gen.Elements(-1, 1)
         select (verb, target, shift)).ListOf();

    private static void Apply((Verb Verb, int Target, int By) step, Guid newId, Roadmap roadmap, List<(Guid Id, List<Guid> Rows)> model)
    {
        var section = model.Count == 0 ? default : model[step.Target % model.Count];
        var rows = model.SelectMany(s => s.Rows).ToList();
        var row = rows.Count == 0 ? default : rows[step.Target % rows.Count];
        switch (step.Verb)
        {
            case Verb.AddSection:
                Assert.True(roadmap.AddSection(newId, "", "Раздел").Done);
                model.Add((newId, []));
                break;
            case Verb.RemoveSection when model.Count > 0:
                var removed = roadmap.RemoveSection(section.Id).Error;
                Assert.Equal(section.Rows.Count > 0 ? RoadmapErrors.SectionNotEmpty : null, removed);
                if (removed is null) model.Remove(section);
                break;
            case Verb.MoveSection when model.Count > 0:
                Assert.True(roadmap.MoveSection(section.Id, step.By).Done);
                var place = model.IndexOf(section);
                if (place + step.By >= 0 && place + step.By < model.Count) (model[place], model[place + step.By]) = (model[place + step.By], model[place]);
                break;
            case Verb.AddRow when model.Count > 0:
                Assert.True(roadmap.AddActivity(newId, section.Id, new ActivityText("Мероприятие")).Done);
                section.Rows.Add(newId);
                break;
            case Verb.RemoveRow when rows.Count > 0:
                Assert.True(roadmap.RemoveActivity(row).Done);
                model.ForEach(s => s.Rows.Remove(row));
                break;
            case Verb.MoveRow when rows.Count > 0:
                Assert.True(roadmap.MoveActivity(row, step.By).Done);
                Move(model, row, step.By);
                break;
        }
    }

    private static void Move(List<(Guid Id, List<Guid> Rows)> model, Guid row, int by)
    {
        var home = model.FindIndex(s => s.Rows.Contains(row));
        var rows = model[home].Rows;
        var place = rows.IndexOf(row);
        var target = place + by;
        if (target >= 0 && target < rows.Count) (rows[place], rows[target]) = (rows[target], rows[place]);
        else if (home + by >= 0 && home + by < model.Count)
        {
            rows.Remove(row);
            model[home + by].Rows.Insert(by < 0 ? model[home + by].Rows.Count : 0, row);
        }
    }

    private static void Check(Roadmap roadmap, List<(Guid Id, List<Guid> Rows)> model)
    {
        Assert.Equal(model.Select(s => s.Id), roadmap.Sections.Select(s => s.Id));
        Assert.Equal(model.SelectMany(s => s.Rows), roadmap.Activities.Select(a => a.Id));
        Assert.Equal(Enumerable.Range(0, model.Count), roadmap.Sections.Select(s => s.Position));
        var overall = 0;
        foreach (var (s, section) in roadmap.Sections.Index())
        {
            Assert.Equal(Enumerable.Range(0, section.Activities.Count), section.Activities.Select(a => a.Position));
            Assert.All(section.Activities, a => Assert.Equal(section.Id, a.SectionId));
            Assert.Equal(roadmap.Numbering == NumberingMode.BySection ? $"{s + 1}" : "", section.PrintedNumber);
            foreach (var (row, activity) in section.Activities.Index())
            {
                overall++;
                Assert.Equal(
                    roadmap.Numbering switch
                    {
                        NumberingMode.BySection => $"{s + 1}.{row + 1}",
                        NumberingMode.Continuous => $"{overall}",
                        NumberingMode.Restarting => $"{row + 1}",
                        _ => "",
                    },
                    activity.PrintedNumber);
            }
        }
    }

    private static List<string> Rows(Roadmap roadmap) => [.. roadmap.Activities.Select(a => $"{a.PrintedNumber} {a.Text}")];

    private static List<string> Sections(Roadmap roadmap) => [.. roadmap.Sections.Select(s => $"{s.PrintedNumber} {s.Title}")];
}
