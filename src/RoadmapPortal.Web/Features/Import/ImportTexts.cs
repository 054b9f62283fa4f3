using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>The words of the import pages.</summary>
public static class ImportTexts
{
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

    private static string? Day(DateOnly? date) => date is { } day ? $"от {day:dd.MM.yyyy}" : null;

    private static string? Number(string? number) => number is { Length: > 0 } ? $"№\u00A0{number}" : null;

    private static string Joined(IEnumerable<string?> parts) => string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
}
