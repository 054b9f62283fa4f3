using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Features.Approval;
using RoadmapPortal.Web.Features.Shared;
using RoadmapPortal.Web.Tests.Commands;

namespace RoadmapPortal.Web.Tests.Approval;

/// <summary>A revision is the same file wherever and whenever it is printed.</summary>
public sealed class SameBytesTests
{
    private static readonly Dictionary<string, string> Origin = new() { ["Portal:PublicOrigin"] = "https://portal.test" };

    [Theory, OnPostgres]
    public async Task A_revision_gives_the_same_bytes_on_another_day_in_another_database_and_on_another_machine(DatabaseKind kind)
    {
        await using var portal = await PortalFactory.CreateAsync(DatabaseKind.Sqlite, Origin);
        var scene = await ApprovalScene.CreateAsync(portal);
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        var slug = (await scene.RoadmapAsync()).Slug;
        await using var other = await PortalFactory.CreateAsync(kind, Origin);
        await CopyAsync(portal, other);
        other.Clock.Set(TestClock.Start.AddDays(600).AddHours(11));
        using var machine = new PortalProcess(await portal.QueryAsync(db => Task.FromResult(db.Database.GetConnectionString()!)));
        machine.Environment = new() { ["TZ"] = "Pacific/Auckland", ["LANG"] = "en_US.UTF-8", ["LC_ALL"] = "C" };

        var stored = Assert.Single(await scene.RevisionsAsync()).Pdf;
        foreach (var format in Enum.GetValues<PaperFormat>())
        {
            var here = await PrintAsync(portal, scene.Id, format, "ru-RU");
            if (format == PaperFormat.Pdf) Assert.Equal(stored, here);
            Assert.Equal(here, await PrintAsync(other, scene.Id, format, "ar-SA"));
            var exported = await machine.RunAsync("export", slug, "--format", format == PaperFormat.Xlsx ? "table" : format.Extension());
            Assert.True(exported.ExitCode == 0, exported.Errors);
            Assert.Equal(here, exported.Output);
            var address = $"/network/roadmaps/{slug}.{format.Extension()}";
            Assert.Equal(await portal.Anonymous().GetByteArrayAsync(address), await other.Anonymous().GetByteArrayAsync(address));
        }
    }

    /// <summary>The document printed anew, not the stored one.</summary>
    private static async Task<byte[]> PrintAsync(PortalFactory portal, Guid roadmap, PaperFormat format, string culture)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var paper = await scope.ServiceProvider.GetRequiredService<RoadmapPapers>().RevisionAsync(roadmap, 1, CancellationToken.None);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return (paper! with { StoredPdf = null }).Write(format);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task CopyAsync(PortalFactory from, PortalFactory to)
    {
        object[] rows = await from.QueryAsync(async db => (object[])
        [
            .. await db.Organizations.AsNoTracking().ToListAsync(),
            .. await db.Users.AsNoTracking().ToListAsync(),
            .. await db.Roadmaps.AsNoTracking().Include(r => r.Sections).ThenInclude(s => s.Activities).ToListAsync(),
            .. await db.Revisions.AsNoTracking().ToListAsync(),
        ]);
        await to.QueryAsync(async db =>
        {
            db.AddRange(rows);
            return await db.SaveChangesAsync();
        });
    }
}
