using System.Xml;
using RoadmapPortal.Documents.Import.Source.Blocks;
using RoadmapPortal.Documents.Office;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Import.Source.Word;

/// <summary>A document of Word (DOCX, DOCM) as lines of cells.</summary>
internal static class WordSource
{
    /// <summary>The lines, or why the file is not read.</summary>
    public static Result<SourceDocument> Read(byte[] file)
    {
        try
        {
            using var package = OfficePackage.Open(file);
            return Read(package);
        }
        catch (PackageRefusedException refusal)
        {
            return refusal.Fault == PackageFault.TooMuchInside ? ImportErrors.TooMuchInside : ImportErrors.Damaged;
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            return ImportErrors.Damaged;
        }
    }

    private static Result<SourceDocument> Read(OfficePackage package)
    {
        var main = package.Related("").Values.FirstOrDefault(part => part.Kind == "officeDocument").Part;
        if (main is null) return ImportErrors.Damaged;
        var related = package.Related(main);
        var styles = WordStyles.Read(package, PartOf("styles"));
        var numbering = WordNumbering.Read(package, PartOf("numbering"));
        using var xml = package.Read(main);
        var reader = new WordBodyReader(xml, styles, numbering);
        var lines = new BlockLines();
        lines.AddBody(reader.Read());
        return new SourceDocument(lines.Lines)
        {
            Aside = [.. Notes(package, reader, "f", PartOf("footnotes")), .. Notes(package, reader, "e", PartOf("endnotes"))],
            Furniture = [.. related.Values.Where(p => p.Kind is "header" or "footer").OrderBy(p => p.Part, StringComparer.Ordinal).SelectMany(p => Furniture(package, p.Part))],
            Warnings = [.. Warnings(package, reader, main)],
        };

        string? PartOf(string kind) => related.Values.FirstOrDefault(part => part.Kind == kind).Part;

        IEnumerable<SourceLine> Notes(OfficePackage source, WordBodyReader body, string prefix, string? part)
        {
            using var noteXml = part is null ? null : source.TryRead(part);
            if (noteXml is null) yield break;
            var notes = new WordBodyReader(noteXml, styles, numbering).ReadNotes(prefix);
            foreach (var (i, id) in body.Notes.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Index())
                if (notes.TryGetValue(id, out var blocks) && BlockLines.TextOf(blocks) is { Length: > 0 } text)
                    yield return new(new(lines.Lines.Count + i + 1) { Note = i + 1 }, [new(text)]);
        }

        IEnumerable<ImportedText> Furniture(OfficePackage source, string part)
        {
            using var partXml = source.TryRead(part);
            if (partXml is null) yield break;
            var text = BlockLines.TextOf(new WordBodyReader(partXml, styles, numbering).Read());
            if (text.Any(char.IsLetterOrDigit)) yield return new(text, new(1));
        }
    }

    private static IEnumerable<ImportWarning> Warnings(OfficePackage package, WordBodyReader reader, string main)
    {
        var start = new SourcePointer(1);
        if (reader.HasChanges) yield return new("tracked-changes", "В документе есть исправления: вставленный текст взят, удалённый отброшен.", start);
        if (reader.HasHidden) yield return new("hidden-text", "В документе есть скрытый текст: он не печатается и не взят.", start);
        if (package.Has("word/vbaProject.bin")) yield return new("macros", "В файле есть макросы: они не выполнялись, взят только текст.", start);
        if (package.HasBrokenLink(main)) yield return new("link-broken", "В документе есть ссылка с неправильным адресом: взят её текст без адреса.", start);
    }
}
