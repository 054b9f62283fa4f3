using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>The working page of a roadmap.</summary>
public sealed record EditPage(
    RoadmapCrumb Roadmap, RoadmapStatus Status, string Lead, string? Remark, IReadOnlyList<RoadmapColumn> Columns,
    IReadOnlyList<EditSection> Sections, IReadOnlyList<EditWarning> Warnings)
{
    /// <summary>The approval block in one line; empty when there is none.</summary>
    public string Approval { get; init; } = "";

    /// <summary>The order in a few words, or null.</summary>
    public string? Order { get; init; }

    /// <summary>True when an earlier revision is in force meanwhile.</summary>
    public bool IsNewRevision { get; init; }

    /// <summary>Who is to concur, each in a few words.</summary>
    public IReadOnlyList<string> Endorsements { get; init; } = [];

    /// <param name="roadmap">With its rows in order.</param>
    /// <param name="lead">Period and owner in words.</param>
    /// <param name="warnings">The check list of the rows.</param>
    /// <param name="nameOf">The name of an organisation.</param>
    public static EditPage Of(Roadmap roadmap, string lead, IReadOnlyList<RoadmapWarning> warnings, Func<Guid, string> nameOf)
    {
        var text = RoadmapSnapshots.Take(roadmap, 0, nameOf);
        var sections = roadmap.Sections.Zip(text.Sections, (section, printed) => new EditSection(
            section.Id, printed.Number, printed.Title,
            [.. section.Activities.Zip(printed.Activities, (activity, row) => EditRow.Of(activity, row, roadmap.Columns))]));
        var rows = roadmap.Activities.ToDictionary(a => a.Id);
        var groups = warnings.GroupBy(w => (w.Kind, w.Names)).OrderBy(g => g.Key)
            .Select(g => new EditWarning(g.Key.Kind.Words(g.Key.Names), [.. g.Select(w => RowLink.Of(rows[w.ActivityId]))]));
        return new(RoadmapCrumb.Of(roadmap), roadmap.Status, lead, roadmap.Remark, roadmap.Columns, [.. sections], [.. groups])
        {
            Approval = string.Join(" ", ApprovalCorners.Approval(text).Select(line => line.Text).Where(line => line.Length > 0)),
            IsNewRevision = roadmap.IsRevising,
            Order = roadmap.Order is { } order ? Words(order) : null,
            Endorsements = [.. roadmap.Endorsements.Select(e => EndorsementForm.Of(e).Words())],
        };
    }

    private static string Words(Order order)
    {
        var requisites = order is { Number: null, Date: null } ? "без номера и даты" : $"{(order.Date is { } date ? $"от {Russian.LongDate(date)} " : "")}{(order.Number is { } number ? $"№\u00A0{number}" : "")}".Trim();
        return $"{requisites}, {Russian.Plural(order.Clauses.Count, "пункт", "пункта", "пунктов")}";
    }
}

public sealed record EditSection(Guid Id, string Number, string Title, IReadOnlyList<EditRow> Rows)
{
    public string Heading => PrintedNumbers.Before(Number, Title);
}

/// <summary>A section where it stands on its page.</summary>
public sealed record EditSectionView(EditPage Page, EditSection Section, bool IsFirst, bool IsLast);

/// <param name="Cells">The texts in the order of the columns.</param>
public sealed record EditRow(Guid Id, RowLink Link, IReadOnlyList<string> Cells, DeadlineNote Deadline, string Addressees)
{
    public static EditRow Of(Activity activity, ActivitySnapshot row, IReadOnlyList<RoadmapColumn> columns) =>
        new(activity.Id, RowLink.Of(activity), row.TextsIn(columns), DeadlineNote.Of(activity), row.Addressees);
}

/// <summary>A row of the page, to lead to.</summary>
/// <param name="Name">Its number, or the beginning of its text where there is none.</param>
public sealed record RowLink(string Key, string Name)
{
    private const int NameLength = 40;

    public static RowLink Of(Activity activity) => new(
        activity.Key,
        activity.PrintedNumber.Length > 0 ? activity.PrintedNumber
        : activity.Text.Length <= NameLength ? Russian.Quoted(activity.Text) : Russian.Quoted($"{activity.Text[..NameLength].TrimEnd()}…"));
}

/// <summary>One kind of things to look at, with the rows.</summary>
public sealed record EditWarning(string Title, IReadOnlyList<RowLink> Rows);
