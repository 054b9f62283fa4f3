#pragma warning disable CA1852 // These types exist to be looked at.
namespace RoadmapPortal.Web.Tests.Architecture.Planted.Features.Shared
{
    internal class Banner;
}

namespace RoadmapPortal.Web.Tests.Architecture.Planted.Features.Alpha
{
    internal class AlphaForm
    {
        public Shared.Banner? Banner { get; init; }
    }
}

namespace RoadmapPortal.Web.Tests.Architecture.Planted.Features.Beta
{
    internal static class UsesNothing
    {
        public static Shared.Banner Show() => new();
    }

    internal static class UsesInSignature
    {
        public static void Take(IReadOnlyList<Alpha.AlphaForm> forms) => _ = forms.Count;
    }

    internal static class UsesInCode
    {
        public static object Make() => new Alpha.AlphaForm();
    }

    internal static class UsesInLambda
    {
        public static Func<object> Make() => () => new Alpha.AlphaForm();
    }

    internal static class UsesInAsynchronousCode
    {
        public static async Task<string> MakeAsync()
        {
            await Task.Yield();
            return typeof(Alpha.AlphaForm).Name;
        }
    }
}

namespace RoadmapPortal.Web.Tests.Architecture.Planted.Data
{
    internal class UsesFeature : Features.Alpha.AlphaForm;
}

namespace RoadmapPortal.Web.Tests.Architecture.Planted.Mail
{
    internal class Letter
    {
        public Jobs.UsesTooMuch? Sender { get; init; }
    }
}

namespace RoadmapPortal.Web.Tests.Architecture.Planted.Jobs
{
    internal class UsesTooMuch
    {
        public static object Send(Mail.Letter letter) => letter.Sender is null ? new Features.Alpha.AlphaForm() : new Data.UsesFeature();
    }
}

namespace RoadmapPortal.Web.Tests.Architecture.Planted.Hosting
{
    internal static class StartsJobs
    {
        public static object Start() => new Jobs.UsesTooMuch();
    }
}
