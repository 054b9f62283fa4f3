using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Documents.Tests.Pdf;

/// <summary>Asks the tools that other people's readers are made of about a PDF file.</summary>
internal static partial class PdfTools
{
    /// <summary>What <c>qpdf --check</c> says; exit code 0 means that it found nothing.</summary>
    public static (int ExitCode, string Output) Check(byte[] pdf) => Run("qpdf", pdf, "--check", "FILE");

    /// <summary>The rows of <c>pdffonts</c>.</summary>
    public static IReadOnlyList<string> Fonts(byte[] pdf) => [.. Lines(Run("pdffonts", pdf, "FILE").Output).Skip(2)];

    /// <summary>The pages' text with its layout kept.</summary>
    public static IReadOnlyList<string> PageTexts(byte[] pdf) =>
        Run("pdftotext", pdf, "-layout", "-enc", "UTF-8", "FILE", "-").Output.TrimEnd('\f').Split('\f');

    /// <summary>The text in the order in which it is drawn: what a search goes through.</summary>
    public static string RawText(byte[] pdf) => Run("pdftotext", pdf, "-raw", "-enc", "UTF-8", "FILE", "-").Output;

    /// <summary>The words of all pages with their edges, points from the upper left corner of the page.</summary>
    public static IReadOnlyList<(string Text, double Left, double Top, double Right, double Bottom)> Words(byte[] pdf) =>
    [
        .. WordBox().Matches(Run("pdftotext", pdf, "-bbox", "-enc", "UTF-8", "FILE", "-").Output)
            .Select(word => (WebUtility.HtmlDecode(word.Groups[5].Value), Number(word, 1), Number(word, 2), Number(word, 3), Number(word, 4))),
    ];

    /// <summary>The elements of the structure, each with the text it holds itself.</summary>
    public static IReadOnlyList<(string Element, string Text)> Structure(byte[] pdf)
    {
        var elements = new List<(string, string)>();
        foreach (var line in Lines(Run("pdfinfo", pdf, "-enc", "UTF-8", "-struct-text", "FILE").Output))
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith('/')) continue;
            if (trimmed.StartsWith('"')) elements[^1] = (elements[^1].Item1, elements[^1].Item2 + trimmed[1..^1]);
            else elements.Add((trimmed.Split(' ', ':')[0], ""));
        }

        return elements;
    }

    /// <summary>What <c>pdfinfo</c> says of the file.</summary>
    public static string Information(byte[] pdf) => Run("pdfinfo", pdf, "-enc", "UTF-8", "FILE").Output;

    /// <summary>The sizes of the pages in points: «595 x 842».</summary>
    public static IReadOnlyList<string> PageSizes(byte[] pdf) =>
        [.. PageSize().Matches(Run("pdfinfo", pdf, "-l", "-1", "FILE").Output).Select(size => string.Join(" x ", size.Groups.Values.Skip(1).Select(side => $"{double.Parse(side.Value, CultureInfo.InvariantCulture):0}")))];

    /// <summary>The bytes of an attached file.</summary>
    public static byte[] Attachment(byte[] pdf, string name) => Encoding.UTF8.GetBytes(Run("qpdf", pdf, $"--show-attachment={name}", "FILE").Output);

    /// <summary>The objects with their streams, as JSON.</summary>
    public static string Json(byte[] pdf) => Run("qpdf", pdf, "--json=2", "--json-stream-data=inline", "--decode-level=generalized", "FILE").Output;

    /// <summary>What a scanner reads in the QR code of the first page, drawn at 200 dpi.</summary>
    public static string? ScanCode(byte[] pdf)
    {
        var image = Encoding.Latin1.GetBytes(Run("pdftoppm", pdf, "-r", "200", "-gray", "-singlefile", "FILE").Output);
        var header = Encoding.ASCII.GetString(image, 0, 32).Split((char[]?)null, 5);
        var (width, height) = (int.Parse(header[1], CultureInfo.InvariantCulture), int.Parse(header[2], CultureInfo.InvariantCulture));
        var source = new ZXing.PlanarYUVLuminanceSource(image[^(width * height)..], width, height, width / 2, height * 3 / 4, width / 2, height / 4, false);
        var hints = new Dictionary<ZXing.DecodeHintType, object> { [ZXing.DecodeHintType.TRY_HARDER] = true };
        return new ZXing.QrCode.QRCodeReader().decode(new ZXing.BinaryBitmap(new ZXing.Common.HybridBinarizer(source)), hints)?.Text;
    }

    /// <summary>How many dots of the first page are not white at 100 dpi.</summary>
    public static int Ink(byte[] pdf) => Run("pdftoppm", pdf, "-r", "100", "-gray", "-singlefile", "FILE").Output.Count(dot => dot != '\u00FF');

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static (int ExitCode, string Output) Run(string tool, byte[] pdf, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            var start = new ProcessStartInfo(tool) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = tool == "pdftoppm" ? Encoding.Latin1 : Encoding.UTF8 };
            foreach (var argument in arguments) start.ArgumentList.Add(argument == "FILE" ? file : argument);
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"The test needs {tool} (Debian packages qpdf and poppler-utils); tests/run.sh installs it.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<word xMin=""([\d.-]+)"" yMin=""([\d.-]+)"" xMax=""([\d.-]+)"" yMax=""([\d.-]+)"">(.*?)</word>")]
    private static partial Regex WordBox();

    [GeneratedRegex(@"^Page +\d+ size: +([\d.]+) x ([\d.]+)", RegexOptions.Multiline)]
    private static partial Regex PageSize();
}
