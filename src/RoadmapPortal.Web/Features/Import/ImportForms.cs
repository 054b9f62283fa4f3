using System.ComponentModel.DataAnnotations;
using FluentValidation;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>A file or a pasted text.</summary>
public sealed class ImportForm
{
    public IFormFile? File { get; init; }

    public string? Text { get; init; }
}

public sealed class ImportFormValidator : AbstractValidator<ImportForm>
{
    public ImportFormValidator()
    {
        RuleFor(f => f.File).Must((form, file) => file is not null || !string.IsNullOrWhiteSpace(form.Text))
            .WithMessage("Выберите файл или вставьте текст таблицы.");
        RuleFor(f => f.Text).Must((form, text) => form.File is null || string.IsNullOrWhiteSpace(text))
            .WithMessage("Выбраны и файл, и текст. Оставьте что-то одно: уберите файл или очистите текст.");
    }
}

/// <summary>What a person says about a document that was read.</summary>
public sealed class ConfirmForm
{
    [Display(Name = "Название")]
    public string? Title { get; set; }

    public PeriodForm Period { get; set; } = new();

    /// <summary>What was recognised, offered to be mended.</summary>
    public static ConfirmForm Of(ImportedRoadmap text) => new()
    {
        Title = text.Title,
        Period = text.Period is { } period ? PeriodForm.Of(period.Months) : new PeriodForm(),
    };
}

public sealed class ConfirmFormValidator : AbstractValidator<ConfirmForm>
{
    public ConfirmFormValidator()
    {
        RuleFor(f => f.Title).Must(title => FormText.Clean(title).Length > 0).WithMessage("Введите название дорожной карты.")
            .AtMost(Roadmap.TitleMaxLength, "Название");
        RuleFor(f => f.Period).SetValidator(new PeriodValidator());
    }
}
