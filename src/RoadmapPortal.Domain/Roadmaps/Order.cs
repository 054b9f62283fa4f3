using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>What stands in the corner of a roadmap that an order puts into force; one mark is enough (domain.md 4.2).</summary>
public enum OrderMark
{
    /// <summary>«Приложение к приказу … от … № …».</summary>
    Appendix,

    /// <summary>«УТВЕРЖДЕНА приказом … от … № …».</summary>
    Approved,
}

/// <summary>Приказ that puts the roadmap into force as its appendix (domain.md 4.3). Institution and preamble may hold several lines.</summary>
public sealed partial record Order(
    string Institution,
    string? Number,
    DateOnly? Date,
    string? Place,
    string Subject,
    string Preamble,
    IReadOnlyList<OrderClause> Clauses,
    string? SignatoryPost,
    string? SignatoryName)
{
    /// <summary>The most clauses of an order.</summary>
    public const int ClausesAtMost = 50;

    /// <summary>The mark in the corner of the roadmap.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public OrderMark Mark { get; init; }

    /// <summary>Where «приказываю:» begins that ends a preamble, also spaced out; -1 when the preamble does not end so.</summary>
    public static int VerbIn(string preamble) => Verb().Match(preamble) is { Success: true } verb ? verb.Index : -1;

    [GeneratedRegex(@"п\s?р\s?и\s?к\s?а\s?з\s?ы\s?в\s?а\s?ю\s*:?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}

/// <summary>Пункт приказа: the printed number without a trailing dot, or empty, and what is to be done.</summary>
public sealed record OrderClause(string Number, string Text)
{
    /// <summary>Who is charged, in the dative and with names, as printed before the text («Методистам (Н.Н. Иванова)»); or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Charged { get; init; }

    /// <summary>The clause as it is printed after its number.</summary>
    public string Printed() => Charged is null ? Text : $"{Charged} {Text}";

    /// <summary>True for the clause that says who watches over the execution.</summary>
    public bool IsControl() => Charged is null && Text.StartsWith("Контроль ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a printed clause: who is charged stands in the dative before the infinitive.</summary>
    /// <param name="number">The printed number without a trailing dot, or empty.</param>
    /// <param name="printed">The clause as it is printed after its number.</param>
    public static OrderClause Read(string number, string printed) => ChargedReader.LengthIn(printed) is > 0 and var length
        ? new OrderClause(number, printed[(length + 1)..]) { Charged = printed[..length] }
        : new OrderClause(number, printed);
}
