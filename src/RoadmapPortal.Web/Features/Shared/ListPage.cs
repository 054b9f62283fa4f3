using Microsoft.EntityFrameworkCore;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>One page of a list.</summary>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Number">The number of the page, from 1.</param>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, int Total, int Number)
{
    /// <summary>What stands below the table.</summary>
    /// <param name="count">All rows in words: «12 организаций».</param>
    /// <param name="address">The address of a page.</param>
    public ListFoot Foot(string count, Func<int, string> address) => new(Number, Rows.Count, Total, count, address);
}

/// <summary>Which part of a list is shown, and the way to the other pages.</summary>
public sealed record ListFoot(int Number, int Shown, int Total, string Count, Func<int, string> Address)
{
    public int Pages => ListPages.Count(Total);

    public int First => (Number - 1) * ListPages.Size + 1;
}

public static class ListPages
{
    public const int Size = 50;

    public static int Count(int total) => Math.Max(1, (total + Size - 1) / Size);

    /// <summary>The rows of a page by two queries; a number outside the list means the nearest page that there is.</summary>
    public static async Task<ListPage<TRow>> PageAsync<TRow>(this IQueryable<TRow> rows, int number, CancellationToken cancellation)
    {
        var total = await rows.CountAsync(cancellation);
        var page = Math.Clamp(number, 1, Count(total));
        return new(await rows.Skip((page - 1) * Size).Take(Size).ToListAsync(cancellation), total, page);
    }
}
