using Microsoft.AspNetCore.Mvc;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Dictionaries;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Dictionaries;

/// <summary>For whom activities are.</summary>
[Route("/audiences"), ViewFolder("Dictionaries"), Requires(Permission.ManageDictionaries)]
public sealed class AudiencesController(PortalDbContext db, AuditTrail audit, PortalClock clock) : DictionaryController<TargetAudience>(Words, db, audit, clock)
{
    private static readonly DictionaryWords Words = new(
        "/audiences", "audience", "Аудитории", "Подсказываются, когда вы заполняете целевую аудиторию мероприятия.",
        "Например: «Молодые педагоги» или «Руководители ШМО».", ("аудитория", "аудитории", "аудиторий"));

    protected override TargetAudience Create(Guid id, string name) => TargetAudience.Create(id, name);
}
