using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RoadmapPortal.Web.Data;

/// <summary>Counts what this process has written: what was read while another count stood here may be out of date.</summary>
public sealed class WriteCount : IDbTransactionInterceptor, ISaveChangesInterceptor
{
    private long count;

    public long Value => Interlocked.Read(ref count);

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Interlocked.Increment(ref count);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return Task.CompletedTask;
    }

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Interlocked.Increment(ref count);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return ValueTask.FromResult(result);
    }
}
