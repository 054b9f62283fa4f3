namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>
/// Gives years to parts that stand without them: «Апрель, Декабрь 2022-2024» (the years follow), «2023 год: март, май»
/// (the years lead). Null when it cannot be told whose years they are.
/// </summary>
internal static class YearAssignment
{
    public static IReadOnlyList<Part>? Assign(IReadOnlyList<Piece> pieces)
    {
        if (pieces is [{ Part: var only }]) return IsOfUnknownYear(only) ? null : [only];
        // «в течение года, 2024-2026 гг.»
        if (pieces is [{ Part: ThroughYear { Years: null } through }, { Part: Fixed { Grain: Grain.Year } span }] && span.Window.From.Year < span.Window.To.Year) return [through with { Years = Span(span) }];
        var parts = Trail(Lead(pieces));
        // «октябрь 2022 г., декабрь»: the year of the second is anybody's guess.
        var halfDated = parts.Exists(part => part is Stretch { Years: null }) && parts.Exists(IsDatedByYear);
        return halfDated || parts.Exists(IsOfUnknownYear) ? null : parts;
    }

    /// <summary>A year before yearless stretches belongs to them after a colon or nothing, and to the rest of their list.</summary>
    private static List<Part> Lead(IReadOnlyList<Piece> pieces)
    {
        List<Part> parts = [];
        YearSet? heading = null;
        foreach (var (before, part) in pieces)
        {
            if (part is not Stretch { Years: null, Grain: not Grain.SchoolYear } stretch)
            {
                heading = null;
                parts.Add(part);
                continue;
            }

            if (before is Separator.Semicolon) heading = null;
            if (before is Separator.Colon or Separator.None && parts is [.., Fixed { Grain: Grain.Year } year])
            {
                heading = Span(year);
                parts.RemoveAt(parts.Count - 1);
            }

            parts.Add(stretch with { Years = heading });
        }

        return parts;
    }

    /// <summary>Years after the last of several yearless stretches belong to all of them.</summary>
    private static List<Part> Trail(List<Part> parts)
    {
        YearSet? following = null;
        if (parts is [.., Stretch { Years: null }, Fixed { Grain: Grain.Year } year])
        {
            following = Span(year);
            parts.RemoveAt(parts.Count - 1);
        }

        for (var index = parts.Count - 1; index >= 0; index--)
        {
            if (parts[index] is Stretch { Years: null } stretch) parts[index] = stretch with { Years = following };
            following = (parts[index] as Stretch)?.Years;
        }

        return parts;
    }

    private static bool IsDatedByYear(Part part) =>
        part is Fixed or Stretch { Years: YearSet.Between or YearSet.Listed or YearSet.OfSchoolYear };

    /// <summary>«сентябрь – май 2023 г.», «зима 2023 г.»: it is not said at which end of the year.</summary>
    private static bool IsOfUnknownYear(Part part) =>
        part is Stretch { OverNewYear: true, IsDue: false } stretch
        && (stretch.Years is YearSet.Between { Single: true } or YearSet.Listed
            || (stretch.Grain == Grain.Season && stretch.Years is YearSet.Between));

    private static YearSet.Between Span(Fixed year) => new(year.Window.From.Year, year.Window.To.Year);
}
