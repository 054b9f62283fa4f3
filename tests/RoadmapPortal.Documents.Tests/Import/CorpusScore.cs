using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>How much of what stands in documents was read exactly; runs of white space count as one space.</summary>
internal sealed partial class CorpusScore
{
    private (int Exact, int All) _rows;
    private (int Exact, int All) _cells;
    private (int Exact, int All) _requisites;

    public double Rows => Share(_rows);

    public double Cells => Share(_cells);

    public double Requisites => Share(_requisites);

    /// <summary>What was read otherwise.</summary>
    public List<string> Misses { get; } = [];

    public void Add(string name, JsonNode truth, ImportedRoadmap read)
    {
        AddRequisites(name, truth, read);
        var left = read.Sections.SelectMany(s => s.Activities.Select(a => (Section: Clean($"{s.Number} {s.Title}"), Row: a))).ToList();
        foreach (var section in truth["sections"]!.AsArray())
            foreach (var row in section!["activities"]!.AsArray())
                AddRow(name, Clean($"{section["number"]} {section["title"]}"), row!, truth["columns"]!.AsArray(), read, left);
        // A row that is not in the document spoils the score as a missing one does.
        foreach (var (_, row) in left) Count(ref _rows, false, $"{name}: row {row.Number} «{row.Text}» is none");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"rows {_rows.Exact}/{_rows.All} = {Rows:P1}, cells {_cells.Exact}/{_cells.All} = {Cells:P1}, requisites {_requisites.Exact}/{_requisites.All} = {Requisites:P1}");

    private void AddRow(string name, string section, JsonNode row, JsonArray columns, ImportedRoadmap read, List<(string Section, ImportedActivity Row)> left)
    {
        var text = Clean(row["text"]);
        var found = left.FindIndex(r => Clean(r.Row.Text) == text && r.Section == section);
        if (found < 0) found = left.FindIndex(r => Clean(r.Row.Text) == text);
        Count(ref _rows, found >= 0 && left[found].Section == section, $"{name}: row {row["number"]} «{text}»");
        var activity = found >= 0 ? left[found].Row : null;
        if (found >= 0) left.RemoveAt(found);
        foreach (var column in columns)
        {
            var (kind, title) = ((string)column!["kind"]!, (string)column["title"]!);
            var expected = Clean(kind == "other" ? row["other"]?[title] : row[kind == "activity" ? "text" : kind]);
            var actual = activity is null ? null : Clean(CellOf(activity, kind, title, read.Columns));
            Count(ref _cells, expected == actual, $"{name}: cell {row["number"]} «{title}»: «{expected}», read «{actual}»");
        }
    }

    private static string CellOf(ImportedActivity activity, string kind, string title, IReadOnlyList<RoadmapColumn> columns) => kind switch
    {
        "number" => activity.Number,
        "activity" => activity.Text,
        "deadline" => activity.Deadline,
        "audience" => activity.Audience,
        "responsible" => activity.Responsible,
        "result" => activity.Result,
        _ => columns.Where(c => c.Kind == ColumnKind.Other).Select(c => Clean(c.Title)).ToList().IndexOf(Clean(title)) is >= 0 and var at ? activity.Other[at] : "",
    };

    private void AddRequisites(string name, JsonNode truth, ImportedRoadmap read)
    {
        var approval = truth["approval"]!;
        var json = JsonNode.Parse(ImportJson.Write(read))!;
        Requisite("title", Clean(truth["title"]), Clean(read.Title));
        Requisite("period", $"{truth["period"]?["from"]}–{truth["period"]?["to"]}", $"{read.Period?.Months.FromMonth}–{read.Period?.Months.ToMonth}");
        foreach (var field in new[] { "mode", "name", "date", "orderDate", "orderNumber" }) Requisite($"approval {field}", $"{approval[field]}", $"{json["approval"]![field]}");
        Requisite("endorsements", string.Join('|', (truth["endorsements"] as JsonArray ?? []).Select(e => Clean(e!["name"]))), string.Join('|', read.Endorsements.Select(e => Clean(e.Name))));
        Requisite("note", Plain(Clean(truth["note"])), Plain(Clean(read.Note)));
        Requisite("columns", string.Join('|', truth["columns"]!.AsArray().Select(c => $"{c!["kind"]}:{Clean(c["title"])}")), string.Join('|', json["columns"]!.AsArray().Select(c => $"{c!["kind"]}:{Clean(c["title"])}")));
        foreach (var field in truth["order"] is null ? [] : new[] { "number", "date", "place", "subject" }) Requisite($"order {field}", Clean(truth["order"]![field]), Clean(json["order"]?[field]));
        if (truth["order"] is { } order) Requisite("order clauses", $"{order["clauses"]}", $"{read.Order?.Clauses.Count}");

        void Requisite(string what, string expected, string actual) => Count(ref _requisites, expected == actual, $"{name}: {what}: «{expected}», read «{actual}»");
    }

    private void Count(ref (int Exact, int All) counter, bool isExact, string miss)
    {
        counter = (counter.Exact + (isExact ? 1 : 0), counter.All + 1);
        if (!isExact) Misses.Add(miss);
    }

    private static double Share((int Exact, int All) counter) => counter.All == 0 ? 1 : (double)counter.Exact / counter.All;

    private static string Clean(JsonNode? node) => Clean(node?.ToString());

    private static string Clean(string? text) => Blank().Replace((text ?? "").Replace('\u2011', '-'), " ").Trim();

    /// <summary>Without the marks of list items.</summary>
    private static string Plain(string text) => Item().Replace(text, "$1");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"(^|\s)- ")]
    private static partial Regex Item();
}
