using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Hosting.Demo;

/// <summary>The demonstration does only what the verbs allow: a refusal is a mistake in its data.</summary>
internal static class DemoResults
{
    public static void OrThrow(this Result result) => OrThrow(result.Error);

    public static T OrThrow<T>(this Result<T> result)
    {
        OrThrow(result.Error);
        return result.Value;
    }

    public static void OrThrow(this Error? error)
    {
        if (error is not null) throw new InvalidOperationException($"{error.Code}: {error.Message}");
    }
}
