using RoadmapPortal.Domain.Search;

namespace RoadmapPortal.Domain.Tests.Search;

public sealed class SearchTests
{
    [Theory]
    [InlineData("наставник наставника наставнику наставником наставнике наставники наставников наставникам наставниками наставниках", "наставник")]
    [InlineData("мероприятие мероприятия мероприятию мероприятий мероприятиями", "мероприят")]
    [InlineData("школа школы школе школу школой школ школам школами школах", "школ")]
    [InlineData("молодой молодого молодому молодым молодые молодых молодая молодую", "молод")]
    [InlineData("провел провела провели", "провел")]
    [InlineData("ответственность ответственный ответственные", "ответствен")]
    [InlineData("лучший лучшего лучшие", "лучш")]
    [InlineData("сильнейший сильнейшая", "сильн")]
    [InlineData("обучившись обучиться обучилась", "обуч")]
    public void Forms_of_a_word_have_one_stem(string words, string stem) =>
        Assert.Equal([stem], words.Split(' ').Select(RussianStem.Of).Distinct());

    [Theory]
    [InlineData("word")]
    [InlineData("545")]
    [InlineData("5а")]
    [InlineData("т")]
    [InlineData("")]
    public void What_has_no_ending_stays(string word) => Assert.Equal(word, RussianStem.Of(word));

    [Theory]
    [InlineData("Ёлка, ЕЛКА!", "елк елк")]
    [InlineData("А.Б.Ветрова", "а б ветров")]
    [InlineData("приказ №545-п", "приказ 545 п")]
    [InlineData("онлайн-семинар\nметодиста", "онлайн семинар методист")]
    [InlineData("на\u00ADстав\u00ADник за\u0301мок и\u0306огурт", "наставник замок йогурт")]
    [InlineData("\uD83D\uDE00\uD83D«»--:*\"()", "")]
    public void Words_are_runs_of_letters_and_digits(string text, string stems) => Assert.Equal(stems, SearchWord.Stems([text]));

    [Theory]
    [InlineData("работа с молодыми педагогами", "работ | молод | педагог*педагогами")]
    [InlineData("с", "с")]
    [InlineData("\"работа с молодыми\" в школе ", "работ+с+молод | школ")]
    [InlineData("«школа» «молодого педагога»", "школ | молод+педагог")]
    [InlineData("\"работа с", "работ")]
    [InlineData("Ветрова А.Б.", "ветров | а*а | б*б")]
    [InlineData("№ 545", "545")]
    [InlineData("ка", "ка")]
    [InlineData(" *-:\"' ", "")]
    [InlineData(null, "")]
    public void A_query_asks_for_every_word_and_for_phrases_in_quotes(string? typed, string terms)
    {
        var query = SearchQuery.Parse(typed);

        Assert.Equal(terms, string.Join(" | ", query.Terms.Select(t => string.Join('+', t.Stems) + (t.Prefix is null ? "" : $"*{t.Prefix}"))));
        Assert.Equal(terms.Length == 0, query.IsEmpty);
    }

    [Fact]
    public void A_long_query_is_cut() => Assert.True(SearchQuery.Parse(string.Concat(Enumerable.Repeat("слово дело ", 5000))).Stems.Count <= 12);

    [Theory]
    [InlineData("Наставник и <b>наставникам</b>", "наставников", "[Наставник] и <b>[наставникам]</b>")]
    [InlineData("Семинар", "вебинар", "Семинар")]
    [InlineData("Семинар", "сем", "[Семинар]")]
    [InlineData("", "сем", "")]
    public void Found_words_are_marked_in_whatever_form_they_stand(string text, string typed, string marked) =>
        Assert.Equal(marked, string.Concat(FoundText.Mark(text, SearchQuery.Parse(typed)).Select(p => p.IsFound ? $"[{p.Text}]" : p.Text)));

    [Fact]
    public void A_long_text_is_cut_around_what_was_found()
    {
        var text = string.Join(' ', Enumerable.Repeat("Начало текста.", 50)) + " Слёт наставников. " + string.Join(' ', Enumerable.Repeat("Конец текста.", 50));
        var query = SearchQuery.Parse("наставник");

        var excerpt = FoundText.Excerpt(text, query, 100);

        Assert.InRange(excerpt.Length, 60, 110);
        Assert.Contains("Слёт наставников. Конец", excerpt, StringComparison.Ordinal);
        Assert.StartsWith("… ", excerpt, StringComparison.Ordinal);
        Assert.EndsWith(" …", excerpt, StringComparison.Ordinal);
        Assert.Equal("Слёт наставников.", FoundText.Excerpt("Слёт наставников.", query, 100));
    }
}
