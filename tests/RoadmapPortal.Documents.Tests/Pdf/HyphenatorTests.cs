using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Tests.Pdf;

public class HyphenatorTests
{
    [Theory]
    [InlineData("индивидуальности", "инди-ви-ду-аль-но-сти")]
    [InlineData("педагогический", "педа-го-ги-че-ский")]
    [InlineData("Наставничество", "Настав-ни-че-ство")]
    [InlineData("подъезд", "подъ-езд")]
    [InlineData("объявление", "объ-яв-ле-ние")]
    [InlineData("воспитательной", "вос-пи-та-тель-ной")]
    [InlineData("реализация", "реа-ли-за-ция")]
    [InlineData("научно-методического", "научно-мето-ди-че-ского")]
    [InlineData("сентябрь-октябрь", "сентябрь-октябрь")]
    [InlineData("общеобразовательные", "обще-обра-зо-ва-тель-ные")]
    [InlineData("район", "район")]
    [InlineData("планы", "планы")]
    [InlineData("МУНИЦИПАЛЬНЫЙ", "МУНИЦИПАЛЬНЫЙ")]
    [InlineData("МКУ МБОУ ТОКМО", "МКУ МБОУ ТОКМО")]
    [InlineData("программа2024", "программа2024")]
    [InlineData("почта@центр.рф", "почта@центр.рф")]
    [InlineData("programme", "programme")]
    [InlineData("Озерова И.В. Ручьевская К.С.", "Озерова И.В. Ручьевская К.С.")]
    [InlineData("Озеровская", "Озе-ров-ская")]
    public void Words_are_divided_by_the_rules(string text, string expected)
    {
        var places = Hyphenator.Russian.Find(text);

        Assert.Equal(expected, string.Concat(text.Select((character, i) => places[i] ? $"{character}-" : $"{character}")));
    }

    [Fact]
    public void A_word_divided_between_lines_is_one_word_when_searched()
    {
        const string text = "Совершенствование профессиональных компетенций педагогов-наставников, индивидуализация методического сопровождения, мероприятие «Педагог-психолог»";
        for (var width = 24; width < 60; width += 3)
        {
            var pdf = PdfWriter.Write(Documents.Of(new Table([new("А", width), new("Б", 267 - width)], [Documents.Row(text, "рядом")])));
            var found = Documents.OneLine(PdfTools.RawText(pdf));
            Assert.All(text.Split(' '), word => Assert.Contains(word, found, StringComparison.Ordinal));
            Assert.Contains(PdfTools.Structure(pdf), element => element.Element == "TD" && element.Text == text);
        }
    }
}
