using System.ComponentModel.DataAnnotations;
using FluentValidation;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Editing;

public sealed class SectionForm
{
    [Display(Name = "Номер")]
    public string? Number { get; set; }

    [Display(Name = "Название раздела")]
    public string? Title { get; set; }

    /// <summary>The fingerprint of the values that the form was opened with.</summary>
    public string? Seen { get; set; }

    public static SectionForm Of(Section section, NumberingMode numbering)
    {
        var form = new SectionForm { Number = section.PrintedNumber, Title = section.Title };
        form.Seen = SavedMeanwhile.Fingerprint(form.Values(numbering));
        return form;
    }

    /// <summary>The form in words, to compare two of them; a computed number is not typed.</summary>
    public IEnumerable<FormValue> Values(NumberingMode numbering)
    {
        if (numbering != NumberingMode.BySection) yield return new("Номер", FormText.Clean(Number));
        yield return new("Название раздела", FormText.Clean(Title));
    }
}

/// <param name="SectionId">Null for a new section.</param>
public sealed record SectionPage(SectionForm Form, RoadmapCrumb Roadmap, Guid? SectionId)
{
    public SavedMeanwhile? Saved { get; init; }
}

public sealed class SectionValidator : AbstractValidator<SectionForm>
{
    public SectionValidator()
    {
        RuleFor(f => f.Number).AtMost(Section.NumberMaxLength, "Номер");
        RuleFor(f => f.Title).Must(text => FormText.Clean(text).Length > 0).WithMessage("Введите название раздела.")
            .AtMost(Section.TitleMaxLength, "Название");
    }
}
