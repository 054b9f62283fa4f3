using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Word;

/// <summary>
/// Writes lists as paragraphs that begin with their printed labels: the numbers of an order are text that must not count itself anew, and a
/// dash that Word set itself would be lost to readers of the text.
/// </summary>
internal sealed class ListWriter(PartWriter part)
{
    /// <summary>Writes the items in the form of the list's paragraphs.</summary>
    public void Write(ListBlock list, ParagraphForm form, bool keepNext)
    {
        var indent = Measure.Millimetres(list.IndentMm);
        var hang = Measure.Points((list.Items.Select(item => TextMeasure.Width(item.Label + " ", bold: false)).DefaultIfEmpty().Max() + 0.25) * form.SizePt);
        var placed = list.Style == ListStyle.Hanging
            ? form with { Left = indent + hang, FirstLine = -hang }
            : form with { FirstLine = indent };
        foreach (var (i, item) in list.Items.Index())
        {
            var own = placed with { Left = placed.Left + item.Level * hang, SpaceBeforePt = i == 0 ? form.SpaceBeforePt : list.ItemSpacePt, KeepNext = keepNext && i == list.Items.Count - 1 };
            part.Paragraph(own, () => Item(own, item, list.Style));
        }
    }

    private void Item(ParagraphForm form, ListItem item, ListStyle style)
    {
        part.Run(form, new TextRun(style == ListStyle.Running && item.Label.Length > 0 ? item.Label + " " : item.Label));
        if (style == ListStyle.Hanging) part.Tab();
        foreach (var run in item.Runs) part.Run(form, run);
    }
}
