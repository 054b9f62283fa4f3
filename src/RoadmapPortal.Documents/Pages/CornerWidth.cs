namespace RoadmapPortal.Documents.Pages;

/// <summary>The width of a corner block: the least at which it has as few lines as at its greatest width.</summary>
internal static class CornerWidth
{
    /// <summary>Finds it to a point.</summary>
    /// <param name="widest">The greatest width, points.</param>
    /// <param name="tooNarrow">A width at which a word would be divided, points.</param>
    /// <param name="countLines">The number of lines at a width.</param>
    public static double Find(double widest, double tooNarrow, Func<double, int> countLines)
    {
        var fewest = countLines(widest);
        while (widest - tooNarrow > 1)
        {
            var middle = (widest + tooNarrow) / 2;
            if (countLines(middle) == fewest) widest = middle;
            else tooNarrow = middle;
        }

        return widest;
    }
}
