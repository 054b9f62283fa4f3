using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>The rows of a roadmap beside their places in the document it was made of.</summary>
/// <param name="Unrecognized">What found no field at import.</param>
public sealed record SourcePage(Guid Id, string Title, string FileName, long Size, string Hash, DateTimeOffset ImportedAt, IReadOnlyList<SourceSection> Sections, IReadOnlyList<string> Unrecognized);

/// <summary>A section of the roadmap as it is now.</summary>
public sealed record SourceSection(string Title, IReadOnlyList<SourceRow> Rows);

/// <summary>A row as it is now and where it stood; a row added later stood nowhere.</summary>
public sealed record SourceRow(Guid Id, string Number, string Text, IReadOnlyList<SourcePlace> Places);

/// <summary>Documents that roadmaps were made of. They may say what the roadmap never will: only the centre's own people see them.</summary>
public sealed class SourceQuery(PortalDbContext db, PortalClock clock)
{
    /// <returns>Null when there is none or it is not for this person.</returns>
    public async Task<SourcePage?> FindAsync(Guid id, CurrentUser user, CancellationToken cancellation)
    {
        var file = await Visible(id, user).Select(f => new { f.FileName, Size = (long)f.Content.Length, f.Hash, f.Pointers }).FirstOrDefaultAsync(cancellation);
        if (file is null) return null;
        var roadmap = await db.Roadmaps.AsNoTracking().Include(r => r.Sections).ThenInclude(s => s.Activities).AsSplitQuery().FirstAsync(r => r.Id == id, cancellation);
        roadmap.Sort();
        return new SourcePage(
            id, roadmap.Title.ReplaceLineEndings(" "), file.FileName, file.Size, file.Hash, clock.Local(roadmap.CreatedAt),
            [.. roadmap.Sections.Select(section => Section(section, file.Pointers))], roadmap.Unrecognized);
    }

    /// <returns>Null when there is none or it is not for this person.</returns>
    public Task<SourceFile?> FileAsync(Guid id, CurrentUser user, CancellationToken cancellation) => Visible(id, user).FirstOrDefaultAsync(cancellation);

    /// <summary>The name without what a file system or a header refuses.</summary>
    public static string SafeName(string fileName)
    {
        var name = string.Concat(fileName.Where(c => !char.IsControl(c) && !"\\/:*?\"<>|".Contains(c, StringComparison.Ordinal))).Trim(' ', '.');
        return name.Length > 0 ? name : "документ";
    }

    private IQueryable<SourceFile> Visible(Guid id, CurrentUser user)
    {
        var roadmaps = db.Roadmaps.ReadableBy(user);
        return user.SeesDrafts()
            ? db.RoadmapSources.AsNoTracking().Where(f => f.RoadmapId == id && roadmaps.Any(r => r.Id == f.RoadmapId))
            : db.RoadmapSources.AsNoTracking().Where(_ => false);
    }

    private static SourceSection Section(Section section, IReadOnlyDictionary<Guid, IReadOnlyList<SourcePlace>> places) => new(
        PrintedNumbers.Before(section.PrintedNumber, section.Title),
        [.. section.Activities.Select(a => new SourceRow(a.Id, PrintedNumbers.Text(a.PrintedNumber), a.Text, places.GetValueOrDefault(a.Id) ?? []))]);
}
