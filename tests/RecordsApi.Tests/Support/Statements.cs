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

/// <summary>Fails in the place of every statement that reads.</summary>
internal sealed class FailingSql(string message) : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        command.CommandText.Contains("FROM Agreements a", StringComparison.Ordinal) ? throw new InvalidOperationException(message) : new(result);
}

/// <summary>Holds up every statement that reads until it is told to let go.</summary>
internal sealed class HeldSql : DbCommandInterceptor
{
    /// <summary>Done when a statement waits.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets go.</summary>
    public TaskCompletionSource LetGo { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Waiting.TrySetResult();
        await LetGo.Task;
        return result;
    }
}

/// <summary>Puts a statement that never ends in the place of every one that reads.</summary>
internal sealed class EndlessSql : DbCommandInterceptor
{
    /// <summary>Done when SQLite works on it.</summary>
    public TaskCompletionSource Working { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when it came to an end all the same: whether that was told as a cancellation.</summary>
    public TaskCompletionSource<bool> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        ((SqliteConnection)command.Connection!).CreateFunction("at_work", (long n) => Working.TrySetResult() ? n : n);
        command.CommandText = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT sum(at_work(x)) FROM n";
        command.Parameters.Clear();
        return new(result);
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Ended.TrySetResult(true);
        return Task.CompletedTask;
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Ended.TrySetResult(false);
        return Task.CompletedTask;
    }
}
