namespace RoadmapPortal.Web.Features.Progress;

/// <summary>Which rows of a roadmap a page of occurrences begins and ends in, found by counts alone.</summary>
/// <param name="Keys">The rows that have something on the page.</param>
/// <param name="Skip">How many occurrences of the first of them stand on earlier pages.</param>
public sealed record RowsOnPage(IReadOnlyList<string> Keys, int Skip, int Page, int Pages, int Total)
{
    /// <param name="rows">Key, place in the text and number of occurrences of each row.</param>
    /// <param name="page">The wanted page, from 1; the nearest one there is.</param>
    /// <param name="pageSize">Occurrences a page.</param>
    public static RowsOnPage Of(IEnumerable<(string Key, int Order, int Count)> rows, int page, int pageSize)
    {
        var counted = rows.Where(row => row.Count > 0).OrderBy(row => row.Order).ThenBy(row => row.Key, StringComparer.Ordinal).ToList();
        var total = counted.Sum(row => row.Count);
        var pages = Math.Max(1, (total + pageSize - 1) / pageSize);
        page = Math.Clamp(page, 1, pages);
        var (first, end) = ((page - 1) * pageSize, page * pageSize);
        var (keys, skip, before) = (new List<string>(), 0, 0);
        foreach (var (key, _, count) in counted)
        {
            if (before < end && before + count > first)
            {
                if (keys.Count == 0) skip = first - before;
                keys.Add(key);
            }

            before += count;
        }

        return new(keys, skip, page, pages, total);
    }
}
