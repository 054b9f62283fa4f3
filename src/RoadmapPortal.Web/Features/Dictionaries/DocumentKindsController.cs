using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Dictionaries;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Dictionaries;

/// <summary>The documents that activities result in.</summary>
[Route("/document-kinds"), ViewFolder("Dictionaries"), Requires(Permission.ManageDictionaries)]
public sealed class DocumentKindsController(PortalDbContext db, AuditTrail audit, PortalClock clock) : DictionaryController<ResultDocumentKind>(Words, db, audit, clock)
{
    private static readonly DictionaryWords Words = new(
        "/document-kinds", "document-kind", "Виды документов", "Подсказываются, когда вы заполняете результат мероприятия.",
        "Например: «Приказ» или «Аналитическая справка».", ("вид документа", "вида документов", "видов документов"));

    protected override ResultDocumentKind Create(Guid id, string name) => ResultDocumentKind.Create(id, name);
}
