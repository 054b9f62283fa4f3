using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>What a roadmap cannot hold. Nothing is cut: a text that is too long is refused, with the place where it stands.</summary>
public static class ImportLimits
{
    /// <summary>The largest file, in bytes, as the reader states it.</summary>
    public const int FileBytes = RoadmapImporter.MaxBytes;

    /// <summary>A request up to this size is read to its end, so that the person gets a sentence and not a broken connection.</summary>
    public const int RequestBytes = 5 * FileBytes;

    /// <summary>The most rows of one roadmap; real ones have about fifty.</summary>
    public const int MaxActivities = 2000;

    /// <summary>The limit of a file in words.</summary>
    public static readonly string FileSize = $"{FileBytes / 1024 / 1024}\u00A0МБ";

    /// <summary>Every text that finds no room; empty when the roadmap can be made.</summary>
    public static IReadOnlyList<Error> Broken(ImportedRoadmap imported)
    {
        var count = imported.Sections.Sum(s => s.Activities.Count);
        return count > MaxActivities
            ? [new Error("import-too-many-rows", $"В документе {Russian.Plural(count, "строка", "строки", "строк")}, а в дорожной карте может быть не больше {MaxActivities}. Разделите документ на части.")]
            : [.. Whole(imported), .. imported.Sections.SelectMany(s => InSection(s)), .. imported.Sections.SelectMany(s => s.Activities).SelectMany(InRow)];
    }

    private static IEnumerable<Error> Whole(ImportedRoadmap imported) =>
        TooLong("Пояснительная записка", imported.Note ?? "", Roadmap.NoteMaxLength);

    private static IEnumerable<Error> InSection(ImportedSection section) =>
    [
        .. TooLong($"{Place(section.Source)}, номер раздела", section.Number, Section.NumberMaxLength),
        .. TooLong($"{Place(section.Source)}, название раздела", section.Title, Section.TitleMaxLength),
    ];

    private static IEnumerable<Error> InRow(ImportedActivity row)
    {
        var place = $"{Place(row.Source)}{(row.Number.Length is > 0 and <= Activity.NumberMaxLength ? $" (№\u00A0{row.Number})" : "")}";
        return
        [
            .. TooLong($"{place}, номер", row.Number, Activity.NumberMaxLength),
            .. TooLong($"{place}, мероприятие", row.Text, Activity.TextMaxLength),
            .. TooLong($"{place}, срок", row.Deadline, Activity.CellMaxLength),
            .. TooLong($"{place}, целевая аудитория", row.Audience, Activity.CellMaxLength),
            .. TooLong($"{place}, ответственный", row.Responsible, Activity.CellMaxLength),
            .. TooLong($"{place}, результат", row.Result, Activity.TextMaxLength),
            .. row.Other.SelectMany(cell => TooLong($"{place}, своя колонка", cell, Activity.TextMaxLength)),
        ];
    }

    private static string Place(SourcePointer source) => Russian.Capital(source.ToString());

    private static IEnumerable<Error> TooLong(string place, string text, int limit)
    {
        if (text.Length > limit)
            yield return new Error("import-text-too-long", $"{place}: {Russian.Plural(text.Length, "знак", "знака", "знаков")}, а помещается не больше {limit}. Сократите текст в файле и загрузите его снова.");
    }
}
