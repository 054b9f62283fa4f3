using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Import.Directories;

/// <summary>Why a workbook that can be read is no directory.</summary>
public static class DirectoryErrors
{
    /// <summary>No sheet has headings that mean anything.</summary>
    public static readonly Error NoTable = new(
        "directory-no-table",
        "В книге не найдены ни организации, ни сотрудники. Нужна строка заголовков: «Полное название» и «Вид» для организаций, «Организация» и «ФИО» для сотрудников.");

    /// <summary>A sheet is recognised, but lacks a column without which its rows mean nothing.</summary>
    /// <param name="sheet">The name on the tab.</param>
    /// <param name="column">The heading that is missing.</param>
    public static Error NoColumn(string sheet, string column) =>
        new("directory-no-column", $"На листе «{sheet}» не найден столбец «{column}». Добавьте его или назовите так нужный столбец.");

    /// <summary>Two columns mean the same.</summary>
    /// <param name="sheet">The name on the tab.</param>
    /// <param name="heading">The second heading.</param>
    public static Error TwoColumns(string sheet, string heading) =>
        new("directory-two-columns", $"На листе «{sheet}» два столбца об одном и том же: лишний – «{heading}». Оставьте один.");
}
