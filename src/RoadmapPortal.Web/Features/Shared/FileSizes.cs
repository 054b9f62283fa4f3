using System.Globalization;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>Sizes of files in words.</summary>
public static class FileSizes
{
    /// <summary>«340 КБ», «1,5 МБ», «12 ГБ».</summary>
    public static string FileSize(this long bytes) => bytes switch
    {
        < 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes >> 10)}\u00A0КБ"),
        < 1L << 30 => $"{Tenths(bytes >> 10)}\u00A0МБ",
        _ => $"{Tenths(bytes >> 20)}\u00A0ГБ",
    };

    private static string Tenths(long parts) => (parts / 1024m).ToString("0.#", CultureInfo.GetCultureInfo("ru-RU"));
}
