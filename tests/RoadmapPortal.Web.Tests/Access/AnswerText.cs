using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Web.Tests.Access;

/// <summary>Everything an answer says, whatever it is packed in: pages, workbooks, papers, calendars, names of files.</summary>
internal static partial class AnswerText
{
    private static readonly ConcurrentDictionary<string, Task<string>> Papers = new();

    public static async Task<string> OfAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var headers = string.Join('\n', response.Headers.Concat(response.Content.Headers).SelectMany(header => header.Value).Select(Uri.UnescapeDataString));
        return $"{headers}\n{Plain(Encoding.UTF8.GetString(bytes))}\n{await UnpackedAsync(bytes)}";
    }

    private static async Task<string> UnpackedAsync(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)) return await ZipAsync(bytes);
        return bytes.AsSpan().StartsWith("%PDF"u8) ? await Papers.GetOrAdd(Convert.ToHexString(SHA256.HashData(bytes)), _ => PaperAsync(bytes)) : "";
    }

    private static string Plain(string text) => Escape().Replace(
        WebUtility.HtmlDecode(text.Replace("\r\n ", "", StringComparison.Ordinal)),
        match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private static async Task<string> ZipAsync(byte[] bytes)
    {
        var text = new StringBuilder();
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            text.AppendLine(entry.FullName).AppendLine(Plain(await reader.ReadToEndAsync()));
        }

        return text.ToString();
    }

    public static async Task<string> PaperAsync(byte[] bytes)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, bytes);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var complaints = process.StandardError.ReadToEndAsync();
            var text = await process.StandardOutput.ReadToEndAsync();
            await complaints;
            await process.WaitForExitAsync();
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escape();
}
