using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RecordsApi.Tests.Support;

/// <summary>Keeps the text of every statement that reads.</summary>
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

/// <summary>Comes between the service and its database once it is told to: not at the start, which reads too.</summary>
internal abstract class ArmedCommandInterceptor : DbCommandInterceptor
{
    private volatile bool isArmed;

    protected bool IsArmed => isArmed;

    public void Arm() => isArmed = true;
}

/// <summary>Fails in the place of every statement that reads.</summary>
internal sealed class FailingCommandInterceptor(string message) : ArmedCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        IsArmed ? throw new InvalidOperationException(message) : new(result);
}

/// <summary>Holds up every statement that reads until it is told to let go.</summary>
internal sealed class BlockingCommandInterceptor : ArmedCommandInterceptor
{
    /// <summary>Done when a statement waits.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets go.</summary>
    public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (IsArmed)
        {
            Waiting.TrySetResult();
            await Release.Task;
        }

        return result;
    }
}

/// <summary>Puts a statement that never ends in the place of every one that reads.</summary>
internal sealed class EndlessCommandInterceptor : ArmedCommandInterceptor
{
    /// <summary>Done when SQLite works on it.</summary>
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (!IsArmed)
            return new(result);
        ((SqliteConnection)command.Connection!).CreateFunction("at_work", (long n) => Started.TrySetResult() ? n : n);
        command.CommandText = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT sum(at_work(x)) FROM n";
        command.Parameters.Clear();
        return new(result);
    }
}
