using Microsoft.AspNetCore.Mvc.Rendering;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>The form of a row with what it offers and how it is understood.</summary>
public sealed record ActivityPage(ActivityForm Form, RoadmapCrumb Roadmap)
{
    /// <summary>Null for a new row.</summary>
    public Guid? ActivityId { get; init; }

    /// <summary>The printed number that the row has now.</summary>
    public string Number { get; init; } = "";

    public required Guid SectionId { get; init; }

    /// <summary>The heading of the section.</summary>
    public required string Section { get; init; }

    public required IReadOnlyList<RoadmapColumn> Columns { get; init; }

    public required Period Period { get; init; }

    /// <summary>The organisations that can answer: those in use, and those already listed.</summary>
    public required IReadOnlyList<SelectListItem> Organizations { get; init; }

    /// <summary>What is offered while one types an audience.</summary>
    public required IReadOnlyList<string> Audiences { get; init; }

    /// <summary>What is offered while one types a result.</summary>
    public required IReadOnlyList<string> DocumentKinds { get; init; }

    /// <summary>Where the form is sent to be saved.</summary>
    public string Address => ActivityId is { } id ? $"/roadmaps/{Roadmap.Id}/activities/{id}" : $"/roadmaps/{Roadmap.Id}/sections/{SectionId}/activities/new";

    /// <summary>Where the form is sent to see how it is understood.</summary>
    public string ReadingAddress => $"{Address}/reading";

    /// <summary>The names that the parts of a cell may mean.</summary>
    public required KnownNames Names { get; init; }

    public SavedMeanwhile? Saved { get; init; }

    /// <summary>How the typed text is understood, saved or not.</summary>
    public RowReading Reading => RowReading.Of(Form, Period, Names);

    public bool Has(ColumnKind kind) => Columns.Any(c => c.Kind == kind);

    /// <summary>The heading of a column as the roadmap prints it.</summary>
    public string TitleOf(ColumnKind kind) => Columns.FirstOrDefault(c => c.Kind == kind)?.Title ?? kind.Name();

    /// <summary>The form in words, to compare two of them; only of a valid form.</summary>
    public IEnumerable<FormValue> ValuesOf(ActivityForm form)
    {
        if (Roadmap.Numbering == NumberingMode.AsPrinted) yield return new("Номер", FormText.Clean(form.Number));
        yield return new(TitleOf(ColumnKind.Activity), FormText.Clean(form.Text));
        if (Has(ColumnKind.Deadline)) yield return new(TitleOf(ColumnKind.Deadline), FormText.Clean(form.Deadline));
        if (Has(ColumnKind.Audience)) yield return new(TitleOf(ColumnKind.Audience), FormText.Clean(form.Audience));
        if (Has(ColumnKind.Responsible)) yield return new(TitleOf(ColumnKind.Responsible), FormText.Clean(form.Responsible));
        if (Has(ColumnKind.Result)) yield return new(TitleOf(ColumnKind.Result), FormText.Clean(form.Result));
        foreach (var (i, column) in Columns.Where(c => c.Kind == ColumnKind.Other).Index())
            yield return new(column.Title, FormText.Clean(form.Other.ElementAtOrDefault(i)));
        yield return new("Уточнённые даты", form.ToWindows().Order().ToList().Words(atMost: 50));
        yield return new("Кто отчитывается", form.ToAddressees()?.Describe(id => Organizations.FirstOrDefault(o => o.Value == $"{id}")?.Text ?? "организация удалена") ?? "по ответственным");
    }
}

/// <summary>The entries of a dictionary, offered while one types.</summary>
/// <param name="Id">The id of the list on the page.</param>
/// <param name="Texts">The entries.</param>
public sealed record Suggestions(string Id, IReadOnlyList<string> Texts);

/// <summary>The names that the parts of a cell may mean.</summary>
/// <param name="Directory">The organisations in use and the staff of the roadmap's owner.</param>
/// <param name="OtherRows">What the other rows of the roadmap say.</param>
public sealed record KnownNames(PartyMatcher Directory, PartyMatcher OtherRows)
{
    /// <summary>A part with what it means or resembles.</summary>
    public PartyLine Of(Party party)
    {
        var listed = Directory.Match(party);
        var similar = listed.Known is null && Replacement.MayName(party.Text) ? listed.Similar.Concat(OtherRows.Match(party).Similar).Distinct().Take(PartyMatcher.MostSimilar) : [];
        return new PartyLine(party, listed.Known, [.. similar]);
    }
}

/// <summary>A part of a cell, the entry of the directories that it is, and the names that it may have been meant for.</summary>
public sealed record PartyLine(Party Party, string? Listed, IReadOnlyList<string> Similar);

/// <summary>A "responsible" or audience cell as it is understood.</summary>
/// <param name="Lines">Its parts.</param>
/// <param name="Remarks">What belongs to no part.</param>
public sealed record CellReading(IReadOnlyList<PartyLine> Lines, IReadOnlyList<string> Remarks)
{
    public static CellReading Of(PartyReading reading, KnownNames names) => new([.. reading.Parties.Select(names.Of)], reading.Unrecognized);
}

/// <summary>A cell as it is understood, and where and by which name a choice among look-alikes is sent.</summary>
public sealed record PartiesPanel(CellReading Reading, string Address, string ButtonName);

/// <summary>How the deadline and the parties of a row are understood.</summary>
/// <param name="Schedule">The deadline.</param>
/// <param name="Responsible">The "responsible" cell.</param>
/// <param name="Audience">The audience cell.</param>
/// <param name="Proposed">Who answers, as the "responsible" cell suggests.</param>
public sealed record RowReading(Schedule Schedule, CellReading Responsible, CellReading Audience, Addressees Proposed)
{
    public static RowReading Of(ActivityForm form, Period period, KnownNames names)
    {
        var responsible = PartyReader.Read(Cell(form.Responsible));
        return new(
            DeadlineReader.Read(Cell(form.Deadline), period),
            CellReading.Of(responsible, names),
            CellReading.Of(PartyReader.Read(Cell(form.Audience)), names),
            Addressees.Propose(responsible.Parties));
    }

    /// <summary>A form is shown before its lengths are checked: what no cell can hold is not read.</summary>
    private static string Cell(string? text) => FormText.Clean(text) is { Length: <= Activity.CellMaxLength } cell ? cell : "";
}
