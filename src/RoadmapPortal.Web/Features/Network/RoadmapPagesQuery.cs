namespace RoadmapPortal.Web.Features.Network;

/// <summary>Reads the pages of one roadmap; null where there is nothing that was ever approved.</summary>
public sealed class RoadmapPagesQuery(PublicRoadmaps roadmaps)
{
    public Task<PublicRoadmapPage?> RoadmapAsync(string slug, CancellationToken cancellation) => roadmaps.FindAsync(slug, cancellation);

    public async Task<PublicRevisionPage?> RevisionAsync(string slug, int number, CancellationToken cancellation)
    {
        if (await RoadmapAsync(slug, cancellation) is not { } page) return null;
        return page.History.FirstOrDefault(text => text.Number == number) is { } text
            ? new PublicRevisionPage(page.Roadmap, text, page.History.LastOrDefault(later => later.Number > number))
            : null;
    }

    /// <summary>The row as it is in force, or as the last revision has it that had it.</summary>
    public async Task<PublicActivityPage?> ActivityAsync(string slug, string key, CancellationToken cancellation)
    {
        if (await RoadmapAsync(slug, cancellation) is not { } page) return null;
        var editions = page.History.Select(text => (Text: text, Row: text.Row(key))).ToList();
        if (editions.FirstOrDefault(edition => edition.Row is not null) is not (var last, { } row)) return null;
        return new PublicActivityPage(page.Roadmap, last, row,
        [
            .. editions.Select((edition, i) => (edition.Text, edition.Row, Before: editions.ElementAtOrDefault(i + 1).Row))
                .Where(edition => edition.Row is not null)
                .Select(edition => new RowEdition(edition.Text, edition.Row!, edition.Before is null || !edition.Before.ReadsLike(edition.Row!))),
        ]);
    }
}
