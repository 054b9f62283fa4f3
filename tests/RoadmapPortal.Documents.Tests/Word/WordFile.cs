using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RoadmapPortal.Documents.Tests.Word;

/// <summary>A document of Word as a reader of the file sees it.</summary>
internal sealed class WordFile(byte[] file) : IDisposable
{
    private readonly WordprocessingDocument _document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    public Body Body => Main.Document.Body!;

    public Styles Styles => Main.StyleDefinitionsPart!.Styles!;

    public IReadOnlyList<SectionProperties> Sections => [.. Body.Descendants<SectionProperties>()];

    public System.Xml.Linq.XElement Properties => System.Xml.Linq.XDocument.Load(_document.CoreFilePropertiesPart!.GetStream()).Root!;

    public IReadOnlyList<string> Errors =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(_document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];

    private MainDocumentPart Main => _document.MainDocumentPart!;

    public Header Header(SectionProperties section, HeaderFooterValues type) =>
        ((HeaderPart)Main.GetPartById(section.Elements<HeaderReference>().Single(reference => reference.Type! == type).Id!)).Header;

    public FooterPart Footer(int section, HeaderFooterValues type) =>
        (FooterPart)Main.GetPartById(Sections[section].Elements<FooterReference>().Single(reference => reference.Type! == type).Id!);

    public void Dispose() => _document.Dispose();
}
