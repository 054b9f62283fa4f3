using System.Text.RegularExpressions;
using RoadmapPortal.Documents.Import.Source.Blocks;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Documents.Import.Source.Html;

/// <summary>A page of HTML, or what Word and browsers put on the clipboard, as lines of cells.</summary>
internal static partial class HtmlSource
{
    /// <summary>True for a text that is HTML: it has a table of it, or says so in its first line.</summary>
    public static bool Is(string text) => Table().IsMatch(text) || Start().IsMatch(text);

    /// <summary>The lines, or why the page is not read.</summary>
    public static Result<SourceDocument> Read(string text)
    {
        if (new HtmlReader(WithoutClipboardHeader(text)).Read() is not { } blocks) return ImportErrors.TooMuchInside;
        var lines = new BlockLines();
        lines.AddBody(blocks);
        return new SourceDocument(lines.Lines);
    }

    /// <summary>«Version:… StartHTML:…»: the description that the clipboard of Windows puts before the page.</summary>
    private static string WithoutClipboardHeader(string text) =>
        text.StartsWith("Version:", StringComparison.Ordinal) && text.IndexOf('<', StringComparison.Ordinal) is > 0 and var start ? text[start..] : text;

    [GeneratedRegex(@"<table\b[^<>]*>.*<t[dh]\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\s*(<!doctype\s+html|<html\b|<\?xml[^<>]*>\s*<!doctype\s+html)", RegexOptions.IgnoreCase)]
    private static partial Regex Start();
}
