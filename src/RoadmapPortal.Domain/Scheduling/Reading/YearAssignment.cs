namespace RoadmapPortal.Domain.Scheduling.Reading;

/// <summary>
/// Gives years to parts that stand without them: «Апрель, Декабрь 2022-2024» (the years follow), «2023 год: март, май»
/// (the years lead). Null when it cannot be told whose years they are.
/// </summary>
internal static class YearAssignment
{
    public static IReadOnlyList<Part>? Assign(IReadOnlyList<Piece> pieces)
    {
        var led = Lead(pieces);
        return Trail(led);
    }

    /// <summary>A year before yearless stretches and a colon, a comma or nothing belongs to them.</summary>
    private static List<Part> Lead(IReadOnlyList<Piece> pieces)
    {
        List<Part> parts = [];
        Fixed? heading = null;
        foreach (var (before, part) in pieces)
        {
            if (part is Fixed { Grain: Grain.Year } year) heading = year;
            else if (before is Separator.Semicolon) heading = null;

            if (heading is not null && part is Stretch { Years: null } stretch && before is not Separator.Bracket)
            {
                if (parts is [.., Fixed { Grain: Grain.Year }]) parts.RemoveAt(parts.Count - 1);
                parts.Add(stretch with { Years = Span(heading) });
            }
            else parts.Add(part);
        }

        return parts;
    }

    /// <summary>Years after the last of several yearless stretches belong to all of them.</summary>
    private static List<Part>? Trail(List<Part> parts)
    {
        YearSet? years = null;
        var stated = false;
        for (var index = parts.Count - 1; index >= 0; index--)
        {
            switch (parts[index])
            {
                case Fixed { Grain: Grain.Year } year when index > 0 && index == parts.Count - 1 && parts[index - 1] is Stretch { Years: null }:
                    years = Span(year);
                    parts.RemoveAt(index);
                    stated = true;
                    break;
                case Stretch { Years: null } stretch when years is not null:
                    if (stretch.OverNewYear && years is YearSet.Between { Single: true } or YearSet.Listed) return null;
                    parts[index] = stretch with { Years = years };
                    break;
                // «октябрь 2022 г., декабрь»: the year of the second is anybody's guess.
                case Stretch { Years: null } when index > 0 && parts.Take(index).Any(IsDatedByYear):
                    return null;
                case Stretch { Years: not null } stretch:
                    years = stretch.Years;
                    stated = true;
                    break;
                case Fixed:
                    years = null;
                    break;
                default:
                    break;
            }
        }

        return stated && parts.Exists(part => part is Stretch { Years: null }) && parts.Exists(IsDatedByYear) ? null : parts;
    }

    private static bool IsDatedByYear(Part part) =>
        part is Fixed or Stretch { Years: YearSet.Between or YearSet.Listed or YearSet.OfSchoolYear };

    private static YearSet.Between Span(Fixed year) => new(year.Window.From.Year, year.Window.To.Year);
}
