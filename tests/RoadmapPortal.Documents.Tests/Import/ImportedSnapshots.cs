using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>Imported roadmaps as the portal keeps them.</summary>
internal static class ImportedSnapshots
{
    /// <summary>A first revision of what was read.</summary>
    public static RoadmapSnapshot ToSnapshot(this ImportedRoadmap imported) => new()
    {
        RoadmapId = Guid.Empty,
        Revision = 1,
        Title = imported.Title ?? "",
        PeriodFrom = imported.Period?.Months.FromMonth ?? "",
        PeriodTo = imported.Period?.Months.ToMonth ?? "",
        Owner = "МКУ «Центр»",
        Approval = imported.Approval,
        Endorsements = imported.Endorsements,
        Order = imported.Order,
        Note = imported.Note,
        ClosingSignature = imported.ClosingSignature,
        Columns = imported.Columns,
        Sections = [.. imported.Sections.Select((s, i) => new SectionSnapshot(s.Number, s.Title, [.. s.Activities.Select((a, j) => Row(a, $"{i}-{j}"))]))],
    };

    private static ActivitySnapshot Row(ImportedActivity row, string key) => new()
    {
        Key = key,
        Number = row.Number,
        Text = row.Text,
        Deadline = row.Deadline,
        DeadlineKind = "unknown",
        Due = "never",
        Audience = row.Audience,
        AudienceParties = row.AudienceParties,
        Responsible = row.Responsible,
        ResponsibleParties = row.ResponsibleParties,
        Result = row.Result,
        Other = row.Other,
    };
}
