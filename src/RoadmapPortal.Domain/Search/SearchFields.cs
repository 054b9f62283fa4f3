using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Domain.Search;

/// <summary>A text that search looks into.</summary>
/// <param name="Name">What it is called on the page; empty for the title.</param>
/// <param name="Text">The text as it is shown.</param>
public sealed record SearchField(string Name, string Text);

/// <summary>What of a roadmap and of its rows can be found: the same fields are indexed and shown. The first is the title.</summary>
public static class SearchFields
{
    /// <summary>The texts of a working text outside its table.</summary>
    public static IReadOnlyList<SearchField> OfRoadmap(Roadmap roadmap) => OfRoadmap(
        roadmap.Title, roadmap.Order, roadmap.Approval, roadmap.Endorsements, roadmap.Note, roadmap.ClosingSignature);

    /// <summary>The texts of an approved text outside its table.</summary>
    public static IReadOnlyList<SearchField> OfRoadmap(RoadmapSnapshot roadmap) => OfRoadmap(
        roadmap.Title, roadmap.Order, roadmap.Approval, roadmap.Endorsements, roadmap.Note, roadmap.ClosingSignature);

    /// <summary>The same of its parts.</summary>
    public static IReadOnlyList<SearchField> OfRoadmap(
        string title, Order? order, ApprovalStamp approval, IReadOnlyList<EndorsementStamp> endorsements, string? note, SignatureLine? signature) =>
    [
        new("", title),
        new("Приказ", Of(order)),
        new("Утверждение", Of(approval)),
        new("Согласование", Joined(endorsements.Select(e => Joined(e.Text, e.Post, e.Organization, e.Name)))),
        new("Пояснительная записка", note ?? ""),
        new("Подпись", Joined(signature?.Post, signature?.Name)),
    ];

    /// <summary>The texts of a row of a working text.</summary>
    public static IReadOnlyList<SearchField> OfRow(Section section, Activity row) => OfRow(
        PrintedNumbers.Before(section.PrintedNumber, section.Title), row.Text, row.DeadlineText, row.AudienceText, row.ResponsibleText, row.Result, row.Other);

    /// <summary>The texts of a row of an approved text.</summary>
    public static IReadOnlyList<SearchField> OfRow(SectionSnapshot section, ActivitySnapshot row) => OfRow(
        section.Heading(), row.Text, row.Deadline, row.Audience, row.Responsible, row.Result, row.Other);

    private static IReadOnlyList<SearchField> OfRow(
        string section, string text, string deadline, string audience, string responsible, string result, IReadOnlyList<string> other) =>
    [
        new("", text),
        new("Раздел", section),
        new("Срок", deadline),
        new("Аудитория", audience),
        new("Ответственные", responsible),
        new("Результат", result),
        .. other.Select(cell => new SearchField("Дополнительно", cell)),
    ];

    private static string Of(Order? order) => order is null ? "" : Joined(
    [
        order.Institution, order.Number is null ? null : $"№ {order.Number}", order.Subject, order.Preamble,
        .. order.Clauses.Select(clause => clause.Text), order.SignatoryPost, order.SignatoryName,
    ]);

    private static string Of(ApprovalStamp stamp) =>
        Joined(stamp.Text, stamp.Post, stamp.Organization, stamp.Name, stamp.OrderNumber is null ? null : $"приказ № {stamp.OrderNumber}");

    private static string Joined(params IEnumerable<string?> texts) => string.Join('\n', texts.Where(text => !string.IsNullOrWhiteSpace(text)));
}
