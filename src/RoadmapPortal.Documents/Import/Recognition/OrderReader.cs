using System.Text.RegularExpressions;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Import.Recognition;

/// <summary>Reads the order in front of a roadmap (domain.md 4.3): letterhead, requisites, subject, preamble, clauses, signature.</summary>
internal sealed partial class OrderReader
{
    private const int MaxRequisiteLength = 80;

    private readonly HyphenMender _mender;
    private readonly List<string> _institution = [];
    private readonly List<Paragraph> _subject = [];
    private readonly List<Paragraph> _preamble = [];
    private readonly List<OrderClause> _clauses = [];
    private readonly List<ImportedText> _unrecognized = [];
    private readonly List<ImportedText> _formText = [];
    private string? _number;
    private string? _place;
    private DateOnly? _date;
    private bool _headed;

    private OrderReader(HyphenMender mender) => _mender = mender;

    /// <summary>True for the line that names the kind of document: «ПРИКАЗ», also spaced out.</summary>
    public static bool IsHeading(string text) => Heading().IsMatch(text);

    /// <summary>Reads the paragraphs of an order, letterhead included.</summary>
    public static OrderContent Read(IReadOnlyList<Paragraph> paragraphs, HyphenMender mender)
    {
        var reader = new OrderReader(mender);
        var signature = SignatureReader.FindLast(paragraphs);
        var body = signature is { } found ? paragraphs.Take(found.Range.Start.Value) : paragraphs;
        foreach (var paragraph in body) reader.Take(paragraph);
        if (signature is { } signed) reader._unrecognized.AddRange(paragraphs.Skip(signed.Range.End.Value).Select(p => p.Imported));
        var order = new Order(
            string.Join('\n', reader._institution),
            reader._number,
            reader._date,
            reader._place,
            reader.Join(reader._subject),
            reader.Join(reader._preamble),
            [.. reader._clauses.Select(clause => OrderClause.Read(clause.Number, clause.Text))],
            signature?.Signature.Post,
            signature?.Signature.Name);
        return new(order, reader._unrecognized, reader._formText);
    }

    private void Take(Paragraph paragraph)
    {
        var (number, text) = PrintedNumber.Split(paragraph.Text);
        var inBody = _preamble.Count > 0;
        if ((inBody || EndsSubject(paragraph)) && number.Length > 0) _clauses.Add(new(number, text));
        else if (_clauses.Count > 0) _clauses[^1] = _clauses[^1] with { Text = Continue(_clauses[^1].Text, paragraph) };
        else if (inBody) _preamble.Add(paragraph);
        else if (EndsSubject(paragraph) && !paragraph.StartsLower) _preamble.Add(paragraph);
        else if (_subject.Count > 0 || Subject().IsMatch(paragraph.Text)) _subject.Add(paragraph);
        else TakeHead(paragraph);
    }

    /// <summary>True below the subject: after a blank line, or where its bold face ends.</summary>
    private bool EndsSubject(Paragraph paragraph) => _subject.Count > 0 && (paragraph.AfterGap || (_subject[^1].IsBold && !paragraph.IsBold));

    /// <summary>Letterhead, date, number and place, in any order and also side by side.</summary>
    private void TakeHead(Paragraph paragraph)
    {
        if (IsHeading(paragraph.Text))
        {
            _headed = true;
            _formText.Add(paragraph.Imported);
            return;
        }

        if (paragraph.Text.Length > MaxRequisiteLength || !TakeRequisites(paragraph))
        {
            if (!_headed) _institution.Add(paragraph.Text);
            else _unrecognized.Add(paragraph.Imported);
        }
    }

    /// <summary>Takes a line of requisites; false when it is none, or repeats one that was there before.</summary>
    private bool TakeRequisites(Paragraph paragraph)
    {
        var date = RussianDate.Find(paragraph.Text);
        var rest = paragraph.Text.Replace(date?.Text ?? "\0", " ", StringComparison.Ordinal);
        var number = Number().Match(rest);
        rest = Connective().Replace(number.Success ? rest.Remove(number.Index, number.Length) : rest, "").Trim(' ', '_', '№');
        var place = Place().IsMatch(rest) ? rest : null;
        if (rest != (place ?? "") || (date is not null && _date is not null) || (number.Success && _number is not null) || (place is not null && _place is not null))
            return false;
        _date ??= date?.Date;
        _number ??= number.Success ? number.Groups["number"].Value : null;
        _place ??= place;
        if (Connective().IsMatch(paragraph.Text) || date?.Text.Any(char.IsLetter) == true) _formText.Add(paragraph.Imported);
        return true;
    }

    /// <summary>Lines of one paragraph are joined, paragraphs stay apart: below a blank line, in Word also after the end of a sentence.</summary>
    private string Join(List<Paragraph> paragraphs) =>
        paragraphs.Aggregate("", (text, p) => text.Length == 0 ? p.Text : Continue(text, p));

    private string Continue(string text, Paragraph paragraph) =>
        (paragraph.AfterGap || (paragraph.Source.Paragraph is not null && text is [.., '.' or ';' or ':' or '!' or '?'])) && !paragraph.StartsLower
            ? $"{text}\n{paragraph.Text}"
            : _mender.Join(text, paragraph.Text);

    [GeneratedRegex(@"^\s*(п\s?р\s?и\s?к\s?а\s?з|р\s?а\s?с\s?п\s?о\s?р\s?я\s?ж\s?е\s?н\s?и\s?е|п\s?о\s?с\s?т\s?а\s?н\s?о\s?в\s?л\s?е\s?н\s?и\s?е)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(Об?|Обо)\s+\p{L}")]
    private static partial Regex Subject();

    [GeneratedRegex(@"№\s*(?<number>[\p{L}\d][\p{L}\d/.-]*[\p{L}\d]|[\p{L}\d])")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*от\b", RegexOptions.IgnoreCase)]
    private static partial Regex Connective();

    [GeneratedRegex(@"^(г|гор|пос|п|пгт|рп|с|ст|ст-ца|х|дер|д|город|село|посёлок|поселок|станица)[. ]\s*\p{Lu}[\p{L}. -]*$")]
    private static partial Regex Place();
}

/// <summary>An order and what of its text found no field.</summary>
internal sealed record OrderContent(Order Order, IReadOnlyList<ImportedText> Unrecognized, IReadOnlyList<ImportedText> FormText);
