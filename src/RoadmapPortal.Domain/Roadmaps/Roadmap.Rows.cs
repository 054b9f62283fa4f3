using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Roadmaps;

/// <content>
/// Sections and rows: each verb keeps positions dense and numbers in step. Sections that count 1, 2, 3 … go on counting;
/// any other numbers of sections were typed and stay.
/// </content>
public sealed partial class Roadmap
{
    /// <summary>Adds a section at the end.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="number">The printed number; blank goes on counting where the sections count.</param>
    /// <param name="title">The title.</param>
    public Result<Section> AddSection(Guid id, string number, string title)
    {
        if (!IsEditable) return RoadmapErrors.NotEditable;
        var counted = string.IsNullOrWhiteSpace(number) && Roadmaps.Numbering.CountsSections(Numbering, _sections);
        var section = Section.Create(id, Id, number, title);
        _sections.Add(section);
        Arrange(counted);
        return section;
    }

    /// <summary>Changes a section's title and, where numbers are typed, its number.</summary>
    public Result ChangeSection(Guid id, string number, string title)
    {
        if (!IsEditable) return RoadmapErrors.NotEditable;
        if (FindSection(id) is not { } section) return RoadmapErrors.RowMissing;
        section.Change(number, title);
        Arrange();
        return Result.Ok;
    }

    /// <summary>Moves a section up or down.</summary>
    /// <param name="id">The section.</param>
    /// <param name="by">Places: negative is up.</param>
    public Result MoveSection(Guid id, int by)
    {
        if (!IsEditable) return RoadmapErrors.NotEditable;
        if (FindSection(id) is not { } section) return RoadmapErrors.RowMissing;
        var counted = Roadmaps.Numbering.CountsSections(Numbering, _sections);
        Move(_sections, section, by);
        Arrange(counted);
        return Result.Ok;
    }

    /// <summary>Removes an empty section.</summary>
    public Result RemoveSection(Guid id)
    {
        if (!IsEditable) return RoadmapErrors.NotEditable;
        if (FindSection(id) is not { } section) return RoadmapErrors.RowMissing;
        if (section.Activities.Count > 0) return RoadmapErrors.SectionNotEmpty;
        var counted = Roadmaps.Numbering.CountsSections(Numbering, _sections);
        _sections.Remove(section);
        Arrange(counted);
        return Result.Ok;
    }

    /// <summary>Adds a row at the end of a section.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="sectionId">The section.</param>
    /// <param name="text">The texts.</param>
    /// <param name="manualWindows">Dates entered beside the text.</param>
    /// <param name="addressees">Who answers; without it the responsible say so.</param>
    public Result<Activity> AddActivity(
        Guid id, Guid sectionId, ActivityText text, IReadOnlyList<ScheduleWindow>? manualWindows = null, Addressees? addressees = null)
    {
        if (!IsEditable) return RoadmapErrors.NotEditable;
        if (FindSection(sectionId) is not { } section) return RoadmapErrors.RowMissing;
        var activity = Activity.Create(id);
        activity.Change(text, Period);
        activity.SetManualWindows(manualWindows ?? []);
        activity.Address(addressees);
        section.Rows.Add(activity);
        Arrange();
        return activity;
    }

    /// <summary>Changes the texts of a row, its dates by hand and who answers; null leaves that to the responsible.</summary>
    public Result ChangeActivity(Guid id, ActivityText text, IReadOnlyList<ScheduleWindow> manualWindows, Addressees? addressees)
    {
        if (!IsEditable) return RoadmapErrors.NotEditable;
        if (FindActivity(id) is not { } activity) return RoadmapErrors.RowMissing;
        activity.Change(text, Period);
        activity.SetManualWindows(manualWindows);
        activity.Address(addressees);
        Arrange();
        return Result.Ok;
    }

    /// <summary>Moves a row within its section, or past its edge into the neighbouring section.</summary>
    /// <param name="id">The row.</param>
    /// <param name="by">−1 is up, 1 is down.</param>
    public Result MoveActivity(Guid id, int by)
    {
        if (!IsEditable) return RoadmapErrors.NotEditable;
        if (FindActivity(id) is not { } activity) return RoadmapErrors.RowMissing;
        var section = FindSection(activity.SectionId)!;
        var target = section.Rows.IndexOf(activity) + by;
        var neighbour = _sections.IndexOf(section) + Math.Sign(by);
        if (target >= 0 && target < section.Rows.Count)
        {
            Move(section.Rows, activity, by);
        }
        else if (neighbour >= 0 && neighbour < _sections.Count)
        {
            section.Rows.Remove(activity);
            _sections[neighbour].Rows.Insert(by < 0 ? _sections[neighbour].Rows.Count : 0, activity);
        }

        Arrange();
        return Result.Ok;
    }

    /// <summary>Removes a row; the numbers close up.</summary>
    public Result RemoveActivity(Guid id)
    {
        if (!IsEditable) return RoadmapErrors.NotEditable;
        if (FindActivity(id) is not { } activity) return RoadmapErrors.RowMissing;
        FindSection(activity.SectionId)!.Rows.Remove(activity);
        Arrange();
        return Result.Ok;
    }

    /// <summary>The section with this id, or null.</summary>
    public Section? FindSection(Guid id) => _sections.Find(s => s.Id == id);

    /// <summary>The row with this id, or null.</summary>
    public Activity? FindActivity(Guid id) => Activities.FirstOrDefault(a => a.Id == id);

    /// <summary>Puts loaded sections and rows into their order; storage returns them in any.</summary>
    public void Sort()
    {
        _sections.Sort((a, b) => a.Position.CompareTo(b.Position));
        foreach (var section in _sections) section.Rows.Sort((a, b) => a.Position.CompareTo(b.Position));
    }

    private static void Move<T>(List<T> list, T item, int by)
    {
        var target = Math.Clamp(list.IndexOf(item) + by, 0, list.Count - 1);
        list.Remove(item);
        list.Insert(target, item);
    }

    private void Arrange(bool countSections = false)
    {
        for (var s = 0; s < _sections.Count; s++)
        {
            _sections[s].Position = s;
            for (var row = 0; row < _sections[s].Rows.Count; row++)
            {
                _sections[s].Rows[row].Position = row;
                _sections[s].Rows[row].SectionId = _sections[s].Id;
            }
        }

        if (countSections) Roadmaps.Numbering.CountSections(_sections);
        Roadmaps.Numbering.Apply(Numbering, _sections);
    }
}
