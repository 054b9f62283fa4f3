using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Reports;

/// <summary>The mentoring register on paper: «Реестр наставничества» by organisation, or the annex to an order that assigns the pairs.</summary>
public static class MentoringRegisterPages
{
    private const double TableSize = 10;

    /// <summary>The register with its figures; equal arguments give equal documents.</summary>
    /// <param name="register">The register.</param>
    /// <param name="signature">Who signs it, or null.</param>
    public static PageDocument Register(MentoringRegister register, SignatureLine? signature = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Compose(register, MentoringWorkbook.Title,
        [
            new Heading(1, MentoringWorkbook.Title) { SizePt = 14 },
            .. MentoringWorkbook.Facts(register).Concat(register.Figures).Select((fact, i) => ReportPages.Fact(fact) with { SpaceBeforePt = i == 0 ? 10 : 3 }),
        ], [Form, Mentor, Mentees, Curator, Term, Order, State], signature);
    }

    /// <summary>The annex «Закрепление наставнических пар» to an order; equal arguments give equal documents.</summary>
    /// <param name="register">The pairs and groups that the order assigns.</param>
    /// <param name="post">The post of the order's signatory, or null.</param>
    /// <param name="date">The date of the order, or null for a blank.</param>
    /// <param name="number">Its number, or null for a blank.</param>
    /// <param name="signature">Who signs the annex, or null.</param>
    public static PageDocument Annex(MentoringRegister register, string? post, DateOnly? date, string? number, SignatureLine? signature = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        const string title = "Закрепление наставнических пар";
        return Compose(register, title,
        [
            new CornerBlocks([], [new("Приложение"), new($"к приказу {OfficialText.GenitivePost(post)}".TrimEnd()), new(OfficialText.DateAndNumber(date, number))]) { SizePt = ReportPages.TextSize },
            new Heading(1, title) { SizePt = 14, SpaceBeforePt = 18 },
        ], [Form, Mentor, Mentees, Curator, Term], signature);
    }

    private static PageDocument Compose(MentoringRegister register, string title, IEnumerable<Block> head, IEnumerable<Column<Entry>> columns, SignatureLine? signature)
    {
        Entry[] rows = [.. register.Rows.GroupBy(row => row.Organization).SelectMany(own => own).Select((row, i) => new Entry(i + 1, row))];
        Block[] body = rows.Length == 0
            ? [ReportPages.Text("Наставнических пар и групп нет.")]
            :
            [
                ReportTable.Of([new("№ п/п", 6, entry => Cell.WholeNumber(entry.Number)), .. columns], rows, PageOrientation.Landscape, TableSize, entry => entry.Row.Organization),
                ReportPages.Text($"Всего: {Russian.Plural(rows.Length, "пара или группа", "пары и группы", "пар и групп")}."),
            ];
        return ReportPages.Frame(title, register.Organization, register.Created,
            [new PageSection(new PageSetup(PageOrientation.Landscape), [.. head, .. body, .. ReportPages.Signature(signature)]) { Name = title }]);
    }

    private static Column<Entry> Form => new("Форма и вид наставничества", 22, entry => Cell.Text(Lines(entry.Row.Form, entry.Row.Mode)));

    private static Column<Entry> Mentor => new("Наставник, должность", 26, entry => Cell.Text(Lines(entry.Row.Mentor, entry.Row.MentorPost)));

    private static Column<Entry> Mentees => new("Наставляемые", 30, entry => Cell.Text(entry.Row.Mentees));

    private static Column<Entry> Curator => new("Куратор", 26, entry => Cell.Text(entry.Row.Curator));

    private static Column<Entry> Term => new("Срок", 11, entry => Cell.Text($"с\u00A0{OfficialText.Date(entry.Row.From)}\nпо\u00A0{OfficialText.Date(entry.Row.To)}"));

    private static Column<Entry> Order => new("Приказ", 11, entry => Cell.Text(entry.Row.Order is null && entry.Row.OrderDate is null ? null : OfficialText.DateAndNumber(entry.Row.OrderDate, entry.Row.Order)));

    private static Column<Entry> State => new("Состояние", 15, entry => Cell.Text(entry.Row.State));

    private static string Lines(params string?[] lines) => string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));

    /// <summary>A row and its number in the list.</summary>
    private sealed record Entry(int Number, MentoringRegisterRow Row);
}
