using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Pdf.Layout;

/// <summary>
/// Puts slabs on pages, one section after another; <paramref name="drawBackground"/> draws what lies under the text of each,
/// <paramref name="firstSheetFoot"/> points stay free above the bottom margin of the first.
/// </summary>
internal sealed class Paginator(Action<PageCanvas> drawBackground, double firstSheetFoot)
{
    /// <summary>The least that must fit under a slab it belongs to when it is taller than a page itself, points.</summary>
    private const double LeastOfTallSlab = 50;

    private readonly List<PageCanvas> _pages = [];
    private readonly List<Bookmark> _bookmarks = [];
    private PageSetup _setup = new(PageOrientation.Portrait);
    private double _y;
    private bool _atTop;
    private int _number;

    public IReadOnlyList<PageCanvas> Pages => _pages;

    /// <summary>The places that the list of contents names, in order.</summary>
    public IReadOnlyList<Bookmark> Bookmarks => _bookmarks;

    /// <summary>Puts the slabs of a section on new pages, numbered from 1.</summary>
    public void Place(PageSetup setup, IReadOnlyList<Slab> slabs)
    {
        _setup = setup;
        _number = 0;
        BeginPage(null);
        for (var i = 0; i < slabs.Count; i++)
        {
            var kept = HeightKeptWith(slabs, i);
            for (var rest = slabs[i]; rest is not null;) rest = Place(rest, kept);
        }
    }

    private double Bottom => LowerEdge - (_pages.Count == 1 ? firstSheetFoot : 0);

    private double LowerEdge => (_setup.HeightMm - _setup.BottomMm) * PdfSyntax.Millimetre;

    private double UpperEdge => _setup.TopMm * PdfSyntax.Millimetre;

    private double PageHeight => LowerEdge - UpperEdge;

    /// <summary>Draws a slab or the part of it that fits, and returns what is left for another turn.</summary>
    private Slab? Place(Slab slab, double kept)
    {
        var top = _atTop ? _y : _y + slab.SpaceBefore;
        if (IsTall(slab) && (_atTop || Bottom - top >= LeastOfTallSlab) && slab.Split(Bottom - top) is (var head, var tail))
        {
            Draw(head, top);
            BeginPage(tail);
            return tail;
        }

        if (top + slab.Height + kept <= Bottom || _atTop)
        {
            Draw(slab, top);
            return null;
        }

        BeginPage(slab);
        return slab;
    }

    private void Draw(Slab slab, double top)
    {
        if (slab.Contents is (var level, var title)) _bookmarks.Add(new Bookmark(level, title, _pages.Count - 1, top));
        slab.Draw(_pages[^1], _setup.LeftMm * PdfSyntax.Millimetre, top);
        _y = top + slab.Height;
        _atTop = false;
    }

    private void BeginPage(Slab? next)
    {
        if (_pages.Count > 0) _pages[^1].EndText();
        var page = new PageCanvas(_setup, _pages.Count, ++_number);
        _pages.Add(page);
        drawBackground(page);
        _y = UpperEdge;
        if (next is not null && HeadingOf(next) is { } heading)
            page.DrawArtifact(Artifact.RepeatedHeading, () => Draw(heading, _y));

        _atTop = true;
    }

    /// <summary>A heading that would take most of a page is not repeated: it would leave no room for rows.</summary>
    private Slab? HeadingOf(Slab slab) => slab.Heading is { } heading && heading.Height <= PageHeight / 3 ? heading : null;

    private bool IsTall(Slab slab) => slab.Height > (_atTop ? Bottom - UpperEdge : PageHeight) - (HeadingOf(slab)?.Height ?? 0);

    /// <summary>The height of what must follow a slab on its page; 0 when all that is too much for any page.</summary>
    private double HeightKeptWith(IReadOnlyList<Slab> slabs, int i)
    {
        var room = PageHeight - slabs[i].Height;
        var height = 0.0;
        for (; i + 1 < slabs.Count && slabs[i].KeepWithNext && height <= room; i++)
            height += slabs[i + 1].SpaceBefore + (IsTall(slabs[i + 1]) ? Math.Min(LeastOfTallSlab, slabs[i + 1].Height) : slabs[i + 1].Height);
        return height <= room ? height : 0;
    }
}
