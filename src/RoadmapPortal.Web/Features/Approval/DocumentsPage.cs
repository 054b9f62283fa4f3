using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Features.Approval;

/// <summary>The official documents of a roadmap.</summary>
public sealed record DocumentsPage(Guid Id, string Title, IReadOnlyList<DocumentRow> Documents)
{
    /// <summary>Those for whom an extract can be made: whom the text names as responsible.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Whether there is a progress to report, and the person may read it.</summary>
    public bool HasProgress { get; init; }
}

/// <summary>A document in its formats.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Remark">What to use it for.</param>
/// <param name="Files">Its files, the official one first.</param>
public sealed record DocumentRow(string Name, string Remark, IReadOnlyList<DocumentFile> Files)
{
    /// <summary>A roadmap in all formats.</summary>
    /// <param name="paper">The document.</param>
    /// <param name="address">Its address without the extension.</param>
    public static DocumentRow Of(RoadmapPaper paper, string address) => new(
        paper.Revision == 0 ? "Проект" : $"Редакция №\u00A0{paper.Revision}",
        paper.Revision == 0
            ? "На каждом листе стоит «ПРОЕКТ»: чтобы показать и обсудить."
            : $"Код проверки {VerificationCode.Of(paper.Hash)} стоит на каждом листе. PDF сохранён при утверждении и не меняется; Word и Excel – копии, чтобы работать дальше.",
        [.. Enum.GetValues<PaperFormat>().Select(format => new DocumentFile(format, $"{address}.{format.Extension()}", paper.Write(format).LongLength))]);
}

/// <summary>A file to open or to download; its size in bytes.</summary>
public sealed record DocumentFile(PaperFormat Format, string Address, long Size);
