using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Everything before the table: it is cut into blocks at the marks that open them, each block is read by its own reader.</summary>
internal sealed partial class FrontMatter
{
    private readonly HyphenMender _mender;
    private readonly List<ImportedText> _unrecognized = [];
    private readonly List<ImportedText> _formText = [];
    private readonly List<EndorsementStamp> _endorsements = [];
    private List<Paragraph> _unclaimed = [];
    private ApprovalStamp? _approval;
    private ApprovalStamp? _appendix;

    private FrontMatter(HyphenMender mender) => _mender = mender;

    /// <summary>The title's lines, or null.</summary>
    public string? Title { get; private set; }

    /// <summary>The positions of the lines of the title.</summary>
    public IReadOnlySet<int> TitlePositions { get; private set; } = new HashSet<int>();

    /// <summary>The order, or null.</summary>
    public Order? Order { get; private set; }

    /// <summary>The note, or null.</summary>
    public string? Note { get; private set; }

    /// <summary>Грифы согласования.</summary>
    public IReadOnlyList<EndorsementStamp> Endorsements => _endorsements;

    /// <summary>Гриф утверждения; the requisites that an appendix mark leaves blank come from the order.</summary>
    public ApprovalStamp Approval
    {
        get
        {
            var stamp = _approval ?? _appendix ?? (Order is null ? ApprovalStamp.None : new(ApprovalMode.ByDocument));
            if (_approval is not null && _appendix is not null) stamp = stamp with { Text = $"{_approval.Text}\n{_appendix.Text}" };
            return stamp.Mode == ApprovalMode.ByDocument && Order is not null
                ? stamp with { OrderDate = stamp.OrderDate ?? Order.Date, OrderNumber = stamp.OrderNumber ?? Order.Number }
                : stamp;
        }
    }

    /// <summary>Text that found no field.</summary>
    public IReadOnlyList<ImportedText> Unrecognized => _unrecognized;

    /// <summary>Headings of parts.</summary>
    public IReadOnlyList<ImportedText> FormText => _formText;

    /// <summary>True for a paragraph that opens a block.</summary>
    public static bool IsMark(Paragraph paragraph) => KindOf(paragraph) != BlockKind.None;

    /// <summary>Reads the paragraphs before the table.</summary>
    public static FrontMatter Read(IReadOnlyList<Paragraph> paragraphs, HyphenMender mender)
    {
        var front = new FrontMatter(mender);
        var title = TitleReader.Find(paragraphs) is { } range ? range.GetOffsetAndLength(paragraphs.Count) : (Offset: paragraphs.Count, Length: 0);
        front.ReadBlocks([.. paragraphs.Take(title.Offset)]);
        var lines = paragraphs.Skip(title.Offset).Take(title.Length).ToArray();
        if (lines.Length > 0) front.Title = string.Join('\n', lines.Select(p => p.Text));
        front.TitlePositions = lines.Select(p => p.Source.Position).ToHashSet();
        front.ReadBlocks([.. paragraphs.Skip(title.Offset + title.Length)]);
        return front;
    }

    private enum BlockKind
    {
        None,
        Approval,
        Endorsement,
        Appendix,
        Order,
        Note,
    }

    private static BlockKind KindOf(Paragraph paragraph) => paragraph.Text switch
    {
        { Length: > 200 } => BlockKind.None,
        // Two stamps side by side in one line cannot be told apart: they are left to the person.
        var text when Stamps().Count(text) > 1 => BlockKind.None,
        var text when OrderReader.IsHeading(text) => BlockKind.Order,
        var text when ApprovalReader.IsMark(text) => BlockKind.Approval,
        var text when EndorsementReader.IsMark(text) => BlockKind.Endorsement,
        var text when ApprovalReader.IsAppendixMark(text) => BlockKind.Appendix,
        var text when NoteReader.IsHeading(text) => BlockKind.Note,
        _ => BlockKind.None,
    };

    private void ReadBlocks(List<Paragraph> paragraphs)
    {
        _unclaimed = [];
        for (var i = 0; i < paragraphs.Count;)
        {
            var length = 1;
            while (i + length < paragraphs.Count && !IsMark(paragraphs[i + length])) length++;
            ReadBlock(KindOf(paragraphs[i]), paragraphs.GetRange(i, length));
            i += length;
        }

        _unrecognized.AddRange(_unclaimed.Where(p => p.HasWords).Select(p => p.Imported));
    }

    private void ReadBlock(BlockKind kind, List<Paragraph> block)
    {
        switch (kind)
        {
            case BlockKind.Order when Order is null:
                var content = OrderReader.Read([.. _unclaimed, .. block], _mender);
                _unclaimed = [];
                Order = content.Order;
                _unrecognized.AddRange(content.Unrecognized);
                _formText.AddRange(content.FormText);
                break;
            case BlockKind.Approval when _approval is null:
                Claim(block, ApprovalReader.Read(block), stamp => _approval = stamp);
                break;
            case BlockKind.Appendix when _appendix is null:
                Claim(block, ApprovalReader.ReadAppendix(block), stamp => _appendix = stamp);
                break;
            case BlockKind.Endorsement:
                _formText.Add(new(EndorsementReader.MarkOf(block[0].Text), block[0].Source));
                Claim(block, EndorsementReader.Read(block), _endorsements.AddRange);
                break;
            case BlockKind.Note when Note is null:
                _formText.Add(block[0].Imported);
                Note = NoteReader.Read(block.Skip(1), _mender);
                break;
            default:
                _unclaimed.AddRange(block);
                break;
        }
    }

    private void Claim<T>(List<Paragraph> block, (T Value, int Length) read, Action<T> keep)
    {
        keep(read.Value);
        _unclaimed.AddRange(block.Skip(read.Length));
    }

    [GeneratedRegex(@"\b(утверждаю|согласовано)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Stamps();
}
