using System.Text.Encodings.Web;
using System.Text.Json;
using RoadmapPortal.Documents.Import;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Hosting.Commands;

/// <summary>Reads every file of a folder and tells of each what was recognised.</summary>
internal static class ImportFolder
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>0 when all were read, else 1.</returns>
    public static async Task<int> RunAsync(DirectoryInfo folder, bool json, CancellationToken cancellation)
    {
        var (files, refused, rows) = (0, 0, 0);
        foreach (var file in folder.GetFiles().Where(file => !file.Name.StartsWith('.')).OrderBy(file => file.Name, Russian.Alphabet))
        {
            var read = await ReadAsync(file, cancellation);
            files++;
            if (!read.Done) refused++;
            else rows += Rows(read.Value.Text);
            Console.WriteLine(json ? Json(file.Name, read) : Words(file.Name, read));
        }

        if (!json) Console.WriteLine(Total(files, refused, rows));
        return refused == 0 ? 0 : 1;
    }

    /// <summary>A file that cannot even be opened must not end the round.</summary>
    private static async Task<Result<DocumentFile>> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            return await DocumentFile.ReadAsync(file, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Error("import-unreadable", e.Message);
        }
    }

    private static string Json(string name, Result<DocumentFile> read) => read.Done
        ? JsonSerializer.Serialize(new
        {
            file = name,
            rows = Rows(read.Value.Text),
            sections = read.Value.Text.Sections.Count,
            warnings = read.Value.Text.Warnings.Count,
            unrecognized = read.Value.Text.Unrecognized.Count,
            error = (string?)null,
        }, OneLine)
        : JsonSerializer.Serialize(new { file = name, rows = 0, sections = 0, warnings = 0, unrecognized = 0, error = read.Error!.Message }, OneLine);

    private static string Words(string name, Result<DocumentFile> read)
    {
        if (read.Error is { } refusal) return $"{name}: не прочитан. {refusal.Message}";
        var text = read.Value.Text;
        var parts = new[]
        {
            Russian.Plural(Rows(text), "мероприятие", "мероприятия", "мероприятий"),
            Russian.Plural(text.Sections.Count, "раздел", "раздела", "разделов"),
            $"сомнений: {text.Warnings.Count}",
            $"не распознано: {Russian.Plural(text.Unrecognized.Count, "фрагмент", "фрагмента", "фрагментов")}",
        };
        return $"{name}: {string.Join(", ", parts)}";
    }

    private static string Total(int files, int refused, int rows) =>
        $"Всего: {Russian.Plural(files, "файл", "файла", "файлов")}, прочитано {files - refused}, не прочитано {refused}; {Russian.Plural(rows, "мероприятие", "мероприятия", "мероприятий")}.";

    private static int Rows(ImportedRoadmap text) => text.Sections.Sum(s => s.Activities.Count);
}
