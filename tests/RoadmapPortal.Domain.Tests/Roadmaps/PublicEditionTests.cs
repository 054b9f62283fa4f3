using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public class PublicEditionTests
{
    [Theory]
    [InlineData("Клёнова К.С.", "Сотрудник центра")]
    [InlineData("Клёнова К.С. Рябинский И.В.", "Сотрудники центра")]
    [InlineData("Клёнова К.С. Методисты-предметники", "Сотрудник центра, Методисты-предметники")]
    [InlineData("МКУ «ИМЦ», Клёнова К.С., наставники, Т.А.Ивушкина", "МКУ «ИМЦ», сотрудники центра, наставники")]
    [InlineData("Берёзова, Дубов", "Сотрудники центра")]
    [InlineData("Руководители ТМС Образовательные организации", "Руководители ТМС Образовательные организации")]
    [InlineData("", "")]
    public void A_cell_that_names_persons_is_put_together_from_its_other_parts(string cell, string expected)
    {
        var row = Assert.Single(Assert.Single(PublicEdition.Of(Snapshot(Row(responsible: cell, audience: cell))).Sections).Activities);
        Assert.Equal(expected, row.Responsible);
        Assert.Equal(expected, row.Audience);
        Assert.DoesNotContain(row.ResponsibleParties.Concat(row.AudienceParties), p => p.Kind == PartyKind.Person);
    }

    [Fact]
    public void Only_the_signatory_and_the_endorsers_are_named()
    {
        var snapshot = Snapshot(
            Row(responsible: "Клёнова К.С.", text: "Семинар Клёновой", result: "Справка (Клёнова К.С.)", deadline: "по графику Т.А.Ивушкиной")) with
        {
            Title = "Дорожная карта\nКлёновой К.С.",
            Note = "Куратор – Клёнова К.С.",
            Order = new Order(
                "МКУ «ЦРО»", "7", new DateOnly(2023, 3, 6), "г. Лесной", "Об утверждении", "В соответствии с письмом Т.А. Ивушкиной приказываю:",
                [new OrderClause("1", "Методисту (К.С. Клёнова) подготовить отчёт.")], "Директор МКУ «ЦРО»", "В.Г. Берёзова"),
        };

        var edition = PublicEdition.Of(snapshot);

        var text = System.Text.Encoding.UTF8.GetString(RoadmapSnapshots.Write(edition));
        Assert.DoesNotContain("Клёнов", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ивушкин", text, StringComparison.Ordinal);
        Assert.Equal("Методисту подготовить отчёт.", Assert.Single(edition.Order!.Clauses).Text);
        Assert.Equal("В.Г. Берёзова", edition.Order.SignatoryName);
        Assert.Equal(snapshot.Approval, edition.Approval);
        Assert.Equal(snapshot.Endorsements, edition.Endorsements);
        Assert.Equal(snapshot.ClosingSignature, edition.ClosingSignature);
    }

    private static ActivitySnapshot Row(
        string responsible, string audience = "", string text = "Семинар", string result = "", string deadline = "Март 2023 г.") => new()
    {
        Key = "abcd1234",
        Text = text,
        Deadline = deadline,
        DeadlineKind = "month",
        Due = "hard",
        Result = result,
        Audience = audience,
        AudienceParties = PartyReader.Read(audience).Parties,
        Responsible = responsible,
        ResponsibleParties = PartyReader.Read(responsible).Parties,
    };

    private static RoadmapSnapshot Snapshot(params ActivitySnapshot[] rows) => new()
    {
        RoadmapId = Guid.Empty,
        Revision = 1,
        Title = "Дорожная карта",
        PeriodFrom = "2023-01",
        PeriodTo = "2023-12",
        Owner = "МКУ «ЦРО»",
        Approval = new ApprovalStamp(ApprovalMode.ByOfficial, "Директор", "МКУ «ЦРО»", "В.Г. Берёзова"),
        Endorsements = [new EndorsementStamp("Руководитель ТМС", "Заречный район", "И.О. Липин", null, null)],
        ClosingSignature = new SignatureLine("Директор МКУ «ЦРО»", "В.Г. Берёзова"),
        Columns = RoadmapHeader.StandardColumns,
        Sections = [new SectionSnapshot("1", "Раздел", rows)],
    };
}
