using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>The sentence that the next page shows once, above its content.</summary>
public static class Banner
{
    private const string Success = "banner-success";
    private const string Warning = "banner-warning";

    public static void BannerSuccess(this ITempDataDictionary tempData, string text) => tempData[Success] = text;

    public static void BannerWarning(this ITempDataDictionary tempData, string text) => tempData[Warning] = text;

    internal static IEnumerable<StatusLabel> TakeBanners(this ITempDataDictionary tempData)
    {
        if (tempData[Success] is string done)
            yield return new StatusLabel(done, Tone.Success);
        if (tempData[Warning] is string warning)
            yield return new StatusLabel(warning, Tone.Warning);
    }
}
