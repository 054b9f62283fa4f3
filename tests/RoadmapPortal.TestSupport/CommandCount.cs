using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RoadmapPortal.TestSupport;

/// <summary>Counts the commands that answering a request sends to the database. Only requests that bear a mark are counted, each by itself: others run beside them.</summary>
public sealed class CommandCount : DbCommandInterceptor
{
    /// <summary>The header with the mark.</summary>
    public const string Header = "X-Count-Commands";

    private static readonly HttpContextAccessor Http = new();

    private readonly ConcurrentDictionary<string, int> counts = new();

    /// <summary>How many commands the requests with this mark have sent.</summary>
    public int Of(string mark) => counts.GetValueOrDefault(mark);

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (Http.HttpContext?.Request.Headers[Header] is [{ } mark]) counts.AddOrUpdate(mark, 1, (_, count) => count + 1);
        return result;
    }
}
