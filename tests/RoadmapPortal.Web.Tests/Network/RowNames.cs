using RoadmapPortal.TestSupport.Html;

namespace RoadmapPortal.Web.Tests.Network;

internal static class RowNames
{
    /// <summary>The texts of rows without their printed numbers.</summary>
    public static IEnumerable<string> Names(this HtmlPage page, string selector) => page.SelectAll(selector).Select(row => row.TextContent.Trim().Split(' ', 2)[1]);
}
