using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Word;

/// <summary>How a paragraph stands; lengths in twentieths of a point.</summary>
internal sealed record ParagraphForm(WordStyle Style)
{
    /// <summary>The type size, points; that of the style by default.</summary>
    public double SizePt { get; init; } = Style.SizePt;

    /// <summary>Null for that of the style.</summary>
    public TextAlignment? Alignment { get; init; }

    public bool KeepNext { get; init; }

    /// <summary>A frame around it and the like paragraphs next to it.</summary>
    public bool IsBoxed { get; init; }

    public double SpaceBeforePt { get; init; }

    public double LineSpacing { get; init; } = 1;

    /// <summary>The height of the line whatever stands in it; null for what the text needs.</summary>
    public double? HeightPt { get; init; }

    public int Left { get; init; }

    public int Right { get; init; }

    /// <summary>How far the first line begins to the right of the others; may be negative.</summary>
    public int FirstLine { get; init; }

    /// <summary>A place at which a tab ends, from the edge of the column whatever the indent; 0 for none.</summary>
    public int Tab { get; init; }

    /// <summary>Writes the properties.</summary>
    public void Write(PartWriter part)
    {
        part.Open("pPr");
        part.Value("pStyle", Style.Id);
        if (KeepNext) part.Leaf("keepNext");
        if (IsBoxed) WriteBox(part);
        if (Tab > 0)
        {
            part.Open("tabs");
            part.Leaf("tab", ("val", "left"), ("pos", Tab.Text()));
            part.Close();
        }

        WriteSpacing(part);
        if (Left != 0 || Right != 0 || FirstLine != 0)
            part.Leaf("ind", ("left", Left.Text()), ("right", Right.Text()), FirstLine < 0 ? ("hanging", (-FirstLine).Text()) : ("firstLine", FirstLine.Text()));
        if (Alignment is { } alignment) part.Value("jc", NameOf(alignment));
        if (SizePt != Style.SizePt)
        {
            part.Open("rPr");
            RunWriter.WriteSize(part, SizePt);
            part.Close();
        }

        part.Close();
    }

    private void WriteSpacing(PartWriter part)
    {
        if (SpaceBeforePt == 0 && LineSpacing == 1 && HeightPt is null) return;
        part.Open("spacing");
        part.Attribute("before", Measure.Points(SpaceBeforePt));
        part.Attribute("line", HeightPt is { } height ? Math.Max(1, Measure.Points(height)) : (int)Math.Round(240 * LineSpacing));
        part.Attribute("lineRule", HeightPt is null ? "auto" : "exact");
        part.Close();
    }

    private static void WriteBox(PartWriter part)
    {
        part.Open("pBdr");
        foreach (var side in (string[])["top", "left", "bottom", "right"])
            part.Leaf(side, ("val", "single"), ("sz", "4"), ("space", "4"), ("color", "auto"));
        part.Close();
    }

    private static string NameOf(TextAlignment alignment) => alignment switch
    {
        TextAlignment.Centre => "center",
        TextAlignment.Right => "right",
        TextAlignment.Justified => "both",
        _ => "left",
    };
}
