using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Pdf.Layout;

/// <summary>Puts slabs on pages, one section after another; <paramref name="drawBackground"/> draws what lies under the text of each.</summary>
internal sealed class Paginator(Action<PageCanvas> drawBackground)
{
    /// <summary>The least that must fit under a slab it belongs to when it is taller than a page itself, points.</summary>
    private const double LeastOfTallSlab = 50;

    private readonly List<PageCanvas> _pages = [];
    private PageSetup _setup = new(PageOrientation.Portrait);
    private double _y;
    private bool _atTop;

    public IReadOnlyList<PageCanvas> Pages => _pages;

    public void Place(PageSetup setup, IReadOnlyList<Slab> slabs)
    {
        _setup = setup;
        BeginPage(null);
        for (var i = 0; i < slabs.Count; i++)
        {
            var kept = HeightKeptWith(slabs, i);
            for (var rest = slabs[i]; rest is not null;) rest = Place(rest, kept);
        }
    }

    private double Bottom => (_setup.HeightMm - _setup.BottomMm) * PdfSyntax.Millimetre;

    private double PageHeight => Bottom - _setup.TopMm * PdfSyntax.Millimetre;

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
        slab.Draw(_pages[^1], _setup.LeftMm * PdfSyntax.Millimetre, top);
        _y = top + slab.Height;
        _atTop = false;
    }

    private void BeginPage(Slab? next)
    {
        var page = new PageCanvas(_setup, _pages.Count);
        _pages.Add(page);
        drawBackground(page);
        _y = _setup.TopMm * PdfSyntax.Millimetre;
        if (next is not null && HeadingOf(next) is { } heading)
            page.DrawArtifact(Artifact.RepeatedHeading, () => Draw(heading, _y));

        _atTop = true;
    }

    /// <summary>A heading that would take most of a page is not repeated: it would leave no room for rows.</summary>
    private Slab? HeadingOf(Slab slab) => slab.Heading is { } heading && heading.Height <= PageHeight / 3 ? heading : null;

    private bool IsTall(Slab slab) => slab.Height > PageHeight - (HeadingOf(slab)?.Height ?? 0);

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
