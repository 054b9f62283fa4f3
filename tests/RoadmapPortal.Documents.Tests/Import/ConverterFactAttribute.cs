using RoadmapPortal.Documents.Import.Conversion;
using RoadmapPortal.Documents.Import.Source;

namespace RoadmapPortal.Documents.Tests.Import;

/// <summary>A test of foreign formats; skipped with a reason where a process without network cannot be made.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ConverterFactAttribute : FactAttribute
{
    public ConverterFactAttribute() => Skip = Converters.Missing;
}

/// <summary>The same for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ConverterTheoryAttribute : TheoryAttribute
{
    public ConverterTheoryAttribute() => Skip = Converters.Missing;
}

/// <summary>What is there to convert foreign formats.</summary>
internal static class Converters
{
    /// <summary>Why nothing can be converted here, or null.</summary>
    public static string? Missing { get; } = IsAvailable("a.pdf", "%PDF-") && IsAvailable("a.rtf", "{\\rtf")
        ? null : "LibreOffice, poppler, unshare or prlimit is missing, or this user may not make a namespace without network.";

    private static bool IsAvailable(string name, string start) => DocumentConverter.IsAvailable(FileFormat.Recognise(System.Text.Encoding.ASCII.GetBytes(start), name));
}
