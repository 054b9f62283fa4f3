using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Approval;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary>
/// <c>export</c>: the revision in force, a named one, or the draft where nothing was approved yet.
/// JSON is the canonical snapshot byte for byte: its SHA-256 is the hash that was signed.
/// </summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var roadmap = new Argument<string>("ROADMAP") { Description = "Короткое имя (slug) или id дорожной карты" };
        var format = new Option<string>("--format") { Description = "Вид документа", Required = true };
        format.AcceptOnlyFromAmong("pdf", "json");
        var revision = new Option<int?>("--revision") { Description = "Номер редакции; без него – действующая", HelpName = "N" };
        var output = new Option<FileInfo?>("--out") { Description = "Файл; без него – стандартный вывод", HelpName = "FILE" };
        var command = new Command("export", "Выгрузить дорожную карту") { roadmap, format, revision, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            var paper = await FindAsync(parsed.GetRequiredValue(roadmap), parsed.GetValue(revision), cancellation);
            var bytes = parsed.GetRequiredValue(format) == "pdf" ? paper.Pdf : paper.Snapshot;
            if (parsed.GetValue(output) is { } file)
            {
                await File.WriteAllBytesAsync(file.FullName, bytes, cancellation);
                return;
            }

            await using var standard = Console.OpenStandardOutput();
            await standard.WriteAsync(bytes, cancellation);
        });
        return command;
    }

    private static async Task<RoadmapPaper> FindAsync(string name, int? revision, CancellationToken cancellation)
    {
        await using var scope = await CommandScope.OpenAsync(cancellation);
        var isId = Guid.TryParse(name, out var id);
        var roadmap = await scope.Db.Roadmaps.AsNoTracking().Include(r => r.Sections).ThenInclude(s => s.Activities)
            .FirstOrDefaultAsync(r => isId ? r.Id == id : r.Slug == name, cancellation)
            ?? throw new RefusedException($"Дорожной карты «{name}» нет.");
        var papers = scope.Get<RoadmapPapers>();
        if (await papers.RevisionAsync(roadmap.Id, revision, cancellation) is { } paper) return paper;
        if (revision is not null) throw new RefusedException($"Редакции {revision} у дорожной карты «{name}» нет.");
        roadmap.Sort();
        return await papers.DraftAsync(roadmap, cancellation);
    }
}
