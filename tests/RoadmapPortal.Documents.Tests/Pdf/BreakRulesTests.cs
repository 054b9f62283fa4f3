using RoadmapPortal.Documents.Pdf.Text;

namespace RoadmapPortal.Documents.Tests.Pdf;

public class BreakRulesTests
{
    [Theory]
    [InlineData("Директор центра", "Директор |центра")]
    [InlineData("до 20 марта 2023 г. включительно", "до 20 марта |2023 г. |включительно")]
    [InlineData("приказ № 60 от 06.03.2023", "приказ |№ 60 |от 06.03.2023")]
    [InlineData("сроки – разные", "сроки – |разные")]
    [InlineData("Ручьева К.С. Озеров И.В.", "Ручьева К.С. |Озеров И.В.")]
    [InlineData("методисты (Р.М. Горный, К.Н. Светлая)", "методисты |(Р.М. Горный, |К.Н. Светлая)")]
    [InlineData("учитель-учитель", "учитель-|учитель")]
    [InlineData("на 2023-2024 годы", "на 2023-2024 годы")]
    [InlineData("Деятельность/Мероприятие", "Деятельность/|Мероприятие")]
    [InlineData("Усть-Каменского района", "Усть-Каменского |района")]
    [InlineData("района, МКУ «Центр»", "района, |МКУ «Центр»")]
    [InlineData("и/или", "и/или")]
    [InlineData("100 % учителей", "100 % |учителей")]
    [InlineData("слово\u00A0слово", "слово\u00A0слово")]
    [InlineData("дли\u00ADнное", "дли\u00AD|нное")]
    public void Lines_end_where_a_typist_would_end_them(string text, string expected)
    {
        var breaks = BreakRules.Find(text);

        Assert.Equal(expected, string.Concat(text.Select((character, i) => breaks[i] is BreakKind.Allowed or BreakKind.Discouraged or BreakKind.Hyphen ? $"{character}|" : $"{character}")));
    }
}
