using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Tests.Support;

/// <summary>Records the text of every query.</summary>
internal sealed class StatementRecorder : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, bool> statements = new(StringComparer.Ordinal);

    public IEnumerable<string> Statements => statements.Keys;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        statements.TryAdd(command.CommandText, true);
        return new(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        statements.TryAdd(command.CommandText, true);
        return result;
    }
}

/// <summary>Intercepts commands once it is enabled; it is not enabled while the service starts, which reads as well.</summary>
internal abstract class ArmedCommandInterceptor : DbCommandInterceptor
{
    private volatile bool isArmed;

    protected bool IsArmed => isArmed;

    public void Arm() => isArmed = true;
}

/// <summary>Fails instead of every query.</summary>
internal sealed class FailingCommandInterceptor(string message, Exception? inner = null) : ArmedCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        IsArmed ? throw new InvalidOperationException(message, inner) : new(result);
}

/// <summary>Blocks every query, or those of requests for one path, until it is released.</summary>
internal sealed class BlockingCommandInterceptor(string? path = null) : ArmedCommandInterceptor
{
    private readonly HttpContextAccessor requests = new();

    /// <summary>Completes when a query is blocked.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Releases the blocked queries.</summary>
    public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (IsArmed && (path is null || requests.HttpContext?.Request.Path == path))
        {
            Waiting.TrySetResult();
            await Release.Task;
        }

        return result;
    }
}

/// <summary>Replaces every query by one that never ends.</summary>
internal sealed class EndlessCommandInterceptor : ArmedCommandInterceptor
{
    /// <summary>Completes when the database runs it, or is about to.</summary>
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (!IsArmed)
            return new(result);
        command.Parameters.Clear();
        if (TestDatabase.IsPostgreSql)
        {
            command.CommandText = "SELECT pg_sleep(3600)::text";
            Started.TrySetResult();
            return new(result);
        }

        ((SqliteConnection)command.Connection!).CreateFunction("at_work", (long n) => Started.TrySetResult() ? n : n);
        command.CommandText = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT sum(at_work(x)) FROM n";
        return new(result);
    }
}
