using System.Globalization;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>The printed numbers of sections and rows (product.md 1): one place, so that screen, PDF and workbook agree.</summary>
public static class Numbering
{
    /// <summary>The number of a row.</summary>
    /// <param name="mode">Not <see cref="NumberingMode.AsPrinted"/>, whose numbers are typed.</param>
    /// <param name="section">The place of the section, from 0.</param>
    /// <param name="row">The place in the section, from 0.</param>
    /// <param name="overall">The place in the roadmap, from 0.</param>
    public static string Number(NumberingMode mode, int section, int row, int overall) => mode switch
    {
        NumberingMode.BySection => string.Create(CultureInfo.InvariantCulture, $"{section + 1}.{row + 1}"),
        NumberingMode.Continuous => Ordinal(overall),
        NumberingMode.Restarting => Ordinal(row),
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Typed numbers are not computed."),
    };

    /// <summary>Finds the mode that yields exactly the printed numbers of a source.</summary>
    /// <param name="sections">The printed numbers of each section's rows, without trailing dots.</param>
    /// <returns>The first of by section, continuous, restarting that fits; else as printed.</returns>
    public static NumberingMode Detect(IReadOnlyList<IReadOnlyList<string>> sections)
    {
        NumberingMode[] modes = [NumberingMode.BySection, NumberingMode.Continuous, NumberingMode.Restarting];
        return modes.FirstOrDefault(mode => Fits(mode, sections), NumberingMode.AsPrinted);
    }

    internal static void Apply(NumberingMode mode, IReadOnlyList<Section> sections)
    {
        if (mode == NumberingMode.AsPrinted) return;
        if (mode == NumberingMode.BySection) CountSections(sections);
        var overall = 0;
        for (var s = 0; s < sections.Count; s++)
        {
            for (var row = 0; row < sections[s].Rows.Count; row++)
                sections[s].Rows[row].PrintedNumber = Number(mode, s, row, overall++);
        }
    }

    /// <summary>True when the sections are numbered 1, 2, 3 … and a change should keep them so.</summary>
    internal static bool CountsSections(NumberingMode mode, IReadOnlyList<Section> sections) =>
        mode != NumberingMode.AsPrinted && sections.Count > 0 && sections.Index().All(s => s.Item.PrintedNumber == Ordinal(s.Index));

    internal static void CountSections(IReadOnlyList<Section> sections)
    {
        foreach (var (i, section) in sections.Index()) section.PrintedNumber = Ordinal(i);
    }

    private static string Ordinal(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static bool Fits(NumberingMode mode, IReadOnlyList<IReadOnlyList<string>> sections)
    {
        var overall = 0;
        for (var s = 0; s < sections.Count; s++)
        {
            for (var row = 0; row < sections[s].Count; row++)
            {
                if (sections[s][row] != Number(mode, s, row, overall++)) return false;
            }
        }

        return overall > 0;
    }
}
