using FsCheck;
using FsCheck.Fluent;
using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Tests.People;

public sealed class PartyMatcherTests
{
    private static readonly PartyMatcher Matcher = new(
    [
        new KnownParty(PartyKind.Person, "Ивушкина Т.С.", "Ивушкина Тамара Степановна"),
        new KnownParty(PartyKind.Person, "Дубов-Лесной Г.О.", "Дубов-Лесной Глеб Олегович"),
        new KnownParty(PartyKind.Person, "Клёнова К.С."),
        new KnownParty(PartyKind.Organization, "МАУ ЦРО"),
        new KnownParty(PartyKind.Organization, "СОШ № 5", "Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 5»"),
        new KnownParty(PartyKind.Organization, "Управление образования Северского района"),
        new KnownParty(PartyKind.Organization, "ШМО"),
    ]);

    [Theory]
    // Either order, any length, glued, another case, ё and е, Latin look-alikes.
    [InlineData("Т.С. Ивушкина", "Ивушкина Т.С.")]
    [InlineData("Тамара Степановна Ивушкина", "Ивушкина Т.С.")]
    [InlineData("ИвушкинаТ.С.", "Ивушкина Т.С.")]
    [InlineData("ИВУШКИНА Т. С.", "Ивушкина Т.С.")]
    [InlineData("Г.О. Дубов-Лесной", "Дубов-Лесной Г.О.")]
    [InlineData("Кленова К.C.", "Клёнова К.С.")]
    public void A_person_is_known_however_the_name_is_written(string text, string known) => Assert.Equal(known, Person(text).Known);

    [Theory]
    [InlineData("Т.А. Ивушкина", "Ивушкина Т.С.")]
    [InlineData("Ивушкина Т.", "Ивушкина Т.С.")]
    [InlineData("Ивушкина", "Ивушкина Т.С.")]
    [InlineData("Ивушкнна Т.С.", "Ивушкина Т.С.")]
    [InlineData("Ивушикна Т.С.", "Ивушкина Т.С.")]
    public void A_person_who_may_be_meant_is_offered_and_not_taken(string text, string similar) => AssertSimilar(similar, Person(text));

    [Theory]
    [InlineData("Ивушкина К.П.")]
    [InlineData("Рябинский И.В.")]
    [InlineData("Дубов Г.О.")]
    public void Two_people_are_two_people(string text) => AssertNothing(Person(text));

    [Theory]
    [InlineData("маУ «ЦРО»", "МАУ ЦРО")]
    [InlineData("ЦРО", "МАУ ЦРО")]
    [InlineData("МБОУ «СОШ № 5»", "СОШ № 5")]
    [InlineData("муниципальное бюджетное общеобразовательное учреждение «Средняя школа №5»", "СОШ № 5")]
    [InlineData("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ СЕВЕРСКОГО РАЙОНА", "Управление образования Северского района")]
    public void An_organisation_is_known_without_its_quotes_and_form(string text, string known) => Assert.Equal(known, Body(text).Known);

    [Theory]
    [InlineData("МАУ ПРО", "МАУ ЦРО")]
    [InlineData("МКУ ЦРО", "МАУ ЦРО")]
    [InlineData("Управление образования Северског района", "Управление образования Северского района")]
    [InlineData("Управление образования Северкого райнона", "Управление образования Северского района")]
    public void An_organisation_that_may_be_meant_is_offered_and_not_taken(string text, string similar) => AssertSimilar(similar, Body(text));

    [Theory]
    [InlineData("СОШ № 15")]
    [InlineData("СОШ № 6")]
    [InlineData("СОШ № 5, 1")]
    [InlineData("РМО")]
    [InlineData("Управление образования Южного района")]
    [InlineData("образовательные организации")]
    public void Two_organisations_are_two(string text) => AssertNothing(Body(text));

    [Fact]
    public void A_role_is_nobody_in_particular() => AssertNothing(Matcher.Match(new Party(PartyKind.Role, "Клёнова К.С.")));

    [Fact]
    public void Whatever_is_written_finds_itself_and_nobody_is_told_as_both_known_and_similar() =>
        Prop.ForAll(Gen.Elements("Дубов Г.О.", "МБОУ", "«", "№ 7", "Г.", "О.", "лицей", "Дуб", "-", " ", "ё", "B").ListOf().ToArbitrary(), pieces =>
        {
            var text = string.Concat(pieces);
            return new[] { PartyKind.Person, PartyKind.Organization }.All(kind =>
            {
                var match = new PartyMatcher([new KnownParty(kind, text)]).Match(new Party(kind, text));
                return (match.Known is null) || (match.Known == text && match.Similar.Count == 0);
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static PartyMatch Person(string text) => Matcher.Match(new Party(PartyKind.Person, text));

    private static PartyMatch Body(string text) => Matcher.Match(new Party(PartyKind.Organization, text));

    private static void AssertSimilar(string similar, PartyMatch match)
    {
        Assert.Null(match.Known);
        Assert.Equal([similar], match.Similar);
    }

    private static void AssertNothing(PartyMatch match)
    {
        Assert.Null(match.Known);
        Assert.Empty(match.Similar);
    }
}
