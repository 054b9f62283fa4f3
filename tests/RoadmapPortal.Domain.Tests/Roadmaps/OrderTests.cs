using System.Text;
using RoadmapPortal.Domain.Roadmaps;
using static RoadmapPortal.Domain.Tests.Roadmaps.SampleRoadmap;

namespace RoadmapPortal.Domain.Tests.Roadmaps;

public class OrderTests
{
    [Theory]
    [InlineData("Методистам (Н.Н. Иволгина) обеспечить сопровождение.", "Методистам (Н.Н. Иволгина)")]
    [InlineData("Начальникам отделов МКУ ЦРО (Т.А.Зорина, И.В. Ключ), методистам (Р.М. Ясная) организовать работу.", "Начальникам отделов МКУ ЦРО (Т.А.Зорина, И.В. Ключ), методистам (Р.М. Ясная)")]
    [InlineData("Заместителю директора по методической деятельности нести ответственность.", "Заместителю директора по методической деятельности")]
    [InlineData("Заведующей отделом (А.Б. Утвердилова) довести приказ до школ.", "Заведующей отделом (А.Б. Утвердилова)")]
    [InlineData("Утвердить Дорожную карту (приложение).", null)]
    [InlineData("Контроль за исполнением настоящего приказа возложить на заместителя директора.", null)]
    [InlineData("Контроль за исполнением настоящего приказа оставляю за собой.", null)]
    [InlineData("Методистам.\nПровести семинар.", null)]
    [InlineData("Методистам (Н.Н. Иволгина обеспечить сопровождение.", null)]
    public void Who_is_charged_stands_in_the_dative_before_the_infinitive(string printed, string? charged)
    {
        var clause = OrderClause.Read("2", printed);

        Assert.Equal(charged, clause.Charged);
        Assert.Equal(printed, clause.Printed());
    }

    [Fact]
    public void The_control_clause_is_known_by_its_words()
    {
        Assert.True(OrderClause.Read("5", "Контроль за исполнением настоящего приказа оставляю за собой.").IsControl());
        Assert.False(OrderClause.Read("5", "Методистам контролировать исполнение.").IsControl());
    }

    [Theory]
    [InlineData("Дорожная карта\nсопровождения", "Дорожной карты сопровождения", "Дорожную карту сопровождения", "УТВЕРЖДЕНА")]
    [InlineData("«Дорожная карта» по поддержке", "«Дорожной карты» по поддержке", "«Дорожную карту» по поддержке", "УТВЕРЖДЕНА")]
    [InlineData("План мероприятий («дорожная карта»)", "Плана мероприятий («дорожная карта»)", "План мероприятий («дорожная карта»)", "УТВЕРЖДЕН")]
    [InlineData("Комплекс мер", "Комплекса мер", "Комплекс мер", "УТВЕРЖДЕН")]
    [InlineData("Положение о проекте", "Положения о проекте", "Положение о проекте", "УТВЕРЖДЕНО")]
    [InlineData("Меры поддержки", "Мер поддержки", "Меры поддержки", "УТВЕРЖДЕНЫ")]
    [InlineData("Планирование и наставник", "дорожной карты «Планирование и наставник»", "дорожную карту «Планирование и наставник»", "УТВЕРЖДЕНА")]
    public void A_title_agrees_with_the_phrase_around_it(string title, string genitive, string accusative, string approved)
    {
        Assert.Equal(genitive, DocumentKind.InGenitive(title));
        Assert.Equal(accusative, DocumentKind.InAccusative(title));
        Assert.Equal(approved, DocumentKind.Of(title).Approved);
    }

    [Fact]
    public void A_draft_order_is_made_of_the_roadmap_and_its_owner()
    {
        var roadmap = Draft(NumberingMode.BySection, 1);
        roadmap.Change(Header() with { Approval = new(ApprovalMode.ByOfficial, "Директор", "МКУ ЦПО", "А.Б. Утвердилова", new DateOnly(2023, 3, 1)) });

        var order = OrderDraft.For(roadmap, ("Муниципальное учреждение «Центр» города Лазурного", "МКУ ЦПО"), "Иволгина Нина Николаевна", null);

        Assert.Equal("МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ\n«ЦЕНТР»\nГОРОДА ЛАЗУРНОГО", order.Institution);
        Assert.Equal("Об утверждении Дорожной карты «Наставник» на 2023–2024 годы", order.Subject);
        Assert.True(Order.VerbIn(order.Preamble) > 0);
        Assert.Equal(
            [
                "Утвердить Дорожную карту «Наставник» на 2023–2024 годы (приложение).",
                "Методисту МКУ ЦПО (Н.Н. Иволгина) обеспечить выполнение мероприятий в установленные сроки.",
                "Контроль за исполнением настоящего приказа оставляю за собой.",
            ],
            order.Clauses.Select(c => c.Printed()));
        Assert.Equal(("Директор МКУ ЦПО", "А.Б. Утвердилова"), (order.SignatoryPost, order.SignatoryName));
    }

    [Fact]
    public void A_second_order_takes_the_letterhead_of_the_first()
    {
        var first = OrderDraft.For(Draft(), ("Центр", "МКУ ЦПО"), null, null) with
        {
            Institution = "ЦЕНТР\nкрая", Place = "г. Лазурный", SignatoryPost = "Директор", SignatoryName = "А.Б. Утвердилова",
        };

        var second = OrderDraft.For(Draft(), ("Центр", "МКУ ЦПО"), null, first);

        Assert.Equal(
            ("ЦЕНТР\nкрая", "г. Лазурный", "Директор", "А.Б. Утвердилова"), (second.Institution, second.Place, second.SignatoryPost, second.SignatoryName));
    }

    [Fact]
    public void The_requisites_of_approval_are_those_of_the_order()
    {
        var roadmap = Draft(NumberingMode.BySection, 1);
        roadmap.Change(Header() with { Approval = new(ApprovalMode.ByOfficial, "Директор", "МКУ ЦПО", "А.Б. Утвердилова") });
        var order = OrderDraft.For(roadmap, ("Центр", "МКУ ЦПО"), null, null) with { Number = "60", Date = new DateOnly(2023, 3, 6) };

        Assert.True(roadmap.ChangeOrder(order).Done);
        Assert.Equal(new ApprovalStamp(ApprovalMode.ByDocument, OrderDate: new(2023, 3, 6), OrderNumber: "60"), roadmap.Approval);

        Assert.True(roadmap.ChangeOrder(order with { Number = "61" }).Done);
        Assert.Equal("61", roadmap.Approval.OrderNumber);

        Assert.True(roadmap.ChangeOrder(null).Done);
        Assert.Equal(new ApprovalStamp(ApprovalMode.ByOfficial, "Директор МКУ ЦПО", Name: "А.Б. Утвердилова"), roadmap.Approval);
    }

    [Fact]
    public void The_appendix_mark_of_an_import_stays_while_the_same_person_signs()
    {
        var roadmap = Draft(NumberingMode.BySection, 1);
        var order = OrderDraft.For(roadmap, ("Центр", "МКУ ЦПО"), null, null) with { SignatoryPost = "Директор" };
        roadmap.Change(Header() with { Order = order, Approval = new(ApprovalMode.ByDocument, Text: "Приложение к приказу директора") });

        roadmap.ChangeOrder(order with { Number = "60" });
        Assert.Equal("Приложение к приказу директора", roadmap.Approval.Text);

        roadmap.ChangeOrder(order with { SignatoryPost = "И.о. директора" });
        Assert.Null(roadmap.Approval.Text);
    }

    /// <summary>What earlier releases wrote is read and written back byte for byte: its hash is signed.</summary>
    [Fact]
    public void A_snapshot_without_those_who_are_charged_keeps_its_bytes()
    {
        const string Json = """
            {"schemaVersion":1,"roadmapId":"00000001-0000-0000-0000-000000000000","revision":1,"title":"Дорожная карта","periodFrom":"2023-01","periodTo":"2024-12","owner":"Центр","approval":{"mode":"by_document","post":null,"organization":null,"name":null,"date":null,"orderDate":"2023-03-06","orderNumber":"60","text":null},"endorsements":[{"post":"Руководитель ТМС","organization":"Заречного района","name":null,"date":null,"text":null}],"order":{"institution":"Центр","number":"60","date":"2023-03-06","place":null,"subject":"Об утверждении","preamble":"приказываю:","clauses":[{"number":"1","text":"Методистам исполнить."}],"signatoryPost":"Директор","signatoryName":"А.Б. Утвердилова"},"note":null,"closingSignature":null,"columns":[{"kind":"activity","title":"Мероприятие"}],"sections":[]}
            """;

        var snapshot = RoadmapSnapshots.Read(Encoding.UTF8.GetBytes(Json));

        Assert.Equal(Json, Encoding.UTF8.GetString(RoadmapSnapshots.Write(snapshot)));
    }

    [Fact]
    public void Who_is_charged_and_the_mark_survive_in_a_snapshot()
    {
        var roadmap = Draft(NumberingMode.BySection, 1);
        roadmap.ChangeOrder(OrderDraft.For(roadmap, ("Центр", "МКУ ЦПО"), "Иволгина Нина Николаевна", null) with { Mark = OrderMark.Approved });

        var read = RoadmapSnapshots.Read(RoadmapSnapshots.Write(RoadmapSnapshots.Take(roadmap, 1, _ => "Центр")));

        Assert.Equal(OrderMark.Approved, read.Order!.Mark);
        Assert.Equal("Методисту МКУ ЦПО (Н.Н. Иволгина)", read.Order.Clauses[1].Charged);
        Assert.Equal("Методисту МКУ ЦПО", PublicEdition.Of(read).Order!.Clauses[1].Charged);
    }
}
