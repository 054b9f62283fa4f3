using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RoadmapPortal.TestSupport;

namespace RoadmapPortal.Web.Tests.Support;

/// <summary>Counts the commands that a portal sends to its own database; other portals in the process are not heard.</summary>
internal sealed class QueryCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string connection;
    private readonly List<IDisposable> subscriptions = [];
    private int count;

    private QueryCounter(string connection) => this.connection = connection;

    public static async Task<QueryCounter> ListenAsync(PortalFactory portal)
    {
        var counter = new QueryCounter(await portal.QueryAsync(db => Task.FromResult(db.Database.GetDbConnection().ConnectionString)));
        counter.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(counter));
        return counter;
    }

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
        Interlocked.Exchange(ref count, 0);
        using var response = await client.GetAsync(path);
        return (response.StatusCode, Volatile.Read(ref count));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData { Context: { } context } && context.Database.GetDbConnection().ConnectionString == connection)
            Interlocked.Increment(ref count);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
