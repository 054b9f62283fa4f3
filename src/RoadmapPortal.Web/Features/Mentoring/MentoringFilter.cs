using System.Globalization;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Mentoring;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Mentoring;

/// <summary>What the register is asked for, as it stands in the address; what cannot be read there is not asked for.</summary>
public sealed record MentoringFilter
{
    public const int PageSize = 50;

    /// <summary>Part of the name of a mentor, mentee or curator, or the number of an order.</summary>
    public string? Text { get; init; }

    public Guid? Organization { get; init; }

    public Guid? Form { get; init; }

    /// <summary>The code of a state; without it everything but the archive.</summary>
    public string? State { get; init; }

    /// <summary>The year in which the school year begins.</summary>
    public int? Year { get; init; }

    public int Page { get; init; } = 1;

    public string FoldedText => SearchFold.Of(Text);

    public MentorshipState? WantedState => MentorshipStates.FromCode(State);

    public bool AsksForSome => FoldedText.Length > 0 || Organization is not null || Form is not null || WantedState is not null || Year is not null;

    /// <summary>The rows before the page.</summary>
    public int Skip => (Math.Clamp(Page, 1, 10_000) - 1) * PageSize;

    /// <summary>The address of the same rows on another page.</summary>
    public string Address(int page) => "/mentoring" + Query(State, page);

    /// <summary>The address of the same rows in another state.</summary>
    public string Address(MentorshipState? state) => "/mentoring" + Query(state?.Code(), 1);

    /// <summary>The address of the same rows as a file.</summary>
    public string Address(PaperFormat format) => $"/mentoring.{format.Extension()}" + Query(State, 1);

    private QueryString Query(string? state, int page) => QueryString.Create(
        new Dictionary<string, string?>
        {
            ["text"] = string.IsNullOrWhiteSpace(Text) ? null : Text,
            ["organization"] = Organization?.ToString(),
            ["form"] = Form?.ToString(),
            ["state"] = string.IsNullOrWhiteSpace(state) ? null : state,
            ["year"] = Year?.ToString(CultureInfo.InvariantCulture),
            ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part.Value is not null));
}
