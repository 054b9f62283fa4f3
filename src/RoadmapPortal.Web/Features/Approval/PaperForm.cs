using System.ComponentModel.DataAnnotations;
using FluentValidation;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>A concurrence that was signed on paper, as the methodologist types it.</summary>
public sealed class PaperForm
{
    [Display(Name = "Инициалы и фамилия")]
    public string? Name { get; set; }

    [Display(Name = "Должность")]
    public string? Post { get; set; }

    [Display(Name = "Дата согласования")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Пометка")]
    public string? Note { get; set; }

    public static PaperForm Of(EndorsementStamp stamp) => new() { Name = stamp.Name, Post = stamp.Post, Date = stamp.Date };

    /// <summary>What is kept; only of a valid form.</summary>
    public ConcurrenceSignature ToSignature(string textHash) =>
        new(FormText.Clean(Name), FormText.OrNull(Post), Date!.Value, textHash) { PaperNote = FormText.Clean(Note) };
}

public sealed record PaperPage(PaperForm Form, Guid RoadmapId, string Title, string Organization);

public sealed class PaperValidator : AbstractValidator<PaperForm>
{
    public PaperValidator(DateOnly today)
    {
        RuleFor(f => f.Name).Must(name => FormText.Clean(name).Length > 0).WithMessage("Введите, кто согласовал.").AtMost(RoadmapHeader.LineMaxLength, "Фамилия");
        RuleFor(f => f.Post).AtMost(RoadmapHeader.LineMaxLength, "Должность");
        RuleFor(f => f.Date).NotNull().WithMessage("Введите дату, которая стоит на бумаге.")
            .Must(date => date is null || date <= today).WithMessage(RoadmapErrors.ConcurrenceInFuture.Message);
        RuleFor(f => f.Note).AtMost(Concurrence.NoteMaxLength, "Пометка");
    }
}
