using System.Net;
using RoadmapPortal.TestSupport;

namespace RoadmapPortal.Web.Tests.Support;

/// <summary>Counts the commands that requests to a portal need, whatever else it is asked meanwhile.</summary>
internal sealed class QueryCounter(PortalFactory portal)
{
    /// <summary>How many commands the answer to this request needs.</summary>
    public async Task<int> CountAsync(HttpClient client, string path)
    {
        var (status, queries) = await AskAsync(client, path);
        Assert.Equal(HttpStatusCode.OK, status);
        return queries;
    }

    /// <summary>What this request is answered with and how many commands that needs.</summary>
    public async Task<(HttpStatusCode Status, int Queries)> AskAsync(HttpClient client, string path)
    {
        var mark = Guid.NewGuid().ToString();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(CommandCount.Header, mark);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, portal.Commands.Of(mark));
    }
}
