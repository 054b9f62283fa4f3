using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Documents.Import.Source;

namespace RoadmapPortal.Documents.Tests.Import.Forms;

/// <summary>A row as it was meant.</summary>
internal sealed record MeantRow(string Section, string Number, string Text, string Deadline, string Responsible, string Result);

/// <summary>A roadmap made by chance: its lines, and what they mean.</summary>
internal sealed record GeneratedRoadmap(string Title, IReadOnlyList<SourceLine> Lines, IReadOnlyList<MeantRow> Rows)
{
    private static readonly string[] Words =
    [
        "проведение", "семинара", "для", "педагогов", "школы", "«Лидер»", "по", "итогам", "2025", "года", "(очно)", "методической", "службы", "№ 7", "в", "условиях", "дефицита",
        "наставничества", "учителей-предметников", "и", "анализ,", "план;", "100 %", "ОО", "ё-мобиль", "A&B", "<тег>", "\"Клуб\"", "мониторинг", "– отчёт",
    ];

    private static readonly string[] Starts = ["Проведение", "Организация", "Разработка", "Мониторинг", "Участие", "Анализ", "Круглый стол", "Семинар", "«Дни науки»", "Конкурс"];
    private static readonly string[] Deadlines = ["май 2026", "до 1 октября 2026 г.", "Ежегодно", "в течение года", "01.09.2026", "I квартал 2026 г.", "Сентябрь-декабрь", "По графику ОО"];
    private static readonly string[] People = ["Зимина А.Б.", "Методисты", "МКУ «ЦМР», образовательные организации", "Руководители ОО", "Зимина А.Б. Летов В.Г."];
    private static readonly string[] Sections = ["Организационные мероприятия", "Методическое сопровождение", "Аналитика и контроль", "Работа с кадрами"];

    private static readonly (string Field, string[] Titles)[] Columns =
    [
        ("number", ["№", "№ п/п", "П/п"]), ("text", ["Мероприятие", "Наименование мероприятия", "Содержание деятельности"]), ("deadline", ["Срок", "Сроки реализации", "Дата проведения"]),
        ("responsible", ["Ответственный", "Исполнители", "Кто отвечает"]), ("result", ["Результат", "Ожидаемый результат", "Итоговый документ"]),
    ];

    /// <summary>Roadmaps of one to forty rows, the columns in any order, sections in three guises.</summary>
    public static Arbitrary<GeneratedRoadmap> Any { get; } = (from seed in Gen.Choose(0, int.MaxValue) select Make(new Random(seed))).ToArbitrary();

    private static GeneratedRoadmap Make(Random random)
    {
        var (lines, rows) = (new List<SourceLine>(), new List<MeantRow>());
        var title = $"Дорожная карта «{Sections[random.Next(Sections.Length)]}» на 2026-2027 годы";
        var columns = Columns.OrderBy(c => c.Field == "number" ? -1 : random.Next(100)).ToArray();
        Add([title], isBold: true);
        Add([""]);
        Add([.. columns.Select(c => c.Titles[random.Next(c.Titles.Length)])], isBold: random.Next(2) == 0);
        var guise = random.Next(3);
        for (var section = 1; section <= random.Next(1, 5); section++)
        {
            var name = Sections[section - 1];
            Add(guise switch
            {
                0 => [$"{section}. {name}", .. Blank(columns.Length - 1)],
                1 when columns[1].Field == "text" => [$"{section}.", name, .. Blank(columns.Length - 2)],
                _ => [$"{section}. {name}", .. Blank(columns.Length - 1)],
            }, isBold: guise > 0);
            for (var n = 1; n <= random.Next(1, 11); n++)
            {
                var row = new MeantRow(name, $"{section}.{n}", Text(random, Starts), Pick(Deadlines), Pick(People), random.Next(5) == 0 ? "" : Text(random, Starts));
                rows.Add(row);
                Add([.. columns.Select(c => Cell(row, c.Field))]);
            }
        }

        return new(title, lines, rows);

        void Add(string[] cells, bool isBold = false) => lines.Add(new(
            new(lines.Count + 1) { Line = lines.Count + 1 },
            [.. cells.Select((c, i) => new SourceCell(c) { IsBold = isBold && c.Length > 0, Left = i, Right = i + 1 })]));

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    private static string[] Blank(int count) => [.. Enumerable.Repeat("", count)];

    private static string Text(Random random, string[] starts) =>
        string.Join(' ', [starts[random.Next(starts.Length)], .. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Words[random.Next(Words.Length)]), "школ"]);

    private static string Cell(MeantRow row, string field) => field switch
    {
        "number" => row.Number,
        "text" => row.Text,
        "deadline" => row.Deadline,
        "responsible" => row.Responsible,
        _ => row.Result,
    };

    /// <summary>What was read, in the words of <see cref="Rows"/>.</summary>
    public static IEnumerable<MeantRow> RowsOf(ImportedRoadmap read) =>
        read.Sections.SelectMany(s => s.Activities.Select(a => new MeantRow(s.Title, a.Number, a.Text, a.Deadline, a.Responsible, a.Result)));
}
