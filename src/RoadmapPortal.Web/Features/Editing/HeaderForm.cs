using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Documents.Roadmaps;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>Everything of a roadmap but its rows, as it is typed.</summary>
public sealed class HeaderForm
{
    private const int SpareEndorsements = 3;

    [Display(Name = "Название")]
    public string? Title { get; set; }

    public PeriodForm Period { get; set; } = new();

    [Display(Name = "Нумерация мероприятий")]
    public NumberingMode? Numbering { get; set; }

    public ApprovalForm Approval { get; set; } = new();

    public List<EndorsementForm> Endorsements { get; set; } = [];

    [Display(Name = "Пояснительная записка")]
    public string? Note { get; set; }

    [Display(Name = "Должность")]
    public string? ClosingPost { get; set; }

    [Display(Name = "Инициалы и фамилия")]
    public string? ClosingName { get; set; }

    public List<ColumnForm> Columns { get; set; } = [];

    /// <summary>The fingerprint of the values that the form was opened with.</summary>
    public string? Seen { get; set; }

    public static HeaderForm Of(Roadmap roadmap)
    {
        var form = Read(roadmap);
        form.Seen = SavedMeanwhile.Fingerprint(form.Values());
        return form;
    }

    /// <summary>The header to keep, with the order and what follows from it; only of a valid form.</summary>
    public RoadmapHeader ToHeader(Roadmap kept) => kept.Order is null ? ToHeader() : ToHeader() with { Order = kept.Order, Approval = kept.Approval };

    private RoadmapHeader ToHeader() => new(FormText.Clean(Title), Period.ToPeriod())
    {
        Numbering = Numbering!.Value,
        Approval = Approval.ToStamp(),
        Endorsements = [.. Endorsements.Select(e => e.ToStamp()).OfType<EndorsementStamp>()],
        Note = FormText.OrNull(Note),
        ClosingSignature = (FormText.OrNull(ClosingPost), FormText.OrNull(ClosingName)) is (null, null)
            ? null
            : new SignatureLine(FormText.Clean(ClosingPost), FormText.Clean(ClosingName)),
        Columns = [.. ColumnForm.Arranged(Columns).Select(c => new RoadmapColumn(c.Kind, FormText.Clean(c.Title)))],
    };

    /// <summary>For each column of kind other in its new place, which of the present ones it is.</summary>
    public IReadOnlyList<int?> ToOtherColumns() => [.. ColumnForm.Arranged(Columns).Where(c => c.Kind == ColumnKind.Other).Select(c => c.Source)];

    /// <summary>Leaves room for a few more entries than there are; those that were posted keep their places.</summary>
    public void AddSpares()
    {
        while (Endorsements.Count(e => e.ToStamp() is null) < SpareEndorsements) Endorsements.Add(new EndorsementForm());
        ColumnForm.AddSpares(Columns);
    }

    /// <summary>The form in words, to compare two of them; only of a valid form.</summary>
    public IEnumerable<FormValue> Values()
    {
        var header = ToHeader();
        yield return new("Название", header.Title);
        yield return new("Период", Russian.PeriodText(header.Period.From, header.Period.To));
        yield return new("Нумерация мероприятий", header.Numbering.Name());
        yield return new("Гриф утверждения", Approval.Words());
        yield return new("Грифы согласования", string.Join("\n", Endorsements.Select(e => e.Words()).Where(words => words.Length > 0)));
        yield return new("Пояснительная записка", header.Note ?? "");
        yield return new("Подпись под таблицей", $"{header.ClosingSignature?.Post} {header.ClosingSignature?.Name}".Trim());
        yield return new("Колонки", string.Join("; ", header.Columns.Select(c => c.Title)));
    }

    private static HeaderForm Read(Roadmap roadmap) => new()
    {
        Title = roadmap.Title,
        Period = PeriodForm.Of(roadmap.Period),
        Numbering = roadmap.Numbering,
        Approval = ApprovalForm.Of(roadmap.Approval),
        Endorsements = [.. roadmap.Endorsements.Select(EndorsementForm.Of)],
        Note = roadmap.Note,
        ClosingPost = roadmap.ClosingSignature?.Post,
        ClosingName = roadmap.ClosingSignature?.Name,
        Columns = ColumnForm.Of(roadmap.Columns),
    };
}

/// <param name="Partners">The organisations that can be asked to concur.</param>
public sealed record HeaderPage(HeaderForm Form, RoadmapCrumb Roadmap, IReadOnlyList<SelectListItem> Partners)
{
    /// <summary>What an order puts into the corner of the roadmap; null without an order: then the form asks for it.</summary>
    public IReadOnlyList<CornerLine>? ByOrder { get; init; }

    public SavedMeanwhile? Saved { get; init; }

    public static HeaderPage Of(HeaderForm form, Roadmap roadmap, IReadOnlyList<SelectListItem> partners)
    {
        form.AddSpares();
        if (roadmap.Order is null) return new(form, RoadmapCrumb.Of(roadmap), partners);
        form.Approval = ApprovalForm.Of(roadmap.Approval);
        return new(form, RoadmapCrumb.Of(roadmap), partners) { ByOrder = [.. ApprovalCorners.Approval(roadmap.Approval, roadmap.Order, roadmap.Title)] };
    }
}
