using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>A working text as a value, with what its snapshot does not say: ids, dates by hand, who was asked. A dropped revision goes back to it.</summary>
/// <param name="Header">Everything but the rows.</param>
/// <param name="Sections">The sections in their order.</param>
public sealed record RoadmapText(RoadmapHeader Header, IReadOnlyList<SectionText> Sections);

/// <summary>A section of a working text.</summary>
public sealed record SectionText(Guid Id, string Number, string Title, IReadOnlyList<RowText> Rows);

/// <summary>A row of a working text.</summary>
/// <param name="Id">The id.</param>
/// <param name="Text">The texts.</param>
/// <param name="ManualWindows">Dates entered beside the text.</param>
/// <param name="Chosen">Who answers, as a person chose; null leaves it to the responsible.</param>
public sealed record RowText(Guid Id, ActivityText Text, IReadOnlyList<ScheduleWindow> ManualWindows, Addressees? Chosen);
