using RoadmapPortal.Domain.People;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>
/// A roadmap as a value: what is approved, hashed, printed and published. Drafts are printed from the same shape.
/// Everything that a reader may see is text of the moment of approval: renaming a dictionary entry never changes it.
/// </summary>
public sealed record RoadmapSnapshot
{
    /// <summary>The version of this shape; readers must refuse one they do not know.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The roadmap's id.</summary>
    public required Guid RoadmapId { get; init; }

    /// <summary>The number of the revision, from 1; 0 for a draft.</summary>
    public required int Revision { get; init; }

    /// <summary>The title as printed, lines separated by <c>\n</c>, with its period phrase.</summary>
    public required string Title { get; init; }

    /// <summary>The first month, <c>yyyy-MM</c>.</summary>
    public required string PeriodFrom { get; init; }

    /// <summary>The last month, <c>yyyy-MM</c>.</summary>
    public required string PeriodTo { get; init; }

    /// <summary>The organisation whose roadmap it is.</summary>
    public required string Owner { get; init; }

    /// <summary>Гриф утверждения.</summary>
    public required ApprovalStamp Approval { get; init; }

    /// <summary>Грифы согласования.</summary>
    public IReadOnlyList<EndorsementStamp> Endorsements { get; init; } = [];

    /// <summary>The order to which the roadmap is the appendix, or null.</summary>
    public Order? Order { get; init; }

    /// <summary>Пояснительная записка, paragraphs separated by <c>\n</c>, a line that starts with «- » is a list item; or null.</summary>
    public string? Note { get; init; }

    /// <summary>The second signature under the table, or null.</summary>
    public SignatureLine? ClosingSignature { get; init; }

    /// <summary>The table's own columns in their order.</summary>
    public required IReadOnlyList<RoadmapColumn> Columns { get; init; }

    /// <summary>The sections in their order.</summary>
    public required IReadOnlyList<SectionSnapshot> Sections { get; init; }

    /// <summary>The title without its line breaks.</summary>
    public string TitleInOneLine() => Title.Replace('\n', ' ');

    /// <summary>The number of rows in all sections.</summary>
    public int ActivityCount() => Sections.Sum(section => section.Activities.Count);
}

/// <summary>A section; number and title as printed.</summary>
/// <param name="Number">Without a trailing dot, or empty.</param>
/// <param name="Title">The title.</param>
/// <param name="Activities">The rows in the author's order.</param>
public sealed record SectionSnapshot(string Number, string Title, IReadOnlyList<ActivitySnapshot> Activities)
{
    /// <summary>«1. Организационные мероприятия»; empty when there is neither number nor title.</summary>
    public string Heading() => PrintedNumbers.Before(Number, Title);
}

/// <summary>A row of the table. Texts are as typed; a line break inside a cell is <c>\n</c>.</summary>
public sealed record ActivitySnapshot
{
    /// <summary>A short stable id of the row, the same in all revisions.</summary>
    public required string Key { get; init; }

    /// <summary>The printed number without a trailing dot, or empty.</summary>
    public string Number { get; init; } = "";

    /// <summary>Мероприятие.</summary>
    public required string Text { get; init; }

    /// <summary>Срок as typed.</summary>
    public string Deadline { get; init; } = "";

    /// <summary>The code of <see cref="Scheduling.ScheduleKind"/>.</summary>
    public required string DeadlineKind { get; init; }

    /// <summary><c>hard</c>, <c>soft</c> or <c>never</c>.</summary>
    public required string Due { get; init; }

    /// <summary>The windows as <c>2022-10-01..2022-12-31</c>.</summary>
    public IReadOnlyList<string> Windows { get; init; } = [];

    /// <summary>Целевая аудитория as typed.</summary>
    public string Audience { get; init; } = "";

    /// <summary>The parts of <see cref="Audience"/>.</summary>
    public IReadOnlyList<Party> AudienceParties { get; init; } = [];

    /// <summary>Ответственные as typed.</summary>
    public string Responsible { get; init; } = "";

    /// <summary>The parts of <see cref="Responsible"/>.</summary>
    public IReadOnlyList<Party> ResponsibleParties { get; init; } = [];

    /// <summary>Ожидаемый результат.</summary>
    public string Result { get; init; } = "";

    /// <summary>The cells of columns of kind other, in the order of those columns.</summary>
    public IReadOnlyList<string> Other { get; init; } = [];

    /// <summary>Who answers, in words, e.g. «все образовательные организации».</summary>
    public string Addressees { get; init; } = "";

    /// <summary>The texts of the row in the order of the table's columns.</summary>
    public IReadOnlyList<string> TextsIn(IReadOnlyList<RoadmapColumn> columns)
    {
        var other = 0;
        return [.. columns.Select(column => column.Kind switch
        {
            ColumnKind.Number => PrintedNumbers.Text(Number),
            ColumnKind.Activity => Text,
            ColumnKind.Deadline => Deadline,
            ColumnKind.Audience => Audience,
            ColumnKind.Responsible => Responsible,
            ColumnKind.Result => Result,
            _ => Other.ElementAtOrDefault(other++) ?? "",
        })];
    }
}
