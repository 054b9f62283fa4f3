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

    /// <summary>The same table as the clipboard had it, with its cells; a script fills it in.</summary>
    public string? Html { get; init; }
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

/// <summary>What a person says about a document that was read. The lists hold what is chosen anew, as <see cref="ImportEdits"/> writes it.</summary>
public sealed class ConfirmForm
{
    [Display(Name = "Название")]
    public string? Title { get; set; }

    public PeriodForm Period { get; set; } = new();

    /// <summary>What the columns hold.</summary>
    public List<string?> Columns { get; set; } = [];

    /// <summary>What the lines are.</summary>
    public List<string?> Lines { get; set; } = [];

    /// <summary>What becomes of the names.</summary>
    public List<string?> Names { get; set; } = [];

    /// <summary>Who answers.</summary>
    public List<string?> Answering { get; set; } = [];

    /// <summary>The part of the page whose button was pressed.</summary>
    public string? At { get; set; }

    /// <summary>What was recognised, offered to be mended.</summary>
    public static ConfirmForm Of(ImportedRoadmap text, ImportChoices choices) => new()
    {
        Title = choices.Title ?? text.Title,
        Period = choices.Period ?? PeriodOf(text),
    };

    public static PeriodForm PeriodOf(ImportedRoadmap text) => text.Period is { } period ? PeriodForm.Of(period.Months) : new PeriodForm();
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
