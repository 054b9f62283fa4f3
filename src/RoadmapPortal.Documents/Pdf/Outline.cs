using System.Globalization;
using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>A place that the reader's list of contents names.</summary>
/// <param name="Level">1 for the outermost.</param>
/// <param name="Title">The title.</param>
/// <param name="Page">The index of its page.</param>
/// <param name="Top">Its distance from the upper edge, points.</param>
internal sealed record Bookmark(int Level, string Title, int Page, double Top);

/// <summary>The list of contents beside the pages.</summary>
internal static class Outline
{
    /// <summary>Writes the list and returns the catalogue's entry; none without bookmarks.</summary>
    public static string Write(PdfFile pdf, IReadOnlyList<Bookmark> bookmarks, IReadOnlyList<PageCanvas> pages, IReadOnlyList<PdfRef> pageIds)
    {
        if (bookmarks.Count == 0) return "";
        var root = pdf.Reserve();
        var ids = bookmarks.Select(_ => pdf.Reserve()).ToArray();
        var kids = WriteLevel(0, bookmarks.Count, root);
        pdf.Put(root, $"<< /Type /Outlines {kids} >>");
        return $" /Outlines {root}";

        // The bookmarks of a range, of which the first is of the outermost level; returns what their parent says of them.
        string WriteLevel(int from, int to, PdfRef parent)
        {
            var heads = Enumerable.Range(from, to - from).Where(i => i == from || bookmarks[i].Level <= bookmarks[from].Level).ToArray();
            foreach (var (n, i) in heads.Index())
            {
                var end = n + 1 < heads.Length ? heads[n + 1] : to;
                var below = end > i + 1 ? " " + WriteLevel(i + 1, end, ids[i]) : "";
                var before = n > 0 ? $" /Prev {ids[heads[n - 1]]}" : "";
                var after = n + 1 < heads.Length ? $" /Next {ids[heads[n + 1]]}" : "";
                var bookmark = bookmarks[i];
                pdf.Put(
                    ids[i],
                    $"<< /Title {PdfSyntax.Text(PlainText.Of(bookmark.Title).Replace('\n', ' '))} /Parent {parent}{before}{after}{below} " +
                    $"/Dest [{pageIds[bookmark.Page]} /XYZ null {PdfSyntax.Number(pages[bookmark.Page].Height - bookmark.Top)} null] >>");
            }

            return string.Create(CultureInfo.InvariantCulture, $"/First {ids[heads[0]]} /Last {ids[heads[^1]]} /Count {to - from}");
        }
    }
}
