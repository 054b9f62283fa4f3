using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Documents.Tests.Roadmaps;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Pdf;

/// <summary>Roadmaps of any size with any texts: what people type, and what they should not.</summary>
internal static class GeneratedSnapshot
{
    private const int MostLetters = 5000;

    private static readonly Gen<string> Word = Gen.Frequency(
        (20, Gen.Elements("организация", "и", "проведение", "семинара-практикума", "«Лучшие", "практики»,", "педагогов-наставников", "в", "ОО", "до 20\u00A0октября", "2025–2026", "№ 5", "г.", "И.И. Ёлкина", "(по согласованию)", "научно-методического", "взаимодействия")),
        (3, Letters("абвгдежзийклмнопрстуфхцчшщъыьэюяё", 30)),
        (2, Letters("abcXYZ019-_./:?=&%", 40)),
        (1, Letters("ЩЖШМФЫЮ", 300).Select(word => word.PadRight(300, 'о'))),
        (1, Gen.Elements("😀", "👩‍🏫", "漢字", "Ⓕ", "→", "𝄞", "…", "⁂", "€", "№", "½", "\"", "\\", "(", "<b>", "&amp;")));

    private static readonly Gen<string> Line =
        from words in Word.ArrayOf().Resize(25)
        from marker in Gen.Elements("", "", "", "- ", "– ", "  - ", "    • ")
        where words.Length > 0
        select marker + string.Join(' ', words);

    /// <summary>The text of a cell: nothing, a few words, or up to 5,000 letters in paragraphs and nested lists.</summary>
    public static readonly Gen<string> Cell = Gen.Frequency(
        (3, Gen.Constant("")),
        (30, Word.ArrayOf().Resize(8).Select(words => string.Join(' ', words))),
        (12, Line.ArrayOf().Resize(6).Select(Lines)),
        (1, Line.ArrayOf().Resize(60).Select(Lines)));

    private static readonly Gen<string> ShortCell = Gen.Elements("", "Методисты", "Семинар «Первый шаг»", "- приказ\n- справка", "Октябрь 2025 г.");

    /// <summary>Few rows with any cells, or up to a thousand with short ones.</summary>
    public static Arbitrary<RoadmapSnapshot> Any { get; } = Gen.Frequency(
        (15, Gen.Choose(1, 12).SelectMany(rows => Roadmap(rows, Cell))),
        (1, Gen.Choose(100, 1000).SelectMany(rows => Roadmap(rows, ShortCell)))).ToArbitrary();

    private static Gen<string> Letters(string alphabet, int most) =>
        Gen.Choose(1, most).SelectMany(length => Gen.Elements(alphabet.ToCharArray()).ArrayOf(length)).Select(letters => new string(letters));

    private static string Lines(string[] lines)
    {
        var text = string.Join('\n', lines);
        return text.Length <= MostLetters ? text : text[..text.LastIndexOf(' ', MostLetters)];
    }

    private static Gen<RoadmapSnapshot> Roadmap(int rows, Gen<string> cell) =>
        from kinds in Gen.Shuffle(Enum.GetValues<ColumnKind>().Where(kind => kind is not (ColumnKind.Activity or ColumnKind.Other)).ToArray())
        from count in Gen.Choose(0, kinds.Length)
        from titles in Word.ArrayOf(count + 1)
        from sectionTitle in Cell
        from activities in Row(cell).ArrayOf(rows)
        from breaks in Gen.Choose(1, rows)
        let columns = kinds.Take(count).Append(ColumnKind.Activity).Select((kind, i) => new RoadmapColumn(kind, titles[i])).ToArray()
        select SampleRoadmaps.Network() with
        {
            Columns = columns,
            Sections = [.. activities.Chunk(breaks).Select((part, i) => new SectionSnapshot($"{i + 1}", sectionTitle, [.. part.Select((row, j) => row with { Key = $"{i}-{j}" })]))],
        };

    private static Gen<ActivitySnapshot> Row(Gen<string> cell) =>
        from cells in cell.ArrayOf(5)
        from number in Gen.Elements("", "1.", "12.3", "1.10.2.")
        select new ActivitySnapshot
        {
            Key = "", Number = number, Text = cells[0].Trim(), Deadline = cells[1].Trim(), DeadlineKind = "unknown", Due = "never", Audience = cells[2].Trim(), Responsible = cells[3].Trim(), Result = cells[4].Trim(),
        };
}
