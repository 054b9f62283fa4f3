using System.Globalization;
using System.Text;

namespace RoadmapPortal.Documents.Pdf;

/// <summary>How values are spelt in a PDF file.</summary>
internal static class PdfSyntax
{
    /// <summary>Points per millimetre.</summary>
    public const double Millimetre = 72 / 25.4;

    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Appends a number with at most two decimals: a hundredth of a point is far below what a printer shows.</summary>
    public static StringBuilder AppendNumber(this StringBuilder text, double value)
    {
        var hundredths = (long)Math.Round(value * 100);
        if (hundredths < 0) text.Append('-');
        hundredths = Math.Abs(hundredths);
        text.Append(hundredths / 100);
        var rest = (int)(hundredths % 100);
        if (rest == 0) return text;
        text.Append('.').Append((char)('0' + rest / 10));
        return rest % 10 == 0 ? text : text.Append((char)('0' + rest % 10));
    }

    /// <summary>Appends a number of a rotation, which needs more decimals.</summary>
    public static StringBuilder AppendPrecise(this StringBuilder text, double value) => text.Append(value.ToString("0.######", CultureInfo.InvariantCulture));

    /// <summary>Appends a two-byte character code in hexadecimal.</summary>
    public static StringBuilder AppendCode(this StringBuilder text, ushort code)
    {
        const string digits = "0123456789ABCDEF";
        return text.Append(digits[code >> 12]).Append(digits[(code >> 8) & 15]).Append(digits[(code >> 4) & 15]).Append(digits[code & 15]);
    }

    /// <summary>A text string: UTF-16 in hexadecimal, which needs no escapes.</summary>
    public static string Text(string value) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(value))}>";

    public static string Date(DateTimeOffset value)
    {
        var offset = value.Offset;
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"(D:{value:yyyyMMddHHmmss}{sign}{offset:hh}'{offset:mm}')");
    }
}
