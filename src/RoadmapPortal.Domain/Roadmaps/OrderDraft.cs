namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>A sensible order to begin with, made of what is known about the roadmap and its owner.</summary>
public static class OrderDraft
{
    private const string Control = "Контроль за исполнением настоящего приказа оставляю за собой.";

    /// <summary>Drafts the order.</summary>
    /// <param name="roadmap">The roadmap that becomes its appendix.</param>
    /// <param name="owner">Full and short name of the organisation that issues it.</param>
    /// <param name="lead">The methodologist who leads the roadmap, surname first; or null.</param>
    /// <param name="earlier">An earlier order of the same organisation: its letterhead, place and signatory are taken over; or null.</param>
    public static Order For(Roadmap roadmap, (string Name, string ShortName) owner, string? lead, Order? earlier)
    {
        var (post, name) = Signatory(roadmap, earlier);
        var charged = $"Методисту {owner.ShortName}{(lead is null ? "" : $" ({SignatureName.Of(lead)})")}";
        return new Order(
            earlier?.Institution ?? Letterhead(owner.Name),
            Number: null,
            Date: null,
            earlier?.Place,
            $"Об утверждении {DocumentKind.InGenitive(roadmap.Title)}",
            $"В соответствии с планом работы {owner.ShortName} приказываю:",
            [
                new OrderClause("1", $"Утвердить {DocumentKind.InAccusative(roadmap.Title)} (приложение)."),
                new OrderClause("2", "обеспечить выполнение мероприятий в установленные сроки.") { Charged = charged },
                new OrderClause("3", Control),
            ],
            post,
            name);
    }

    /// <summary>Who signs: the one who was to approve the roadmap by signature, else who signs under its table, else who signed before.</summary>
    private static (string? Post, string? Name) Signatory(Roadmap roadmap, Order? earlier) => roadmap switch
    {
        { Approval: { Mode: ApprovalMode.ByOfficial, Name: { } name } stamp } => ($"{stamp.Post} {stamp.Organization}".Trim(), name),
        { ClosingSignature: { } signature } => (signature.Post, signature.Name),
        _ => (earlier?.SignatoryPost, earlier?.SignatoryName),
    };

    /// <summary>The full name in capitals, what stands in quotes on a line of its own.</summary>
    private static string Letterhead(string name) => string.Join('\n', name.ToUpperInvariant()
        .Replace("«", "\n«", StringComparison.Ordinal).Replace("»", "»\n", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
