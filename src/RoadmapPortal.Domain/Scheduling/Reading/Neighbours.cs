namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>Which parts may stand next to each other with which sign between them.</summary>
internal static class Neighbours
{
    public static bool MayFollow(IReadOnlyList<Piece> pieces, Separator before, Part part) => (pieces, before) switch
    {
        // «, сентябрь»: something is lost in front.
        ([], Separator.None or Separator.Bracket) => true,
        ([], _) => false,
        // «IV квартал (ноябрь)»: dates in brackets behind dates are no second deadline, and which of the two holds is not said.
        (_, Separator.Bracket) => !(IsDated(part) && pieces.Any(piece => IsDated(piece.Part))),
        ([.., { Part: var previous }], Separator.None or Separator.Colon) when IsDated(previous) && IsDated(part) =>
            IsHeading(previous, part) || (before == Separator.None && AreAlike(previous, part)),
        // «5 апреля, мая»: the fifth or the whole of May?
        ([.., { Part: Stretch { Grain: Grain.Day, IsRange: false, Years: null } }], Separator.Comma) => part is not Stretch { Grain: Grain.Month, IsRange: false },
        _ => true,
    };

    private static bool IsDated(Part part) => part is Stretch or Fixed or ThroughYear or MonthDay or AfterYear;

    /// <summary>«2023 год: март», «в 2023 году в марте».</summary>
    private static bool IsHeading(Part previous, Part part) =>
        previous is Fixed { Grain: Grain.Year } && part is Stretch { Years: null, Grain: not Grain.SchoolYear };

    /// <summary>«Октябрь 2022 г. Июнь 2023 г.»: a bare space makes a list of like units only (C1).</summary>
    private static bool AreAlike(Part previous, Part part) =>
        GrainOf(previous) is { } grain && grain == GrainOf(part) && grain is not (Grain.Year or Grain.SchoolYear);

    private static Grain? GrainOf(Part part) => part switch
    {
        Stretch stretch => stretch.Grain,
        Fixed one => one.Grain,
        _ => null,
    };
}
