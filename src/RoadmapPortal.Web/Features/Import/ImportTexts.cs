using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>The words of the import pages.</summary>
public static class ImportTexts
{
    /// <summary>What can be chosen in the form; the content of a file decides, whatever it is called.</summary>
    public const string Accepted = ".docx,.docm,.xlsx,.xlsm,.csv,.tsv,.txt,.html,.htm,.odt,.ods,.rtf,.doc,.xls,.pdf";

    public static readonly string FileHint =
        $"Word (DOCX, DOCM, DOC, RTF, ODT), Excel (XLSX, XLSM, XLS, ODS), PDF с текстом, веб-страница (HTML), таблица CSV или TSV, текст TXT; до {ImportLimits.FileSize}.";

    /// <summary>The most names of the list: those that need a look come first.</summary>
    public const int ShownNames = 200;

    public static readonly Error NothingLeft = new(
        "import-nothing-left", "Исправления не применены: с ними в документе не остаётся таблицы мероприятий. Проверьте, какая строка отмечена как «Строка заголовков».");

    public static readonly StatusLabel Corrected = new("исправлено вами", Tone.Info);

    /// <summary>«Перед ним ещё 2 документа.»</summary>
    public static string Before(int count) => count == 0
        ? "Сейчас его очередь."
        : $"Перед ним ещё {Russian.Plural(count, "документ", "документа", "документов")}.";

    public static string DoubtCount(int count) => Russian.Plural(count, "сомнительная ячейка", "сомнительные ячейки", "сомнительных ячеек");

    public static string Rows(int count) => Russian.Plural(count, "строка", "строки", "строк");

    /// <summary>What is known of a name.</summary>
    public static string Known(NameLine name) => name switch
    {
        { Replacement: not null } => "заменено",
        { IsAdded: true } => "будет добавлено в справочник",
        { Known: { } known } => known == name.Text ? "есть в справочнике" : $"есть в справочнике: {known}",
        { IsAlike: true } => string.Join("; ", Alike(name)),
        _ => "нет в справочнике",
    };

    public static string Done(ImportPreview preview)
    {
        var made = $"Черновик создан: {Size(preview)}. Проверьте сроки и кто отчитывается, затем отправьте на согласование.";
        var left = preview.Text.Unrecognized.Count;
        return left == 0 ? made : $"{made} {Russian.Plural(left, "фрагмент не распознан и сохранён", "фрагмента не распознаны и сохранены", "фрагментов не распознано и сохранено")} вместе с картой – под таблицей на странице просмотра.";
    }

    public static string Size(ImportPreview preview) =>
        $"{Russian.Plural(preview.Text.Sections.Count, "раздел", "раздела", "разделов")}, {Russian.Plural(preview.ActivityCount, "мероприятие", "мероприятия", "мероприятий")}";

    public static string Approval(ApprovalStamp stamp) => stamp.Mode switch
    {
        ApprovalMode.None => "не найдено",
        ApprovalMode.ByOfficial => Joined([$"{stamp.Post} {stamp.Organization}".Trim(), stamp.Name, Day(stamp.Date)]),
        _ => ApprovalCorners.Document(stamp),
    };

    public static string Endorsement(EndorsementStamp stamp)
    {
        var text = Joined([$"{stamp.Post} {stamp.Organization}".Trim(), stamp.Name, Day(stamp.Date)]);
        return text.Length > 0 ? text : stamp.Text ?? "";
    }

    public static string Order(Order order) =>
        $"{Joined([Number(order.Number), Day(order.Date), order.Subject])}; {Russian.Plural(order.Clauses.Count, "пункт", "пункта", "пунктов")}";

    private static IEnumerable<string> Alike(NameLine name)
    {
        if (name.SimilarListed.Count > 0) yield return $"похоже на {Quoted(name.SimilarListed)} из справочника";
        if (name.SimilarHere.Count > 0) yield return $"похоже на {Quoted(name.SimilarHere)} в этом документе";
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(Russian.Quoted));

    private static string? Day(DateOnly? date) => date is { } day ? $"от {day:dd.MM.yyyy}" : null;

    private static string? Number(string? number) => number is { Length: > 0 } ? $"№\u00A0{number}" : null;

    private static string Joined(IEnumerable<string?> parts) => string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
}
