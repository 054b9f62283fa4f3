using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using RoadmapPortal.Domain.Dictionaries;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Dictionaries;

/// <summary>What one dictionary is called and where it stands.</summary>
/// <param name="Address">The address of the list.</param>
/// <param name="Subject">The subject of its audit records.</param>
/// <param name="Title">The heading of the list.</param>
/// <param name="Lead">What the entries are for.</param>
/// <param name="Example">Said below the field of a new entry.</param>
/// <param name="Counted">The entry after 1, 2 and 5.</param>
public sealed record DictionaryWords(string Address, string Subject, string Title, string Lead, string Example, (string One, string Few, string Many) Counted)
{
    public string Count(int count) => Russian.Plural(count, Counted.One, Counted.Few, Counted.Many);
}

public sealed record DictionaryFilter
{
    public string? Text { get; init; }

    /// <summary>With those in the archive.</summary>
    public bool Archived { get; init; }

    public int Page { get; init; } = 1;

    public bool AsksForSome => !string.IsNullOrWhiteSpace(Text);

    /// <summary>What follows the address of the list.</summary>
    public string Query(int page) => QueryString.Create(
        new Dictionary<string, string?>
        {
            ["text"] = string.IsNullOrWhiteSpace(Text) ? null : Text,
            ["archived"] = Archived ? "true" : null,
            ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part.Value is not null)).Value ?? "";
}

public sealed class DictionaryForm
{
    [Display(Name = "Название")]
    public string Name { get; set; } = "";

    public Guid Version { get; set; }
}

public sealed class DictionaryValidator : AbstractValidator<DictionaryForm>
{
    public DictionaryValidator() => RuleFor(f => f.Name)
        .Must(name => FormText.Clean(name).Length > 0).WithMessage("Введите название.").AtMost(DictionaryEntry.NameMaxLength, "Название");
}

public sealed record DictionaryRow(Guid Id, string Name, bool IsArchived);

/// <param name="Form">The new entry.</param>
public sealed record DictionaryListPage(DictionaryWords Words, DictionaryFilter Filter, ListPage<DictionaryRow> List, DictionaryForm Form);

public sealed record DictionaryEntryPage(DictionaryWords Words, DictionaryForm Form, Guid Id, bool IsArchived)
{
    /// <summary>What somebody else saved meanwhile, to compare with what was typed.</summary>
    public string? Saved { get; init; }
}
