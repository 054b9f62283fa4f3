using RoadmapPortal.TestSupport;

namespace RoadmapPortal.Browser.Tests.Support;

/// <summary>A test on one of the five real roadmaps; reported as skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealTextAttribute : FactAttribute
{
    public RealTextAttribute(string file)
    {
        if (TestEnvironment.RoadmapTexts is not { } folder || !File.Exists(Path.Combine(folder, file)))
            Skip = "The real roadmaps are not here (ROADMAP_TEXTS names their folder)";
    }
}
