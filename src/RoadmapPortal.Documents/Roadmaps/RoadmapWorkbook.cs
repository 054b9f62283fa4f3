using RoadmapPortal.Documents.Excel;
using RoadmapPortal.Domain.Roadmaps;

namespace RoadmapPortal.Documents.Roadmaps;

/// <summary>
/// The roadmap in its own form as a workbook: its order, if it has one, on a sheet of its own, then the requisites of approval, the title,
/// the note, the table in its own columns and the closing signature. The importer reads it back.
/// </summary>
public static class RoadmapWorkbook
{
    /// <summary>The file; equal arguments give equal bytes.</summary>
    public static byte[] Write(RoadmapSnapshot snapshot, RoadmapPrint print) => PageWorkbook.Write(RoadmapPages.Compose(snapshot, print));
}
