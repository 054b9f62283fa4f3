using System.Globalization;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>Sizes of files in words.</summary>
public static class FileSizes
{
    /// <summary>«340 КБ», «1,5 МБ».</summary>
    public static string FileSize(this long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)}\u00A0КБ")
        : $"{(bytes / 1024m / 1024m).ToString("0.#", CultureInfo.GetCultureInfo("ru-RU"))}\u00A0МБ";
}
