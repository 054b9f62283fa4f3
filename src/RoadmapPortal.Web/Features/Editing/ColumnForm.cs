using System.ComponentModel.DataAnnotations;
using FluentValidation;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

/// <summary>One column of the roadmap's table as it is chosen.</summary>
public sealed class ColumnForm
{
    public ColumnKind Kind { get; set; }

    [Display(Name = "Есть в таблице")]
    public bool IsPresent { get; set; }

    [Display(Name = "Порядок слева направо")]
    public int? Place { get; set; }

    [Display(Name = "Заголовок")]
    public string? Title { get; set; }

    /// <summary>For a column of kind other: which of the present ones it is, from 0.</summary>
    public int? Source { get; set; }

    /// <summary>The present columns in their order, then the kinds that are not there.</summary>
    public static List<ColumnForm> Of(IReadOnlyList<RoadmapColumn> columns)
    {
        var other = 0;
        var present = columns.Select((column, i) => new ColumnForm
        {
            Kind = column.Kind, IsPresent = true, Place = i + 1, Title = column.Title, Source = column.Kind == ColumnKind.Other ? other++ : null,
        });
        var absent = Enum.GetValues<ColumnKind>().Where(kind => kind != ColumnKind.Other && columns.All(c => c.Kind != kind));
        return [.. present, .. absent.Select(kind => new ColumnForm { Kind = kind, Title = kind.Name() })];
    }

    /// <summary>Those that are in the table, in their new order.</summary>
    public static IEnumerable<ColumnForm> Arranged(IEnumerable<ColumnForm> columns) =>
        columns.Where(c => c.IsPresent).OrderBy(c => c.Place ?? int.MaxValue);

    /// <summary>Leaves room for one more column of the author's own.</summary>
    public static void AddSpares(List<ColumnForm> columns)
    {
        if (!columns.Exists(c => c is { Kind: ColumnKind.Other, IsPresent: false, Source: null })) columns.Add(new ColumnForm { Kind = ColumnKind.Other });
    }
}

public sealed class ColumnValidator : AbstractValidator<ColumnForm>
{
    private const int PlacesAtMost = 20;

    public ColumnValidator()
    {
        RuleFor(c => c.Title).Must(text => FormText.Clean(text).Length > 0).WithMessage("Введите заголовок колонки.").When(c => c.IsPresent)
            .AtMost(RoadmapColumn.TitleMaxLength, "Заголовок");
        RuleFor(c => c.Place).InclusiveBetween(1, PlacesAtMost).WithMessage($"Место колонки – число от 1 до {PlacesAtMost}.").When(c => c.Place is not null);
        RuleFor(c => c.Source).InclusiveBetween(0, PlacesAtMost).When(c => c.Source is not null);
    }
}
