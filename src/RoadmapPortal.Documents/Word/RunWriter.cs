using RoadmapPortal.Documents.Office;
using RoadmapPortal.Documents.Pages;

namespace RoadmapPortal.Documents.Word;

/// <summary>Writes paragraphs and the runs in them.</summary>
internal static class RunWriter
{
    /// <summary>A paragraph of one text.</summary>
    public static void Paragraph(this PartWriter part, ParagraphForm form, string text) => part.Paragraph(form, () => part.Run(form, new TextRun(text)));

    /// <summary>A paragraph of runs.</summary>
    public static void Paragraph(this PartWriter part, ParagraphForm form, IReadOnlyList<TextRun> runs) => part.Paragraph(form, () =>
    {
        foreach (var run in runs) part.Run(form, run);
    });

    /// <summary>A paragraph.</summary>
    public static void Paragraph(this PartWriter part, ParagraphForm form, Action content)
    {
        part.Open("p");
        form.Write(part);
        content();
        part.Close();
    }

    /// <summary>Text in one face, in the size of its paragraph.</summary>
    public static void Run(this PartWriter part, ParagraphForm form, TextRun run)
    {
        if (run.Text.Length == 0) return;
        part.Open("r");
        WriteFace(part, form, run);
        WriteText(part, GluedText.Of(XmlText.Clean(run.Text)));
        part.Close();
    }

    /// <summary>A tab; with a rule drawn on the base line up to where it ends when <paramref name="isRuled"/>.</summary>
    public static void Tab(this PartWriter part, bool isRuled = false)
    {
        part.Open("r");
        if (isRuled) part.Raw("""<w:rPr><w:u w:val="single"/></w:rPr>""");
        part.Leaf("tab");
        part.Close();
    }

    /// <summary>What Word counts itself, such as <c>PAGE</c>.</summary>
    public static void Field(this PartWriter part, string instruction)
    {
        part.Open("fldSimple");
        part.Attribute("instr", instruction);
        part.Open("r");
        part.Text("1");
        part.Close();
        part.Close();
    }

    /// <summary>The type size of a run.</summary>
    public static void WriteSize(PartWriter part, double sizePt)
    {
        var halves = (int)Math.Round(sizePt * 2);
        part.Value("sz", halves);
        part.Value("szCs", halves);
    }

    private static void WriteFace(PartWriter part, ParagraphForm form, TextRun run)
    {
        var isOwnSize = form.SizePt != form.Style.SizePt;
        if (!run.Bold && !run.Italic && !isOwnSize) return;
        part.Open("rPr");
        if (run.Bold) part.Raw("<w:b/><w:bCs/>");
        if (run.Italic) part.Raw("<w:i/><w:iCs/>");
        if (isOwnSize) WriteSize(part, form.SizePt);
        part.Close();
    }

    private static void WriteText(PartWriter part, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && text[end] is not ('\n' or '\t' or '\u00AD' or GluedText.Hyphen)) end++;
            if (end > at) part.Text(text[at..end]);
            // A tab in running text would jump to a place that the author did not choose.
            if (end < text.Length && text[end] == '\t') part.Text(" ");
            else if (end < text.Length) part.Leaf(text[end] switch { '\n' => "br", GluedText.Hyphen => "noBreakHyphen", _ => "softHyphen" });
            at = end + 1;
        }
    }
}
