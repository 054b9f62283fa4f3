using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Caching.Memory;
using RoadmapPortal.Web.Data;
using RoadmapPortal.Web.Hosting;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>
/// The public answers of this process as ready bytes, by address. One is served unasked for a second, and only while this process has
/// written nothing: then its data is read again, and it is made anew where it would show something else. A second is what another instance
/// may lag behind; the answer itself may be kept by its reader for a minute.
/// </summary>
public sealed class ReadyAnswers(WriteCount writes, TimeProvider time, PortalSettings settings) : IDisposable
{
    private const int EntryBytes = 1000;

    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = settings.ReadyAnswersBytes });

    /// <summary>The moment from which on data is read for an answer.</summary>
    public ReadingMoment Now => new(writes.Value, time.GetUtcNow());

    /// <summary>What may be served without reading anything.</summary>
    public ReadyAnswer? Fresh(HttpRequest request) => Find(request) is { } entry && IsFresh(entry.AsOf) ? entry.Answer : null;

    /// <summary>What was last served, however long ago.</summary>
    public ReadyAnswer? Last(HttpRequest request) => Find(request)?.Answer;

    public void Keep(HttpRequest request, ReadyAnswer answer, ReadingMoment asOf)
    {
        var bytes = answer.Body.Length + EntryBytes;
        if (bytes <= settings.ReadyAnswersBytes) answers.Set(Key(request), new Entry(answer, asOf), new MemoryCacheEntryOptions { Size = bytes, SlidingExpiration = Kept });
    }

    public void Dispose() => answers.Dispose();

    private Entry? Find(HttpRequest request) => answers.Get<Entry>(Key(request));

    private bool IsFresh(ReadingMoment asOf) => asOf.Writes == writes.Value && time.GetUtcNow() - asOf.At is var age && age >= TimeSpan.Zero && age < Unasked;

    private (string Scheme, string Host, string Path, string Query) Key(HttpRequest request) => (
        settings.PublicOrigin is null ? request.Scheme : "",
        settings.PublicOrigin is null ? request.Host.Value ?? "" : "",
        request.Path.Value ?? "",
        request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ReadsQuery>() is null ? "" : request.QueryString.Value ?? "");

    private sealed record Entry(ReadyAnswer Answer, ReadingMoment AsOf);
}

/// <summary>How much this process had written at an instant.</summary>
public sealed record ReadingMoment(long Writes, DateTimeOffset At);

/// <summary>The pages of a controller are the same for everybody: what is ready of them is served by <see cref="ReadyPages"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ServeReadyAttribute : Attribute, IControllerModelConvention
{
    public void Apply(ControllerModel controller)
    {
        foreach (var action in controller.Actions.Where(action => action.Selectors.Any(selector => ReadsMoreThanPath(action, selector))))
            foreach (var selector in action.Selectors) selector.EndpointMetadata.Add(new ReadsQuery());
    }

    private static bool ReadsMoreThanPath(ActionModel action, SelectorModel selector)
    {
        var path = RoutePatternFactory.Parse(selector.AttributeRouteModel?.Template ?? "");
        return action.Parameters.Any(parameter => parameter.ParameterType != typeof(CancellationToken) && path.GetParameter(parameter.Name) is null);
    }
}

/// <summary>
/// An answer depends on the query of its address. Where it does not, whatever stands in the query is answered by the same bytes: otherwise
/// made-up queries would fill the memory.
/// </summary>
public sealed record ReadsQuery;

public static class ReadyPages
{
    /// <summary>Serves what is ready before anybody is asked who they are; notes for all else from which moment on its data is read.</summary>
    public static IApplicationBuilder UseReadyAnswers(this IApplicationBuilder app)
    {
        var answers = app.ApplicationServices.GetRequiredService<ReadyAnswers>();
        return app.Use((http, next) =>
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<ServeReadyAttribute>() is null) return next(http);
            if (answers.Fresh(http.Request) is { } answer) return answer.WriteAsync(http);
            http.Features.Set(answers.Now);
            return next(http);
        });
    }
}
