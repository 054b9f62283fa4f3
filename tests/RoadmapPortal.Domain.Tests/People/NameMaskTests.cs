using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Tests.People;

public class NameMaskTests
{
    [Theory]
    [InlineData("Заместителю директора МКУ ЦРО (К.С. Клёнова) обеспечить координацию.", "Заместителю директора МКУ ЦРО обеспечить координацию.")]
    [InlineData("Начальникам отделов (Т.А.Ивушкина, И.В. Рябинский, Н.Б.Осинина), методистам (Р.М. Тополев) организовать работу.", "Начальникам отделов, методистам организовать работу.")]
    [InlineData("Ответственный – К.С. Клёнова.", "Ответственный – [имя не публикуется].")]
    [InlineData("Контроль возложить на Клёнову К.С.", "Контроль возложить на [имя не публикуется]")]
    [InlineData("возложить на Клёнову К.С. и Рябинского И.В. с 1 марта", "возложить на [имена не публикуются] с 1 марта")]
    [InlineData("Совещание К.С. Клёновой с методистами", "Совещание [имя не публикуется] с методистами")]
    [InlineData("К.С.\nКлёнова", "[имя не публикуется]")]
    [InlineData("КлёноваК.С. проводит", "[имя не публикуется] проводит")]
    [InlineData("Назначить Клёнову Марию Сергеевну ответственной", "Назначить [имя не публикуется] ответственной")]
    [InlineData("приказ Марии Сергеевны Клёновой", "приказ [имя не публикуется]")]
    [InlineData("Директор МКУ СЦРО В.Г. Берёзова", "Директор МКУ СЦРО [имя не публикуется]")]
    [InlineData("«Школа Клёновой К.С.»", "«Школа [имя не публикуется]»")]
    [InlineData("От имени К.С. Клёновой", "От имени [имя не публикуется]")]
    public void A_name_is_taken_out(string text, string expected) => Assert.Equal(expected, Mask().Apply(text));

    [Theory]
    [InlineData("")]
    [InlineData("Приказ от 06.03.2023 № 60, г. Сочи, на период 2022-2024г.г.")]
    [InlineData("Об утверждении Дорожной карты. Руководители ОО, МКУ «ИМЦ»; т.е. все")]
    [InlineData("МБОУ «Гимназия № 5 им. А.С. Дубравина»")]
    [InlineData("школа имени Героя Труда А.С. Дубравина")]
    [InlineData("Фестиваль «Учитель года», Краснодарский край, Северский район")]
    public void Anything_else_stays(string text) => Assert.Equal(text, Mask().Apply(text));

    [Theory]
    [InlineData("Консультации Клёновой для молодых педагогов", "Консультации [имя не публикуется] для молодых педагогов")]
    [InlineData("Мастер-класс Рябинского", "Мастер-класс [имя не публикуется]")]
    [InlineData("Вопросы к Дубову", "Вопросы к [имя не публикуется]")]
    [InlineData("Высадка клёнов", "Высадка клёнов")]
    public void A_surname_of_the_document_is_taken_out_where_it_stands_alone(string text, string expected) =>
        Assert.Equal(expected, NameMask.Knowing(["Клёнова К.С. И.В. Рябинский"], ["Дубов"]).Apply(text));

    [Fact]
    public void It_never_throws_and_masks_a_masked_text_no_further()
    {
        var pieces = Gen.Elements("К.С.", "Клёнова", "(", ")", "«", "»", " ", ", ", ".", "им.", "и", "\n", "Совет", "№ 5", "Сергеевны", "-", "Т", "БерёзоваА.Б.");
        var texts = pieces.ArrayOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var once = Mask().Apply(text);
            return Mask().Apply(once) == once;
        }).Hold();
    }

    private static NameMask Mask() => NameMask.Knowing([], []);
}
