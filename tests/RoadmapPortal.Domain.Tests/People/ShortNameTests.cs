using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Tests.People;

public sealed class ShortNameTests
{
    private const string Form = "Муниципальное бюджетное общеобразовательное учреждение";

    [Theory]
    [InlineData("МБОУ «СОШ № 3»", "МБОУ «СОШ № 3»")]
    [InlineData(Form + " «Средняя школа № 21»", "Средняя школа № 21")]
    [InlineData(Form + " «Школа «Росток» г. Лазурного»", "Школа «Росток» г. Лазурного")]
    [InlineData(Form + " \"Лицей № 5\"", "Лицей № 5")]
    [InlineData(Form + " гимназия № 2", Form)]
    public void A_long_name_gives_what_tells_it_apart_and_never_half_a_word(string name, string expected) => Assert.Equal(expected, ShortName.Propose(name));

    [Fact]
    public void A_name_without_spaces_is_cut_to_size() => Assert.Equal(Organization.ShortNameMaxLength, ShortName.Propose(new string('Ы', 200)).Length);
}
