using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>What was recognised in a document, to be looked at before a draft is made of it.</summary>
public sealed record ImportPreview(Guid Id, string FileName, ImportedRoadmap Text, ImportChoices Choices)
{
    /// <summary>The file as it was uploaded, and its SHA-256.</summary>
    public required ImportSource Source { get; init; }

    /// <summary>Roadmaps made of the very same file.</summary>
    public required IReadOnlyList<EarlierImport> Earlier { get; init; }

    /// <summary>The people and organisations that the rows name.</summary>
    public required IReadOnlyList<NameLine> Names { get; init; }

    /// <summary>What finds no room in a roadmap; a draft can be made only when this is empty.</summary>
    public IReadOnlyList<Error> Broken { get; } = ImportLimits.Broken(Text);

    public ConfirmForm Form { get; } = ConfirmForm.Of(Text, Choices);

    /// <summary>Who answers, by the texts of the "responsible" column.</summary>
    public IReadOnlyList<AnsweringLine> Answering { get; } = AnsweringLine.Of(Text, Choices);

    /// <summary>Cells to be looked at.</summary>
    public Doubts Doubts { get; } = Doubts.Of(Text);

    /// <summary>The document as it was read.</summary>
    public SourceView Document { get; } = SourceView.Of(Text);

    public int ActivityCount => Text.Sections.Sum(s => s.Activities.Count);

    public string Numbering => RoadmapImport.NumberingOf(Text) switch
    {
        NumberingMode.BySection => "по разделам (1.1, 1.2 …)",
        NumberingMode.Continuous => "сквозная",
        NumberingMode.Restarting => "в каждом разделе заново",
        _ => "как в документе, номера сохранены",
    };

    /// <summary>The rows as the table of the page shows them: a cell for each column of the document.</summary>
    public IEnumerable<PreviewCell> Cells(ImportedActivity row)
    {
        var other = 0;
        foreach (var (index, column) in Text.Columns.Index())
        {
            var cell = column.Kind switch
            {
                ColumnKind.Number => new PreviewCell(PrintedNumbers.Text(row.Number)) { IsNumber = true },
                ColumnKind.Activity => new PreviewCell(row.Text),
                ColumnKind.Deadline => new PreviewCell(row.Deadline, row.Schedule.Explanation),
                ColumnKind.Audience => new PreviewCell(row.Audience),
                ColumnKind.Responsible => new PreviewCell(row.Responsible, $"Кто отчитывается: {AnsweringOf(row).Describe(_ => "")}"),
                ColumnKind.Result => new PreviewCell(row.Result),
                _ => new PreviewCell(row.Other.ElementAtOrDefault(other++) ?? ""),
            };
            yield return cell with { Doubt = Doubts.In(row, index) };
        }
    }

    private Addressees AnsweringOf(ImportedActivity row) => Choices.Addressees.GetValueOrDefault(row.Responsible) ?? Addressees.Propose(row.ResponsibleParties);
}

/// <summary>A cell, how it is understood and why it should be looked at.</summary>
public sealed record PreviewCell(string Text, string? Reading = null)
{
    public bool IsNumber { get; init; }

    public Doubt? Doubt { get; init; }
}

/// <summary>A roadmap that was made of the same file.</summary>
public sealed record EarlierImport(Guid Id, string Title);
