using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RoadmapPortal.TestSupport;

/// <summary>Counts the commands that a portal sends to its database.</summary>
public sealed class CommandCount : DbCommandInterceptor
{
    private int count;

    public int Value => Volatile.Read(ref count);

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        Interlocked.Increment(ref count);
        return result;
    }
}
