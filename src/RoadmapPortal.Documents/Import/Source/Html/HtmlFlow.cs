using System.Text;
using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Import.Source.Blocks;

namespace RoadmapPortal.Documents.Import.Source.Html;

/// <summary>The running text of a page or a cell, cut into paragraphs.</summary>
internal sealed partial class HtmlFlow
{
    private readonly List<SourceBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _label = new();
    private int _letters;
    private int _boldLetters;

    /// <summary>The mark of the list item that the next paragraph is.</summary>
    public ListLabel Label { get; set; } = ListLabel.None;

    /// <summary>Adds text as the page writes it: its line breaks are spaces.</summary>
    public void Add(string text, bool isBold, bool isLabel)
    {
        if (isLabel)
        {
            _label.Append(text);
            return;
        }

        _text.Append(Blank().Replace(text, " ").Replace("\u00AD", "", StringComparison.Ordinal));
        var letters = text.Count(char.IsLetter);
        _letters += letters;
        if (isBold) _boldLetters += letters;
    }

    /// <summary>Adds a table.</summary>
    public void Add(TableBlock table) => _blocks.Add(table);

    /// <summary>A line break within the paragraph.</summary>
    public void Break() => _text.Append('\n');

    /// <summary>Ends the paragraph; an empty one is kept only where the page has it as such.</summary>
    public void EndParagraph(bool isBlank = false)
    {
        var text = _text.ToString().Trim(' ', '\n', '\u00A0');
        var written = _label.ToString().Trim();
        var label = written.Length > 0 ? new ListLabel(written, !written.Any(char.IsLetterOrDigit)) : Label;
        // A cell may hold nothing but the number that Word counted.
        var hasOwn = text.Length > 0 || (written.Length > 0 && label.IsNumber);
        if (hasOwn) _blocks.Add(new ParagraphBlock(text, _letters > 0 && _letters == _boldLetters, label));
        else if (isBlank && _text.Length > 0 && _blocks.Count > 0) _blocks.Add(new ParagraphBlock("", false, ListLabel.None));
        if (hasOwn) Label = ListLabel.None;
        _text.Clear();
        _label.Clear();
        (_letters, _boldLetters) = (0, 0);
    }

    /// <summary>All blocks.</summary>
    public List<SourceBlock> Finish()
    {
        EndParagraph();
        return _blocks;
    }

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Blank();
}
