using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RoadmapPortal.Documents.Pdf.Fonts;

/// <summary>
/// One face as a document uses it. Each distinct character gets a code of its own, so that copied text is exact even where characters
/// share a glyph or the font has none: those are drawn as a visible box.
/// </summary>
internal sealed class DocumentFont(FontFile file, FontFace face)
{
    /// <summary>The highest code of a two-byte font: a document with more distinct characters would show the rest as its last one.</summary>
    private const int LastCode = ushort.MaxValue;

    private readonly Dictionary<int, ushort> _codes = [];
    private readonly List<int> _characters = [0];
    private readonly List<ushort> _glyphOfCode = [0];
    private readonly List<ushort> _glyphs = [0];
    private readonly Dictionary<ushort, ushort> _newGlyphs = [];

    public FontFile File => file;

    public bool IsUsed => _characters.Count > 1;

    /// <summary>Whether the font draws this character.</summary>
    public bool Has(int character) => file.Glyph(character) != 0;

    /// <summary>The code of a character in this document.</summary>
    public ushort Code(int character)
    {
        if (_codes.TryGetValue(character, out var code)) return code;
        if (_characters.Count > LastCode) return LastCode;
        code = (ushort)_characters.Count;
        _codes.Add(character, code);
        _characters.Add(character);
        _glyphOfCode.Add(NewGlyph(file.Glyph(character)));
        return code;
    }

    /// <summary>The width of a character as a fraction of the type size.</summary>
    public double Width(int character) => (double)file.Advance(file.Glyph(character)) / file.UnitsPerEm;

    /// <summary>Writes the font's objects.</summary>
    public PdfRef Write(PdfFile pdf)
    {
        var program = FontSubset.Build(file, _glyphs);
        var name = $"{Tag(program)}+{FontLibrary.Family}-{face}";
        var fontFile = pdf.AddStream($"/Length1 {program.Length}", program);
        var descriptor = pdf.Add(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags {Flags()} /FontBBox [{string.Join(' ', file.Bounds.Select(Scaled))}] " +
            $"/ItalicAngle {PdfSyntax.Number(file.ItalicAngle)} /Ascent {Scaled(file.Ascent)} /Descent {Scaled(file.Descent)} " +
            $"/CapHeight {Scaled(file.CapHeight)} /StemV {(IsBold ? 140 : 80)} /FontFile2 {fontFile} >>");
        var map = pdf.AddStream("", Encoding.BigEndianUnicode.GetBytes([.. _glyphOfCode.Select(glyph => (char)glyph)]));
        var descendant = pdf.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> " +
            $"/FontDescriptor {descriptor} /DW 0 /W [0 [{string.Join(' ', _glyphOfCode.Select(glyph => Scaled(file.Advance(_glyphs[glyph]))))}]] /CIDToGIDMap {map} >>");
        var toUnicode = pdf.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return pdf.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant}] /ToUnicode {toUnicode} >>");
    }

    private bool IsBold => face is FontFace.Bold or FontFace.BoldItalic;

    private bool IsItalic => face is FontFace.Italic or FontFace.BoldItalic;

    /// <summary>The place of a glyph in the subset. The box of a missing one is a copy: code and glyph 0 must not be shown.</summary>
    private ushort NewGlyph(ushort glyph)
    {
        if (_newGlyphs.TryGetValue(glyph, out var known)) return known;
        var number = (ushort)_glyphs.Count;
        _glyphs.Add(glyph);
        _newGlyphs.Add(glyph, number);
        return number;
    }

    private int Flags()
    {
        const int serif = 2, nonsymbolic = 32, italic = 64;
        return serif | nonsymbolic | (IsItalic ? italic : 0);
    }

    private string Scaled(int units) => PdfSyntax.Number(units * 1000.0 / file.UnitsPerEm);

    private static string Tag(byte[] program) => string.Concat(SHA256.HashData(program).Take(6).Select(value => (char)('A' + value % 26)));

    private string ToUnicode()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in Enumerable.Range(1, _characters.Count - 1).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var code in block)
            {
                var text = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(_characters[code])));
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{text}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}

/// <summary>The faces of one document.</summary>
internal sealed class DocumentFonts
{
    private readonly DocumentFont[] _faces = [.. Enum.GetValues<FontFace>().Select(face => new DocumentFont(FontLibrary.Face(face), face))];

    public DocumentFont this[FontFace face] => _faces[(int)face];

    /// <summary>Writes the faces in use and returns the font resource dictionary.</summary>
    public string Write(PdfFile pdf)
    {
        var entries = Enum.GetValues<FontFace>().Where(face => this[face].IsUsed).Select(face => $"/F{(int)face} {this[face].Write(pdf)}");
        return $"<< {string.Join(' ', entries)} >>";
    }
}
