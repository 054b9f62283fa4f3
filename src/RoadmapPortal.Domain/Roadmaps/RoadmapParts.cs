using System.Text.Json.Serialization;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>A column of the roadmap's own table: what it holds and the heading it is printed under.</summary>
public sealed record RoadmapColumn(ColumnKind Kind, string Title)
{
    /// <summary>The longest heading, in characters.</summary>
    public const int TitleMaxLength = 200;
}

/// <summary>Гриф утверждения: the requisites of approval; post and organisation joined give the printed text.</summary>
public sealed record ApprovalStamp(
    ApprovalMode Mode,
    string? Post = null,
    string? Organization = null,
    string? Name = null,
    DateOnly? Date = null,
    DateOnly? OrderDate = null,
    string? OrderNumber = null,
    string? Text = null)
{
    /// <summary>No approval block.</summary>
    public static readonly ApprovalStamp None = new(ApprovalMode.None);

    /// <summary>False for a block in which nothing says who or what approves.</summary>
    public bool IsFilled() => Mode switch
    {
        ApprovalMode.ByOfficial => (Post ?? Organization) is not null && Name is not null,
        ApprovalMode.ByDocument or ApprovalMode.ByBody => (Text ?? OrderNumber) is not null || OrderDate is not null,
        _ => true,
    };

    /// <summary>The requisites as an approval prints them: those of an official with its day, where no other was typed.</summary>
    public ApprovalStamp ApprovedOn(DateOnly day) => Mode == ApprovalMode.ByOfficial && Date is null ? this with { Date = day } : this;

    /// <summary>The requisites of a roadmap that is the appendix of an order: number and date are those of the order.</summary>
    public ApprovalStamp By(Order order) =>
        (Mode == ApprovalMode.ByDocument ? this : new(ApprovalMode.ByDocument)) with { OrderDate = order.Date, OrderNumber = order.Number };
}

/// <summary>Гриф согласования of one outside organisation; a date means that the concurrence was given.</summary>
public sealed record EndorsementStamp(string? Post, string? Organization, string? Name, DateOnly? Date, string? Text)
{
    /// <summary>The organisation of the directory that is asked to concur when the roadmap is submitted, or null; no part of the printed text.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? AskedId { get; init; }
}

/// <summary>A signature line: post on the left, initials and surname on the right.</summary>
public sealed record SignatureLine(string Post, string Name);
