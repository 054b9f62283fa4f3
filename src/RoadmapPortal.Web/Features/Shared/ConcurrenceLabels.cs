using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>The names of the states in the interface.</summary>
public static class ConcurrenceLabels
{
    public static StatusLabel Label(this ConcurrenceState state) => state switch
    {
        ConcurrenceState.Asked => new("Ждёт решения", Tone.Info),
        ConcurrenceState.Given => new("Согласовано", Tone.Success),
        ConcurrenceState.Refused => new("Возвращено с замечанием", Tone.Warning),
        ConcurrenceState.Withdrawn => new("Запрос отозван", Tone.Muted),
        _ => new("Текст вернули на доработку", Tone.Muted),
    };
}
