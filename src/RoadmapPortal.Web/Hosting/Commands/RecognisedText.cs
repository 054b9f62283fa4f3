using System.Globalization;
using System.Text;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Web.Features.Import;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary>What was recognised, for a person at a terminal.</summary>
internal static class RecognisedText
{
    public static string Of(ImportedRoadmap text)
    {
        var lines = new StringBuilder();
        lines.AppendLine(Invariant($"Название: {OneLine(text.Title ?? "не найдено")}"));
        lines.AppendLine(Invariant($"Период: {(text.Period is { } period ? $"{period.Months.FromMonth} – {period.Months.ToMonth} («{period.Text}»)" : "не найден")}"));
        lines.AppendLine(Invariant($"Утверждение: {OneLine(ImportTexts.Approval(text.Approval))}"));
        foreach (var endorsement in text.Endorsements) lines.AppendLine(Invariant($"Согласование: {OneLine(ImportTexts.Endorsement(endorsement))}"));
        if (text.Order is { } order) lines.AppendLine(Invariant($"Приказ: {OneLine(ImportTexts.Order(order))}"));
        if (text.Note is { } note) lines.AppendLine(Invariant($"Пояснительная записка: {OneLine(note)}"));
        lines.AppendLine(Invariant($"Столбцы: {string.Join(" · ", text.Columns.Select(c => c.Title))}"));
        foreach (var section in text.Sections) Add(lines, section);
        foreach (var piece in text.Unrecognized) lines.AppendLine(Invariant($"Не распознано, {piece.Source}: {OneLine(piece.Text)}"));
        foreach (var warning in text.Warnings) lines.AppendLine(Invariant($"Внимание, {warning.Source}: {warning.Message}"));
        return lines.ToString().TrimEnd();
    }

    private static void Add(StringBuilder lines, ImportedSection section)
    {
        lines.AppendLine(Invariant($"Раздел {section.Number} {OneLine(section.Title)}"));
        foreach (var row in section.Activities)
        {
            string[] cells = [row.Number, row.Text, row.Deadline, row.Audience, row.Responsible, row.Result, .. row.Other];
            lines.AppendLine(Invariant($"  {row.Source}: {string.Join(" | ", cells.Where(c => c.Length > 0).Select(OneLine))}"));
        }
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
