using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RecordsApi.Tests.Support;

/// <summary>Counts the SQL statements that read from a service's database.</summary>
public sealed class StatementCounter : DbCommandInterceptor
{
    private int count;

    /// <summary>The statements so far.</summary>
    public int Count => count;

    /// <summary>Counts the queries of a request that is not cached, after a similar one that may fill caches and is not counted.</summary>
    public static async Task<int> CountAsync(RegisterApiFactory service, string address, string? warmUp = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        var mark = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        await service.GetTextAsync(warmUp ?? $"{address}{mark}count=none");
        var before = service.Statements.count;
        await service.GetTextAsync(address);
        return service.Statements.count - before;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref count);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Interlocked.Increment(ref count);
        return base.ReaderExecuting(command, eventData, result);
    }
}
