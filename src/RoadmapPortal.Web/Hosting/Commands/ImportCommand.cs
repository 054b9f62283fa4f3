using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Access;
using RoadmapPortal.Domain.Scheduling;
using RoadmapPortal.Web.Access;
using RoadmapPortal.Web.Features.Import;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary><c>import</c>: what is recognised in a document; with <c>--save</c> makes the draft.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<FileSystemInfo>("FILE") { Description = "Документ (DOCX, XLSX, ODT, ODS, RTF, DOC, XLS, PDF, HTML, CSV, TSV, TXT) или папка с документами" };
        var json = new Option<bool>("--json") { Description = "Вывести JSON" };
        var save = new Option<bool>("--save") { Description = "Создать черновик и вывести его «ID SLUG»" };
        var author = new Option<string?>("--as") { Description = "Методист, который ведёт новую карту", HelpName = "EMAIL" };
        var period = new PeriodOptions();
        var command = new Command("import", "Прочитать документ и показать, что распознано") { file, json, save, author };
        period.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(save) != result.GetValue(author) is not null) result.AddError("Параметры --save и --as указывают вместе.");
            else if (result.GetValue(save) && result.GetValue(file) is DirectoryInfo) result.AddError("Параметр --save нужен одному документу: папку можно только прочитать.");
            else if (!result.GetValue(save) && period.AreGiven(result)) result.AddError("Период указывают вместе с --save, если в документе его нет.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetRequiredValue(file) is DirectoryInfo folder) return await ImportFolder.RunAsync(folder, parsed.GetValue(json), cancellation);
            var document = await ReadAsync((FileInfo)parsed.GetRequiredValue(file), cancellation);
            if (parsed.GetValue(save)) await SaveAsync(document, period.Read(parsed), parsed.GetValue(author)!, parsed.GetValue(json), cancellation);
            else Console.WriteLine(parsed.GetValue(json) ? ImportJson.Write(document.Text) : RecognisedText.Of(document.Text));
            return 0;
        });
        return command;
    }

    private static async Task<DocumentFile> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        if (!file.Exists) throw new RefusedException($"Файла нет: {file.FullName}");
        var read = await DocumentFile.ReadAsync(file, cancellation);
        return read.Error is { } refusal ? throw new RefusedException(refusal.Message) : read.Value;
    }

    private static async Task SaveAsync(DocumentFile document, Period? given, string email, bool json, CancellationToken cancellation)
    {
        var text = document.Text;
        var title = text.Title ?? throw new RefusedException("Название дорожной карты не найдено: карту не создать. Допишите его над таблицей.");
        var period = given ?? text.Period?.Months
            ?? throw new RefusedException("Период реализации не найден. Укажите его: --from ГГГГ-ММ --to ГГГГ-ММ.");
        await using var scope = await CommandScope.OpenAsync(cancellation);
        var author = await AuthorAsync(scope, email, cancellation);
        var source = new DraftSource(text, title, period, document.Source);
        foreach (var earlier in await scope.Db.Roadmaps.Where(r => r.SourceHash == document.Source.Hash).Select(r => r.Slug).ToListAsync(cancellation))
            await Console.Error.WriteLineAsync($"Этот файл уже импортирован: {earlier}");
        await using var transaction = await scope.Db.Database.BeginTransactionAsync(cancellation);
        var saved = await scope.Get<RoadmapImport>().SaveAsync(scope.Get<PortalClock>().NewId(), source, author, cancellation);
        if (saved.Error is { } refusal) throw new RefusedException(refusal.Message);
        await transaction.CommitAsync(cancellation);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { id = saved.Value.Id, slug = saved.Value.Slug })
            : $"{saved.Value.Id} {saved.Value.Slug}");
    }

    private static async Task<CurrentUser> AuthorAsync(CommandScope scope, string email, CancellationToken cancellation)
    {
        var name = email.Trim().ToUpperInvariant();
        var user = await scope.Db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.NormalizedEmail == name && !u.IsDisabled, cancellation)
            ?? throw new RefusedException($"Действующей учётной записи {email} нет.");
        if (!user.Role.May(Permission.EditRoadmaps)) throw new RefusedException($"{user.Role.Name()} не составляет дорожные карты: укажите методиста.");
        return new CurrentUser(user.Id, user.DisplayName, user.Role, user.OrganizationId);
    }
}
