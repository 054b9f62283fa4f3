using System.Text;

namespace RoadmapPortal.Web.Features.Import;

/// <summary>What was uploaded or pasted.</summary>
/// <param name="FileName">Its name, or one for what was pasted.</param>
/// <param name="Content">The bytes.</param>
public sealed record ImportUpload(string FileName, byte[] Content)
{
    /// <summary>The plain text beside a table that was pasted, for the case that its cells cannot be read.</summary>
    public ImportUpload? Otherwise { get; private init; }

    public static async Task<ImportUpload> OfAsync(ImportForm form, CancellationToken cancellation)
    {
        if (form.File is null)
        {
            var plain = new ImportUpload("вставленный текст.txt", Encoding.UTF8.GetBytes(form.Text!));
            return string.IsNullOrWhiteSpace(form.Html) ? plain : new("вставленная таблица.html", Encoding.UTF8.GetBytes(form.Html)) { Otherwise = plain };
        }

        using var content = new MemoryStream((int)form.File.Length);
        await form.File.CopyToAsync(content, cancellation);
        return new(Path.GetFileName(form.File.FileName), content.ToArray());
    }
}
