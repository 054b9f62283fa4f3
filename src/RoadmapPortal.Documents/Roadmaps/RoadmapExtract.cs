using RoadmapPortal.Documents.Pages;
using RoadmapPortal.Domain.Kernel;
using RoadmapPortal.Domain.People;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>
/// «Выписка из дорожной карты» for an organisation or a role, «Лист исполнителя» for a person: the rows that concern them in the roadmap's
/// own columns, under its title and its requisites of approval.
/// </summary>
public static class RoadmapExtract
{
    /// <summary>Composes the document; equal arguments give equal documents.</summary>
    /// <param name="snapshot">The roadmap.</param>
    /// <param name="party">For whom.</param>
    /// <param name="print">What the paper says besides its text; the whole roadmap is never carried within an extract.</param>
    /// <param name="kind">The kind of the organisation, where it is one of the directory (<see cref="ConcernedRows"/>).</param>
    /// <param name="certification">Who certifies the extract, or null.</param>
    public static PageDocument Compose(RoadmapSnapshot snapshot, KnownParty party, RoadmapPrint print, OrganizationKind? kind = null, Certification? certification = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(print);
        var isPerson = party.Kind == PartyKind.Person;
        var title = isPerson ? "Лист исполнителя" : $"Выписка из {DocumentKind.Of(snapshot.Title).Genitive}";
        var section = new PageSection(new PageSetup(PageOrientation.Landscape), [.. Blocks(title, snapshot, new ConcernedRows(party, kind).In(snapshot), party)
            .Concat(certification?.Blocks(isPerson ? "Верно" : "Выписка верна") ?? [])]) { Name = isPerson ? title : "Выписка" };
        return RoadmapPages.Frame(snapshot, print, $"{title}: {party.Full ?? party.Text}", [section]);
    }

    private static IEnumerable<Block> Blocks(string title, RoadmapSnapshot snapshot, RoadmapSnapshot own, KnownParty party)
    {
        foreach (var block in PaperHead.Of(title, snapshot)) yield return block;
        yield return new Paragraph([new TextRun("Для: "), new TextRun(party.Full ?? party.Text, Bold: true)]) { SizePt = PaperHead.TextSize, SpaceBeforePt = 12 };
        var count = own.ActivityCount();
        if (count == 0)
        {
            yield return new Paragraph(snapshot.ActivityCount() == 0
                ? "В дорожной карте нет мероприятий."
                : "В дорожной карте нет мероприятий, за которые отвечает тот, для кого составлен документ.") { SizePt = PaperHead.TextSize, SpaceBeforePt = 12 };
            yield break;
        }

        yield return RoadmapTable.Compose(own);
        yield return new Paragraph($"Всего: {Russian.Plural(count, "мероприятие", "мероприятия", "мероприятий")} из {snapshot.ActivityCount()}.") { SizePt = PaperHead.TextSize, SpaceBeforePt = 10 };
    }
}
