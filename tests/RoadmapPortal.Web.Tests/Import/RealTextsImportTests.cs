using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.TestSupport;
using RoadmapPortal.TestSupport.Databases;
using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Import;

/// <summary>The five real documents through the door: what was recognised is what is stored, cell by cell.</summary>
public sealed class RealTextsImportTests
{
    [RealTextsFact]
    public async Task Every_cell_of_the_real_documents_is_stored_as_it_was_read()
    {
        await using var portal = await PortalFactory.CreateAsync(DatabaseKind.Sqlite);
        var client = await portal.Data.SignedInAsync(Role.Methodologist);
        var files = Directory.GetFiles(TestEnvironment.RoadmapTexts!, "*.txt");
        Assert.Equal(5, files.Length);
        foreach (var file in files)
        {
            var content = await File.ReadAllBytesAsync(file);
            var read = RoadmapImporter.Read(content, Path.GetFileName(file)).Value;
            var uploaded = await ImportPages.UploadAsync(client, Path.GetFileName(file), content);
            var preview = await HtmlPage.ReadAsync(await client.GetAsync(uploaded.Headers.Location));
            var id = ImportPages.DraftOf(await preview.Form("Создать черновик").SendAsync(client));

            var stored = await portal.QueryAsync(db => db.Roadmaps.Include(r => r.Sections).ThenInclude(s => s.Activities).FirstAsync(r => r.Id == id));
            stored.Sort();
            Assert.Equal(read.Title, stored.Title);
            Assert.Equal(read.Columns, stored.Columns);
            Assert.Equal(read.Sections.Select(s => (s.Number, s.Title)), stored.Sections.Select(s => (s.PrintedNumber, s.Title)));
            Assert.Equal(
                read.Sections.SelectMany(s => s.Activities).Select(a => (a.Number, a.Text, a.Deadline, a.Audience, a.Responsible, a.Result)),
                stored.Activities.Select(a => (a.PrintedNumber, a.Text, a.DeadlineText, a.AudienceText, a.ResponsibleText, a.Result)));
            Assert.Equal(
                read.Sections.SelectMany(s => s.Activities).SelectMany(a => a.Schedule.Windows),
                stored.Activities.SelectMany(a => a.Windows));
            Assert.Equal(read.Unrecognized.Select(t => t.Text), stored.Unrecognized);
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class RealTextsFactAttribute : FactAttribute
    {
        public RealTextsFactAttribute() => Skip = TestEnvironment.RoadmapTexts is null ? "The real roadmaps are absent: set ROADMAP_TEXTS to their folder." : null;
    }
}
