namespace RoadmapPortal.Documents.Pdf.Fonts;

/// <summary>The embedded fonts, read once: Tinos, which takes the same room as Times New Roman.</summary>
internal static class FontLibrary
{
    private static readonly Lazy<FontFile>[] Faces = [.. new[] { "Regular", "Bold", "Italic", "BoldItalic" }.Select(name => new Lazy<FontFile>(() => Read(name)))];

    /// <summary>The family's name as it stands in the file.</summary>
    public const string Family = "Tinos";

    public static FontFile Face(FontFace face) => Faces[(int)face].Value;

    private static FontFile Read(string name)
    {
        var resource = $"Fonts/{Family}-{name}.ttf";
        using var stream = typeof(FontLibrary).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks the font {resource}.");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return new FontFile(data);
    }
}

/// <summary>A face of the family; the number is the index of the document's fonts.</summary>
internal enum FontFace
{
    Regular,
    Bold,
    Italic,
    BoldItalic,
}
