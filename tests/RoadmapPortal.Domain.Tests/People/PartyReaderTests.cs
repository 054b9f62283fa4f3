using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Tests.People;

public class PartyReaderTests
{
    [Theory]
    // Names: a space only, a comma, glued and spaced initials, either order, a post beside the name.
    [InlineData("Берёзова В.Г.", "p:Берёзова В.Г.")]
    [InlineData("Берёзова В.Г. Клёнова К.С.", "p:Берёзова В.Г.|p:Клёнова К.С.")]
    [InlineData("Осинина И.Б. Берёзова В.Г. Клёнова К.С.", "p:Осинина И.Б.|p:Берёзова В.Г.|p:Клёнова К.С.")]
    [InlineData("В.Г. Берёзова К.С. Клёнова", "p:В.Г. Берёзова|p:К.С. Клёнова")]
    [InlineData("Т.А.Ивушкина, И.В. Рябинский", "p:Т.А.Ивушкина|p:И.В. Рябинский")]
    [InlineData("БерёзоваВ.Г.КлёноваК.С.", "p:БерёзоваВ.Г.|p:КлёноваК.С.")]
    [InlineData("Берёзова В. Г.; Клёнова К.С", "p:Берёзова В. Г.|p:Клёнова К.С")]
    [InlineData("Берёзова-Лесная В.Г. и Клёнова К.С.", "p:Берёзова-Лесная В.Г.|p:Клёнова К.С.")]
    [InlineData("Берёзова\u00a0В.Г.\nКлёнова К.С.", "p:Берёзова\u00a0В.Г.|p:Клёнова К.С.")]
    [InlineData("Берёзова Вера Глебовна, Глеб Олегович Дубов", "p:Берёзова Вера Глебовна|p:Глеб Олегович Дубов")]
    [InlineData("Берёзова В Г", "p:Берёзова В Г")]
    [InlineData("ДУБОВ Г.О.", "p:ДУБОВ Г.О.")]
    [InlineData("Берёзова, Дубов", "p:Берёзова|p:Дубов")]
    [InlineData("директор В.Г. Берёзова", "r:директор|p:В.Г. Берёзова")]
    [InlineData("Директор МКУ ЦРО В.Г. Берёзова", "r:Директор МКУ ЦРО|p:В.Г. Берёзова")]
    [InlineData("Берёзова В.Г., директор МКУ ЦРО", "p:Берёзова В.Г.|r:директор МКУ ЦРО")]
    [InlineData("Берёзова В.Г. – методист", "p:Берёзова В.Г.|r:методист")]
    [InlineData("Методист – Берёзова В.Г.", "r:Методист|p:Берёзова В.Г.")]
    [InlineData("методистам (Р.М. Тополев, К.Н. Чайная)", "r:методистам|p:Р.М. Тополев|p:К.Н. Чайная")]
    [InlineData("Клёнова К.С. Методисты-предметники", "p:Клёнова К.С.|r:Методисты-предметники")]
    [InlineData("Берёзова В.Г. (по согласованию), Дубов Г.О.*", "p:Берёзова В.Г.|p:Дубов Г.О.")]
    // Groups of people.
    [InlineData("Руководители ТМС", "r:Руководители ТМС")]
    [InlineData("Руководители ОО", "r:Руководители ОО")]
    [InlineData("Методисты-предметники", "r:Методисты-предметники")]
    [InlineData("Члены конкурсной комиссии", "r:Члены конкурсной комиссии")]
    [InlineData("Руководители и специалисты ТМС, сотрудники УОН", "r:Руководители и специалисты ТМС|r:сотрудники УОН")]
    [InlineData("Руководители, специалисты ТМС, руководящие и педагогические работники ОО", "r:Руководители, специалисты ТМС|r:руководящие и педагогические работники ОО")]
    [InlineData("Руководители, специалисты ТМС, руководящие и педагогические работники УДО", "r:Руководители, специалисты ТМС|r:руководящие и педагогические работники УДО")]
    [InlineData("Кураторы ЦМН в ОО, наставники, наставляемые", "r:Кураторы ЦМН в ОО|r:наставники|r:наставляемые")]
    [InlineData("руководители, специалисты, методисты ТМС", "r:руководители, специалисты, методисты ТМС")]
    [InlineData("руководители, наставники", "r:руководители|r:наставники")]
    [InlineData("педагоги дополнительного образования", "r:педагоги дополнительного образования")]
    [InlineData("Заместитель директора по УВР", "r:Заместитель директора по УВР")]
    // Bodies and kinds of bodies.
    [InlineData("МКУ «ИМЦ»", "o:МКУ «ИМЦ»")]
    [InlineData("МКУ «ИМЦ», образовательные организации", "o:МКУ «ИМЦ»|o:образовательные организации")]
    [InlineData("МКУ «ИМЦ», ШМО, образовательные организации", "o:МКУ «ИМЦ»|o:ШМО|o:образовательные организации")]
    [InlineData("Управление образования Северского района, МКУ «ИМЦ», Образовательные организации", "o:Управление образования Северского района|o:МКУ «ИМЦ»|o:Образовательные организации")]
    [InlineData("Управление образования Северского района, МКУ «ИМЦ»", "o:Управление образования Северского района|o:МКУ «ИМЦ»")]
    [InlineData("МКУ «ИМЦ», наставники, образовательные организации", "o:МКУ «ИМЦ»|r:наставники|o:образовательные организации")]
    [InlineData("МКУ «ИМЦ», образовательные организации, молодые педагоги", "o:МКУ «ИМЦ»|o:образовательные организации|r:молодые педагоги")]
    [InlineData("МКУ «ИМЦ», наставники, молодые педагоги", "o:МКУ «ИМЦ»|r:наставники|r:молодые педагоги")]
    [InlineData("МКУ «ИМЦ в сфере образования», общеобразовательные организации", "o:МКУ «ИМЦ в сфере образования»|o:общеобразовательные организации")]
    [InlineData("МКУ «ИМЦ в сфере образования», обще-образовательные организации", "o:МКУ «ИМЦ в сфере образования»|o:обще-образовательные организации")]
    [InlineData("МКУ «ИМЦ в сфере образования»", "o:МКУ «ИМЦ в сфере образования»")]
    [InlineData("Комитет образования", "o:Комитет образования")]
    [InlineData("Комитет образования, общеобразовательные организации", "o:Комитет образования|o:общеобразовательные организации")]
    [InlineData("Комитет образования, МБОУ «лицей «Альфа»", "o:Комитет образования|o:МБОУ «лицей «Альфа»")]
    [InlineData("Управление образования", "o:Управление образования")]
    [InlineData("МАУ ПРО", "o:МАУ ПРО")]
    [InlineData("Управление образования МАУ ЦРО", "o:Управление образования|o:МАУ ЦРО")]
    [InlineData("Управление образования МАУ ПРО Образовательные организации", "o:Управление образования|o:МАУ ПРО|o:Образовательные организации")]
    [InlineData("Управление образования МАУ ЦРО образовательные организации", "o:Управление образования|o:МАУ ЦРО|o:образовательные организации")]
    [InlineData("МАУ ПРО образовательные организации", "o:МАУ ПРО|o:образовательные организации")]
    [InlineData("МАУ ЦРО Образовательные учреждения", "o:МАУ ЦРО|o:Образовательные учреждения")]
    [InlineData("Образовательные организации", "o:Образовательные организации")]
    [InlineData("Руководители ТМС Образовательные организации", "r:Руководители ТМС|o:Образовательные организации")]
    [InlineData("Управление образования и МКУ «ИМЦ»", "o:Управление образования|o:МКУ «ИМЦ»")]
    [InlineData("Управление по образованию и науке", "o:Управление по образованию и науке")]
    [InlineData("Комитет образования, науки и молодёжной политики, наставники", "o:Комитет образования, науки и молодёжной политики|r:наставники")]
    [InlineData("образовательные организации и наставники", "o:образовательные организации|r:наставники")]
    [InlineData("МАУ ЦРО/МБУ ИМЦ", "o:МАУ ЦРО|o:МБУ ИМЦ")]
    [InlineData("МБОУ СОШ № 5, 7, 12; МБОУ гимназия № 1", "o:МБОУ СОШ № 5, 7, 12|o:МБОУ гимназия № 1")]
    [InlineData("МАУ «Центр, где растут» и школы", "o:МАУ «Центр, где растут»|o:школы")]
    [InlineData("МБОУ СОШ № 5 им. А.С. Зимина, педагоги", "o:МБОУ СОШ № 5 им. А.С. Зимина|r:педагоги")]
    [InlineData("отдел наставничества МКУ «ИМЦ»", "o:отдел наставничества МКУ «ИМЦ»")]
    [InlineData("Администрация ОО, педагоги-наставники", "o:Администрация ОО|r:педагоги-наставники")]
    [InlineData("методисты МКУ «ИМЦ»", "r:методисты МКУ «ИМЦ»")]
    [InlineData("- управление образования;\n- образовательные организации.", "o:управление образования|o:образовательные организации")]
    public void Splits_a_cell(string cell, string expected)
    {
        var parts = PartyReader.Read(cell).Parties.Select(p => $"{Letter(p.Kind)}:{p.Text}");

        Assert.Equal(expected.Split('|'), parts);
    }

    public static TheoryData<string, string> UsualCells
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var cells in Scheduling.DeadlineTable.Lines("usual-cells.tsv")) data.Add(cells[0].Replace("\\n", "\n", StringComparison.Ordinal), cells[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(UsualCells))]
    public void Splits_cells_as_offices_write_them(string cell, string expected) =>
        Assert.Equal(expected, string.Join(" | ", PartyReader.Read(cell).Parties.Select(p => $"{p.Kind.ToString().ToLowerInvariant()}:{p.Text}")));

    [Theory]
    [InlineData("Берёзова В.Г. (по согласованию)", "(по согласованию)")]
    [InlineData("МКУ «ИМЦ», по согласованию", "по согласованию")]
    [InlineData("Дубов Г.О.**, методисты", "**")]
    public void Remarks_leave_the_part_but_are_told(string cell, string remark) =>
        Assert.Equal([remark], PartyReader.Read(cell).Unrecognized);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void An_empty_cell_has_no_parts(string? cell) => Assert.Equal(PartyReading.Empty, PartyReader.Read(cell));

    [Fact]
    public void A_cell_of_excessive_length_is_told_whole()
    {
        var cell = new string('а', PartyReader.MaxLength + 1);

        Assert.Equal([cell], PartyReader.Read(cell).Unrecognized);
    }

    [Theory]
    [InlineData("Начальник управления образования администрации", "Начальник", "управления образования администрации")]
    [InlineData("Директор МКУ ЦРО", "Директор", "МКУ ЦРО")]
    [InlineData("Директор муниципального учреждения «Центр»", "Директор", "муниципального учреждения «Центр»")]
    [InlineData("Заместитель директора", "Заместитель директора", null)]
    public void A_post_is_cut_before_the_body(string text, string post, string? organization) =>
        Assert.Equal((post, organization), PostReader.Split(text));

    [Fact]
    public void Splitting_loses_no_letter() =>
        Prop.ForAll(Cells, cell =>
        {
            var reading = PartyReader.Read(cell);
            var kept = string.Concat(reading.Parties.Select(p => p.Text).Concat(reading.Unrecognized));
            return Letters(cell).SequenceEqual(Letters(kept));
        }).Check(Thorough);

    [Fact]
    public void Every_part_stands_in_the_source_in_its_order() =>
        Prop.ForAll(Cells, cell =>
        {
            var at = 0;
            return PartyReader.Read(cell).Parties.All(p =>
            {
                var found = cell.IndexOf(p.Text, at, StringComparison.Ordinal);
                at = found + p.Text.Length;
                return found >= 0 && p.Text.Trim() == p.Text;
            });
        }).Check(Thorough);

    [Fact]
    public void Any_text_is_read() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => PartyReader.Read(text).Parties.All(p => p.Text.Length > 0)).Hold();

    private static Config Thorough { get; } = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static Arbitrary<string> Cells { get; } =
        Gen.Elements(
                "Берёзова", "В.Г.", "К. С.", "Дубов", "МКУ", "«ИМЦ»", "«лицей «Альфа»", "«", "»", "\"", "(", ")", ",", ";", "/", "\n", "–", "-", "и",
                "ОО", "ТМС", "ШМО", "Управление", "образования", "образовательные", "Образовательные", "организации", "Руководители", "специалисты",
                "руководящие", "педагогические", "работники", "наставники", "наставляемые", "школы", "№", "5", "им.", "имени", "(по согласованию)", "*", ".",
                "и др.", "Глеб", "Олегович", "в", "1.")
            .ListOf()
            .SelectMany(words => Gen.Elements("", " ").Select(glue => string.Join(glue.Length == 0 && words.Count % 3 == 0 ? "" : " ", words)))
            .ToArbitrary();

    /// <summary>The letters in any order, without the conjunctions that a split consumes.</summary>
    private static IEnumerable<char> Letters(string text) => text.Where(char.IsLetter).Where(c => c is not 'и' and not 'И').Order();

    private static char Letter(PartyKind kind) => kind switch
    {
        PartyKind.Person => 'p',
        PartyKind.Organization => 'o',
        _ => 'r',
    };
}
