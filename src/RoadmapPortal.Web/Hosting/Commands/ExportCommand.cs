using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Domain.Roadmaps;
using RoadmapPortal.Web.Features.Approval;
using RoadmapPortal.Web.Features.Reports;
using RoadmapPortal.Web.Features.Shared;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary>
/// <c>export</c>: the revision in force, a named one, or the draft where nothing was approved yet; as a workbook the progress report.
/// JSON is the canonical snapshot byte for byte: its SHA-256 is the hash that was signed.
/// </summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var roadmap = new Argument<string>("ROADMAP") { Description = "Короткое имя (slug) или id дорожной карты" };
        var format = new Option<string>("--format") { Description = "pdf, docx, table – документ (table – таблицей Excel), json – утверждённый текст, xlsx – отчёт о ходе выполнения", Required = true };
        format.AcceptOnlyFromAmong("pdf", "docx", "table", "json", "xlsx");
        var revision = new Option<int?>("--revision") { Description = "Номер редакции; без него – действующая", HelpName = "N" };
        var output = new Option<FileInfo?>("--out") { Description = "Файл; без него – стандартный вывод", HelpName = "FILE" };
        var command = new Command("export", "Выгрузить дорожную карту") { roadmap, format, revision, output };
        command.Validators.Add(result =>
        {
            if (result.GetResult(format)?.Tokens is [{ Value: "xlsx" }] && result.GetResult(revision) is not null)
                result.AddError("Отчёт о ходе выполнения есть только у действующей редакции: --revision с ним не указывают.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var scope = await CommandScope.OpenAsync(cancellation);
            var source = await FindAsync(scope, parsed.GetRequiredValue(roadmap), cancellation);
            var bytes = parsed.GetRequiredValue(format) switch
            {
                "xlsx" => await WorkbookAsync(scope, source, cancellation),
                var written => In(written, await PaperAsync(scope, source, parsed.GetValue(revision), cancellation)),
            };
            await WriteAsync(bytes, parsed.GetValue(output), cancellation);
        });
        return command;
    }

    private static byte[] In(string format, RoadmapPaper paper) => format switch
    {
        "json" => paper.Canonical,
        "table" => paper.Write(PaperFormat.Xlsx),
        _ => paper.Write(PaperFormats.Of(format)),
    };

    private static async Task<Roadmap> FindAsync(CommandScope scope, string name, CancellationToken cancellation)
    {
        var isId = Guid.TryParse(name, out var id);
        var roadmap = await scope.Db.Roadmaps.AsNoTracking().Include(r => r.Sections).ThenInclude(s => s.Activities)
            .FirstOrDefaultAsync(r => isId ? r.Id == id : r.Slug == name, cancellation)
            ?? throw new RefusedException($"Дорожной карты «{name}» нет.");
        roadmap.Sort();
        return roadmap;
    }

    private static async Task<RoadmapPaper> PaperAsync(CommandScope scope, Roadmap roadmap, int? revision, CancellationToken cancellation)
    {
        var papers = scope.Get<RoadmapPapers>();
        if (await papers.RevisionAsync(roadmap.Id, revision, cancellation) is { } paper) return paper;
        if (revision is not null) throw new RefusedException($"Редакции {revision} у дорожной карты «{roadmap.Slug}» нет.");
        return await papers.DraftAsync(roadmap, cancellation);
    }

    private static async Task<byte[]> WorkbookAsync(CommandScope scope, Roadmap roadmap, CancellationToken cancellation) =>
        await scope.Get<ReportQuery>().FindAsync(new ReportFilter { Roadmap = roadmap.Id }, cancellation) is { } report
            ? report.File(PaperFormat.Xlsx).Content
            : throw new RefusedException($"Дорожная карта «{roadmap.Slug}» ещё не утверждена: отчитываться не о чем.");

    private static async Task WriteAsync(byte[] bytes, FileInfo? file, CancellationToken cancellation)
    {
        if (file is not null)
        {
            await File.WriteAllBytesAsync(file.FullName, bytes, cancellation);
            return;
        }

        await using var standard = Console.OpenStandardOutput();
        await standard.WriteAsync(bytes, cancellation);
    }
}
