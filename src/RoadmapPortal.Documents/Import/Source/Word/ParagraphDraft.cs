using System.Text;
using RoadmapPortal.Documents.Import.Source.Blocks;
using RoadmapPortal.Documents.Office;

namespace RoadmapPortal.Documents.Import.Source.Word;

/// <summary>A paragraph while its runs are read.</summary>
internal sealed class ParagraphDraft
{
    private readonly StringBuilder _text = new();
    private int _letters;
    private int _boldLetters;

    /// <summary>Fields that are open; the text of one counts only after its "separate".</summary>
    private readonly Stack<bool> _fields = [];

    public string? Style { get; set; }

    public int? List { get; set; }

    public int? Level { get; set; }

    public bool GoesOn { get; set; }

    /// <summary>How the present run looks.</summary>
    public bool IsBold { get; set; }

    /// <summary>True in a run that does not print.</summary>
    public bool IsHidden { get; set; }

    /// <summary>True after the reference to a note whose mark follows: the mark stands with the note.</summary>
    public bool IsMark { get; set; }

    /// <returns>False when the paragraph grows longer than any honest one.</returns>
    public bool Append(ReadOnlySpan<char> text, int limit)
    {
        if (_fields.Contains(false)) return true;
        foreach (var c in text)
        {
            if (c == '\u00AD') continue;
            _text.Append(c);
            if (!char.IsLetter(c)) continue;
            _letters++;
            if (IsBold) _boldLetters++;
        }

        return _text.Length <= limit;
    }

    /// <summary>Follows the marks of a field: its instruction is no text, its result is.</summary>
    public void Take(string? mark)
    {
        if (mark == "begin" && _fields.Count < 100) _fields.Push(false);
        else if (mark == "separate" && _fields.TryPop(out _)) _fields.Push(true);
        else if (mark == "end") _fields.TryPop(out _);
    }

    public ParagraphBlock Finish(ListLabel label) => new(GluedText.Typed(_text.ToString()), _letters > 0 && _boldLetters == _letters, label) { GoesOn = GoesOn };
}
