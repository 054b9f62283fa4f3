using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RoadmapPortal.Documents.Tests.Pdf;

/// <summary>
/// What a screen reader takes from a file: the elements of the structure with the text of their marked contents. Poppler says the same, but
/// looks through the pages anew for each element, which takes minutes where there are thousands.
/// </summary>
internal sealed partial class SpokenText
{
    private readonly PdfObjects _pdf;
    private readonly Dictionary<(string Page, int Mark), string> _marks = [];

    public SpokenText(byte[] pdf)
    {
        _pdf = new PdfObjects(pdf);
        foreach (var (name, page) in _pdf.NamedPages) ReadPage(name, page);
    }

    /// <summary>The text of each element of a kind with all that is within it, in reading order.</summary>
    public IEnumerable<string> Of(string kind) => _pdf.Structure.Where(element => _pdf.Name(element, "/S") == $"/{kind}").Select(element => Documents.OneLine(Text(element)));

    private string Text(JsonElement element) => string.Join(
        "",
        _pdf.Items(element, "/K").Select(kid => _pdf.Name(kid, "/Type") == "/MCR"
            ? _marks[(kid.GetProperty("/Pg").GetString()!, kid.GetProperty("/MCID").GetInt32())]
            : $" {Text(kid)} "));

    private void ReadPage(string name, JsonElement page)
    {
        var faces = _pdf.Get(_pdf.Get(page, "/Resources")!.Value, "/Font")!.Value;
        var fonts = faces.EnumerateObject().ToDictionary(face => face.Name["/F".Length..], face => Characters(_pdf.Text(_pdf.Get(faces, face.Name)!.Value, "/ToUnicode")));
        Dictionary<string, string> font = [];
        StringBuilder? text = null;
        (int? Mark, string? Actual) open = default;
        foreach (Match token in Token().Matches(_pdf.Text(page, "/Contents")))
        {
            if (token.Groups["font"] is { Success: true } used) font = fonts[used.Value];
            else if (token.Groups["show"] is { Success: true } codes) text?.Append(string.Concat(codes.Value.Chunk(4).Select(code => font[new string(code)])));
            else if (token.Groups["begin"] is { Success: true } begin)
            {
                open = (Number(MarkId().Match(begin.Value)), ActualText().Match(begin.Value) is { Success: true } actual ? Utf16(actual.Groups[1].Value) : null);
                if (open.Mark is not null) text = new StringBuilder();
            }
            else if (open.Mark is { } mark)
            {
                _marks[(name, mark)] = open.Actual ?? text!.ToString();
                (open, text) = (default, null);
            }
        }
    }

    private static Dictionary<string, string> Characters(string map) =>
        Character().Matches(map).ToDictionary(line => line.Groups[1].Value, line => Utf16(line.Groups[2].Value));

    private static int? Number(Match match) => match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static string Utf16(string digits) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(digits));

    [GeneratedRegex(@"/F(?<font>\d) [\d.]+ Tf|<(?<show>[0-9A-F]+)>(?=[^\n]*TJ)|/\w+ <<(?<begin>[^\n]*)>> BDC|(?<end>EMC)")]
    private static partial Regex Token();

    [GeneratedRegex(@"/MCID (\d+)")]
    private static partial Regex MarkId();

    [GeneratedRegex("/ActualText <FEFF([0-9A-F]*)>")]
    private static partial Regex ActualText();

    [GeneratedRegex("^<([0-9A-F]{4})> <([0-9A-F]+)>$", RegexOptions.Multiline)]
    private static partial Regex Character();
}
