using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Data;

namespace RoadmapPortal.Web.Tests.Operations;

/// <summary>What holds in every database, whatever happened to the process that wrote it.</summary>
internal static class Invariants
{
    public static async Task HoldAsync(PortalDbContext db, string folder)
    {
        var revisions = await db.Revisions.AsNoTracking().ToListAsync();
        Assert.All(revisions, revision => Assert.Equal(revision.Hash, HashOf(revision.Snapshot)));
        Assert.All(revisions, revision => Assert.True(revision.Pdf.AsSpan().StartsWith("%PDF-"u8)));
        var roadmaps = await db.Roadmaps.AsNoTracking().ToListAsync();
        Assert.All(roadmaps, roadmap => Assert.Equal(
            Enumerable.Range(1, roadmap.RevisionNumber), revisions.Where(r => r.RoadmapId == roadmap.Id).Select(r => r.Number).Order()));
        Assert.All(roadmaps.Where(r => r.Status == RoadmapStatus.Approved), roadmap => Assert.True(roadmap.RevisionNumber > 0));
        var revised = revisions.Select(r => r.RoadmapId).ToHashSet();
        Assert.All(await db.Occurrences.Select(o => o.RoadmapId).Distinct().ToListAsync(), id => Assert.Contains(id, revised));
        foreach (var file in await db.Evidence.AsNoTracking().ToListAsync())
        {
            var content = await File.ReadAllBytesAsync(Path.Combine(folder, "files", file.StoredName));
            Assert.Equal((file.Size, file.Hash), (content.LongLength, HashOf(content)));
        }
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
