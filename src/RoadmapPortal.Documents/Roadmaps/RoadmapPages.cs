using System.Globalization;
using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>
/// Sets a roadmap in its own form (ГОСТ Р 7.0.97): its order, if it has one, in portrait, then in landscape the requisites of approval,
/// the title, the explanatory note, the table in the roadmap's own columns and the closing signature.
/// </summary>
public static class RoadmapPages
{
    private const double TextSize = 12;
    private const double TitleSize = 14;

    /// <summary>Composes the document; equal arguments give equal documents.</summary>
    public static PageDocument Compose(RoadmapSnapshot snapshot, RoadmapPrint print)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(print);
        var sections = new List<PageSection>();
        if (snapshot.Order is { } order) sections.Add(new PageSection(new PageSetup(PageOrientation.Portrait), OrderPages.Compose(order, print.Signature?.Mark ?? [])) { Name = "Приказ" });
        sections.Add(new PageSection(new PageSetup(PageOrientation.Landscape), [.. Roadmap(snapshot, print)]) { Name = Russian.Capital(DocumentKind.Of(snapshot.Title).Nominative) });
        return Frame(snapshot, print, snapshot.TitleInOneLine(), sections) with
        {
            Identifier = print.Draft ? null : print.Check?.Code,
            Attachments = print.CanonicalSnapshot.IsEmpty ? [] : [new Attachment("roadmap.json", "application/json", "Данные дорожной карты", print.CanonicalSnapshot)],
        };
    }

    /// <summary>What every paper made of a revision or a draft has around its text: the draft says so on each page, a revision is told by its foot and can be checked.</summary>
    internal static PageDocument Frame(RoadmapSnapshot snapshot, RoadmapPrint print, string title, IReadOnlyList<PageSection> sections) => new()
    {
        Title = title + (print.Draft ? " (проект)" : ""),
        Author = snapshot.Owner,
        Created = print.Created,
        Sections = sections,
        Watermark = print.Draft ? "ПРОЕКТ" : null,
        Footer = Footer(snapshot, print),
        CountSheets = !print.Draft,
        Qr = print.Draft ? null : print.Check?.Qr,
        HasQrRoom = print.Draft,
    };

    private static IEnumerable<Block> Roadmap(RoadmapSnapshot snapshot, RoadmapPrint print)
    {
        var corners = new CornerBlocks([.. ApprovalCorners.Endorsements(snapshot.Endorsements)], [.. ApprovalCorners.Approval(snapshot, print.Signature?.Mark)]) { SizePt = TextSize };
        if (corners.Left.Count + corners.Right.Count > 0) yield return corners;
        yield return new Heading(1, snapshot.Title) { SizePt = TitleSize, SpaceBeforePt = 18 };
        foreach (var block in ExplanatoryNote(snapshot.Note)) yield return block;
        yield return RoadmapTable.Compose(snapshot);
        // A roadmap that another document approves has no line of its own for who signed it.
        var hasPlace = snapshot.Order is not null || snapshot.Approval.Mode == ApprovalMode.ByOfficial;
        if (snapshot.ClosingSignature is { } signature)
            yield return new EndsLine(signature.Post, SignatureName.Of(signature.Name)) { SizePt = TextSize, SpaceBeforePt = 36, Mark = hasPlace ? [] : print.Signature?.Mark ?? [] };
        else if (!hasPlace && print.Signature is { } electronic)
            yield return new MarkBlock(electronic.Mark, Boxed: true) { SizePt = 9, SpaceBeforePt = 24 };
        if (!print.Draft && print.ApprovalMark is { } mark)
            yield return new MarkBlock(mark.Split('\n'), Boxed: true) { SizePt = 9, SpaceBeforePt = 24 };
    }

    private static IEnumerable<Block> ExplanatoryNote(string? note)
    {
        if (string.IsNullOrWhiteSpace(note)) yield break;
        yield return new Heading(2, "Пояснительная записка") { SizePt = TextSize, SpaceBeforePt = 12 };
        foreach (var block in CellText.Blocks(note))
        {
            yield return block switch
            {
                Paragraph paragraph => paragraph with { FirstLineIndentMm = 12.5, Alignment = TextAlignment.Justified, SpaceBeforePt = 4, SizePt = TextSize },
                ListBlock list => list with { IndentMm = 12.5, Alignment = TextAlignment.Justified, SpaceBeforePt = 2, SizePt = TextSize },
                _ => block,
            };
        }
    }

    private static string Footer(RoadmapSnapshot snapshot, RoadmapPrint print) => print.Draft
        ? string.Create(CultureInfo.InvariantCulture, $"Проект, сформирован {print.Created:dd.MM.yyyy} в {print.Created:HH:mm}")
        : string.Create(CultureInfo.InvariantCulture, $"Редакция №\u00A0{snapshot.Revision}{(print.Check is { } check ? $" · код проверки {check.Code}" : "")}");
}
