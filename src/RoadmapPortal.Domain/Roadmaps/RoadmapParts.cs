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
}

/// <summary>Гриф согласования of one outside organisation; a date means that the concurrence was given.</summary>
public sealed record EndorsementStamp(string? Post, string? Organization, string? Name, DateOnly? Date, string? Text);

/// <summary>Пункт приказа.</summary>
public sealed record OrderClause(string Number, string Text);

/// <summary>Приказ that puts the roadmap into force as its appendix (domain.md 4.3). Institution and preamble may hold several lines.</summary>
public sealed record Order(
    string Institution,
    string? Number,
    DateOnly? Date,
    string? Place,
    string Subject,
    string Preamble,
    IReadOnlyList<OrderClause> Clauses,
    string? SignatoryPost,
    string? SignatoryName);

/// <summary>A signature line: post on the left, initials and surname on the right.</summary>
public sealed record SignatureLine(string Post, string Name);
