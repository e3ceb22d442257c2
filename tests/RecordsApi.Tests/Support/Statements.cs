using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RecordsApi.Tests.Support;

/// <summary>Keeps the text of every statement that reads.</summary>
internal sealed class SpokenSql : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, bool> texts = new(StringComparer.Ordinal);

    public IEnumerable<string> Texts => texts.Keys;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        texts.TryAdd(command.CommandText, true);
        return new(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        texts.TryAdd(command.CommandText, true);
        return result;
    }
}

/// <summary>Comes between the service and its database once it is told to: not at the start, which reads too.</summary>
internal abstract class ArmedSql : DbCommandInterceptor
{
    private volatile bool isArmed;

    protected bool IsArmed => isArmed;

    public void Arm() => isArmed = true;
}

/// <summary>Fails in the place of every statement that reads.</summary>
internal sealed class FailingSql(string message) : ArmedSql
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        IsArmed ? throw new InvalidOperationException(message) : new(result);
}

/// <summary>Holds up every statement that reads until it is told to let go.</summary>
internal sealed class HeldSql : ArmedSql
{
    /// <summary>Done when a statement waits.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets go.</summary>
    public TaskCompletionSource LetGo { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (IsArmed)
        {
            Waiting.TrySetResult();
            await LetGo.Task;
        }

        return result;
    }
}

/// <summary>Puts a statement that never ends in the place of every one that reads.</summary>
internal sealed class EndlessSql : ArmedSql
{
    /// <summary>Done when SQLite works on it.</summary>
    public TaskCompletionSource Working { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (!IsArmed)
            return new(result);
        ((SqliteConnection)command.Connection!).CreateFunction("at_work", (long n) => Working.TrySetResult() ? n : n);
        command.CommandText = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT sum(at_work(x)) FROM n";
        command.Parameters.Clear();
        return new(result);
    }
}
