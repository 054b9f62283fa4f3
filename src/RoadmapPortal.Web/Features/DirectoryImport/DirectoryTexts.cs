using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Features.DirectoryImport;

/// <summary>The words of the import of organisations and staff.</summary>
public static class DirectoryTexts
{
    /// <summary>The most rows of one table of the preview.</summary>
    public const int Shown = 200;

    private const string Nothing = "–";

    public static string Done(DirectoryPlan plan) => (Count(plan, isNew: true), Count(plan, isNew: false)) switch
    {
        (var added, Nothing) => $"Добавлено: {added}.",
        (Nothing, var changed) => $"Изменено: {changed}.",
        var (added, changed) => $"Добавлено: {added}; изменено: {changed}.",
    };

    /// <summary>«2 организации, 5 сотрудников», or a dash.</summary>
    public static string Count(DirectoryPlan plan, bool isNew)
    {
        var (organizations, staff) = (plan.Organizations.Count(o => o.Existing is null == isNew), plan.Staff.Count(s => s.Existing is null == isNew));
        var parts = new List<string>();
        if (organizations > 0) parts.Add(Russian.Plural(organizations, "организация", "организации", "организаций"));
        if (staff > 0) parts.Add(Russian.Plural(staff, "сотрудник", "сотрудника", "сотрудников"));
        return parts.Count == 0 ? Nothing : string.Join(", ", parts);
    }

    public static string Rows(int count) => Russian.Plural(count, "строка", "строки", "строк");

    public static string Sheets(IReadOnlyList<string> names) => string.Join(", ", names.Select(name => $"«{name}»"));

    /// <summary>What a table of the preview leaves out.</summary>
    public static string Rest(int count) => count > Shown ? $"Показаны первые {Shown}, всего {Rows(count)}." : "";
}
