using RoadmapPortal.Domain.Scheduling;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>Everything of a roadmap but its rows, as the header form changes it in one step.</summary>
public sealed record RoadmapHeader(string Title, Period Period)
{
    /// <summary>The longest requisite of one line (post, organisation, name, place, number), in characters.</summary>
    public const int LineMaxLength = 500;

    /// <summary>The longest requisite of several lines (institution, preamble), in characters.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>Гриф утверждения.</summary>
    public ApprovalStamp Approval { get; init; } = ApprovalStamp.None;

    /// <summary>Грифы согласования.</summary>
    public IReadOnlyList<EndorsementStamp> Endorsements { get; init; } = [];

    /// <summary>The order in front of the roadmap, or null.</summary>
    public Order? Order { get; init; }

    /// <summary>Пояснительная записка, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The signature under the table, or null.</summary>
    public SignatureLine? ClosingSignature { get; init; }

    /// <summary>The columns in their order; at least one of kind activity.</summary>
    public IReadOnlyList<RoadmapColumn> Columns { get; init; } = StandardColumns;

    /// <summary>How rows are numbered.</summary>
    public NumberingMode Numbering { get; init; } = NumberingMode.BySection;

    /// <summary>The columns of a roadmap that starts from nothing.</summary>
    public static readonly IReadOnlyList<RoadmapColumn> StandardColumns =
    [
        new(ColumnKind.Number, "№ п/п"),
        new(ColumnKind.Activity, "Наименование мероприятия"),
        new(ColumnKind.Deadline, "Срок реализации"),
        new(ColumnKind.Responsible, "Ответственный исполнитель"),
        new(ColumnKind.Result, "Ожидаемый результат"),
    ];
}
