using FsCheck;
using FsCheck.Fluent;

namespace RoadmapPortal.Tests;

/// <summary>How often a property is tried: more with <c>tests/run.sh --long</c>. What fails prints the seed to try it again.</summary>
internal static class Properties
{
    private static readonly int Tries = Environment.GetEnvironmentVariable("PORTAL_TEST_LONG") == "1" ? 5000 : 100;

    public static void Hold(this Property property) => property.Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));
}
