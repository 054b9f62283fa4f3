using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Pdf;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Documents.Tests.Import;
using RoadmapPortal.Documents.Tests.Pdf;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Roadmaps;

public class RoadmapExtractTests
{
    private static readonly RoadmapPrint Print = new(Draft: false, new DateTimeOffset(2023, 3, 6, 14, 20, 0, TimeSpan.FromHours(3)), CanonicalSnapshot: "{}"u8.ToArray());

    private static readonly KnownParty Rucheva = KnownParty.OfStaff("Ручьева Кира Степановна");

    [Fact]
    public void A_person_gets_the_own_rows_with_their_numbers_under_the_requisites_of_the_roadmap()
    {
        var roadmap = SampleRoadmaps.Network().Read();
        var expected = roadmap.Activities().Where(activity => activity.Responsible.Contains("Ручьева К.С.", StringComparison.Ordinal)).ToList();

        var document = RoadmapExtract.Compose(roadmap, Rucheva, Print);
        var text = TextOf(document);

        Assert.InRange(expected.Count, 2, roadmap.ActivityCount() - 1);
        Assert.Equal(expected.Select(activity => PrintedNumbers.Text(activity.Number)), Numbers(document));
        Assert.StartsWith("Лист исполнителя Дорожная карта проекта «Сетевое взаимодействие", text);
        Assert.Contains("Утверждена 03.10.2022 (директор МКУ «Центр развития образования» г. Лазурного А.П. Ветрова) Для: Ручьева Кира Степановна", text);
        Assert.Contains($"Всего: {expected.Count} мероприятий из {roadmap.ActivityCount()}.", text);
        Assert.Equal("Лист исполнителя: Ручьева Кира Степановна", document.Title);
        // A sheet for one must not carry the rows of all.
        Assert.Empty(document.Attachments);
    }

    [Theory]
    [InlineData(PartyKind.Organization, "МАУ «ЦРО»", true)]
    [InlineData(PartyKind.Organization, "МАУ «ЦРО-2»", false)]
    [InlineData(PartyKind.Role, "МАУ ЦРО", false)]
    public void Names_are_compared_as_the_directory_compares_them(PartyKind kind, string name, bool found)
    {
        var roadmap = SampleRoadmaps.Support().With(activity => activity with { ResponsibleParties = [new(PartyKind.Organization, activity.Number == "2" ? "МАУ ЦРО" : "Школы")] });

        Assert.Equal(found ? ["2."] : [], Numbers(RoadmapExtract.Compose(roadmap, new KnownParty(kind, name), Print)));
    }

    [Fact]
    public void A_role_is_found_however_it_is_written()
    {
        var roadmap = SampleRoadmaps.Mentoring().Read();
        var expected = roadmap.Activities().Count(activity => activity.Responsible.Contains("Методисты-предметники", StringComparison.Ordinal));

        Assert.Equal(expected, Numbers(RoadmapExtract.Compose(roadmap, new KnownParty(PartyKind.Role, "МЕТОДИСТЫ-предметники"), Print)).Count());
        Assert.True(expected > 0);
    }

    [Theory]
    [InlineData("все образовательные организации", OrganizationKind.School, 1)]
    [InlineData("все образовательные организации", OrganizationKind.EducationAuthority, 0)]
    [InlineData("Школа № 12, МБДОУ «Ромашка», с отделением", OrganizationKind.School, 0)]
    [InlineData("Школа № 12, Школа № 1", OrganizationKind.School, 1)]
    [InlineData("центр", OrganizationKind.School, 0)]
    public void A_school_gets_what_is_addressed_to_it(string addressees, OrganizationKind kind, int expected)
    {
        var roadmap = SampleRoadmaps.Network();
        var row = roadmap.Sections[0].Activities[0] with { Addressees = addressees };
        roadmap = roadmap with { Sections = [new SectionSnapshot("1", "Начало", [row])] };

        Assert.Equal(expected, Numbers(RoadmapExtract.Compose(roadmap, new KnownParty(PartyKind.Organization, "Школа № 1"), Print, kind)).Count());
    }

    [Fact]
    public void Sections_without_own_rows_are_left_out()
    {
        var roadmap = SampleRoadmaps.Mentoring().Read();
        var first = roadmap.Sections[0] with { Activities = [.. roadmap.Sections[0].Activities.Select(activity => activity with { ResponsibleParties = [new(PartyKind.Person, "Полевая Т.А.")] })] };

        var document = RoadmapExtract.Compose(roadmap with { Sections = [first, roadmap.Sections[1]] }, new KnownParty(PartyKind.Person, "Полевая Т.А."), Print);

        Assert.Equal([first.Heading()], TableOf(document)!.Rows.OfType<SectionRow>().Select(row => row.Text));
    }

    [Fact]
    public void Who_is_in_no_row_is_told_so()
    {
        var document = RoadmapExtract.Compose(SampleRoadmaps.Network().Read(), KnownParty.OfStaff("Никто Нил Нилович"), Print);

        Assert.Null(TableOf(document));
        Assert.Contains("В дорожной карте нет мероприятий, за которые отвечает тот, для кого составлен документ.", TextOf(document));
        Assert.Contains("В дорожной карте нет мероприятий.", TextOf(RoadmapExtract.Compose(SampleRoadmaps.Network() with { Sections = [] }, Rucheva, Print)));
    }

    [Theory]
    [InlineData("План мероприятий", PartyKind.Organization, "Выписка из плана", "Выписка верна")]
    [InlineData("Дорожная карта", PartyKind.Role, "Выписка из дорожной карты", "Выписка верна")]
    [InlineData("Дорожная карта", PartyKind.Person, "Лист исполнителя", "Верно")]
    public void It_is_certified_with_room_for_what_is_missing(string title, PartyKind kind, string expected, string words)
    {
        var roadmap = SampleRoadmaps.Network() with { Title = title };

        var text = TextOf(RoadmapExtract.Compose(roadmap, new KnownParty(kind, "Ручьева К.С."), Print, certification: new Certification(new SignatureLine("Методист", "Озеров Иван Викторович"))));

        Assert.StartsWith(expected + " " + title, text);
        Assert.EndsWith($"{words} Методист ______________ И.В. Озеров «___» ______________ 20___ г. Редакция № 1 · лист 1 из 1", text);
    }

    [Theory]
    [InlineData("УТВЕРЖДЕНА приказом управления от 21.07.2021 № 470", "Утверждена приказом управления от 21.07.2021 № 470")]
    [InlineData("Приложение к приказу МКУ «ЦРО»", "Приложение к приказу МКУ «ЦРО» от 21.07.2021 № 470")]
    public void The_document_of_approval_stands_in_one_line(string document, string expected)
    {
        var roadmap = SampleRoadmaps.Support();

        Assert.Equal(expected, ApprovalCorners.InOneLine(roadmap with { Approval = roadmap.Approval with { Text = document } }));
        Assert.Equal("", ApprovalCorners.InOneLine(roadmap with { Approval = new ApprovalStamp(ApprovalMode.None) }));
        Assert.Equal("Приложение к приказу директора МКУ «ЦРО» от 06.03.2023 № 60", ApprovalCorners.InOneLine(SampleRoadmaps.Mentoring()));
    }

    [Fact]
    public void A_draft_says_so_and_a_long_one_is_sound_and_always_the_same()
    {
        var roadmap = SampleRoadmaps.Network().Read().Long(1000);
        var document = RoadmapExtract.Compose(roadmap, Rucheva, Print with { Draft = true });
        var pdf = PdfWriter.Write(document);

        Assert.Equal("ПРОЕКТ", document.Watermark);
        Assert.Equal((0, roadmap.Activities().Count(activity => activity.Responsible.Contains("Ручьева К.С.", StringComparison.Ordinal))), (PdfTools.Check(pdf).ExitCode, Numbers(document).Count()));
        Assert.Equal(pdf, PdfWriter.Write(RoadmapExtract.Compose(roadmap, Rucheva, Print with { Draft = true })));
    }

    [RealTextTheory]
    [InlineData("sochi-mentoring-order-2023-2024.txt")]
    public void The_sheets_of_all_hold_every_row_of_the_real_roadmap(string name)
    {
        var roadmap = Texts.ReadReal(name).ToSnapshot().Read();
        var parties = roadmap.Activities().SelectMany(activity => activity.ResponsibleParties).Distinct().Select(party => new KnownParty(party.Kind, party.Text));

        var found = parties.SelectMany(party => new ConcernedRows(party).In(roadmap).Activities()).Select(activity => activity.Key).Distinct();

        Assert.Equal(roadmap.Activities().Where(activity => activity.ResponsibleParties.Count > 0).Select(activity => activity.Key).Order(), found.Order());
    }

    private static string TextOf(PageDocument document) => Pdf.Documents.OneLine(string.Join('\n', PdfTools.PageTexts(PdfWriter.Write(document))));

    private static Table? TableOf(PageDocument document) => document.Sections[0].Blocks.OfType<Table>().SingleOrDefault();

    private static IEnumerable<string> Numbers(PageDocument document) =>
        (TableOf(document)?.Rows ?? []).OfType<CellRow>().Select(row => row.Cells[0].Blocks.OfType<Paragraph>().FirstOrDefault()?.Runs[0].Text ?? "");
}
