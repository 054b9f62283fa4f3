using System.Globalization;

namespace RoadmapPortal.Web.Features.Shared;

public static class SchoolNames
{
    /// <summary>«СОШ № 2» stands before «СОШ № 10».</summary>
    public static readonly StringComparer Order =
        StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);
}
