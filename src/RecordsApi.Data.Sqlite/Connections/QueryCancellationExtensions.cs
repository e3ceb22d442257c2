using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace RecordsApi.Data.Sqlite.Connections;

/// <summary>Interrupts queries that were canceled.</summary>
internal static class QueryCancellationExtensions
{
    private static readonly QueryCancellationInterceptor Interceptor = new();

    /// <summary>
    /// Lets a cancellation interrupt a statement that looks for its first row. Between rows SQLite's provider looks at
    /// cancellations by itself, but a count or a sort may work for long before the first.
    /// </summary>
    public static DbContextOptionsBuilder CancelRunningQueries(this DbContextOptionsBuilder options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddInterceptorOnce(Interceptor).ReplaceService<IExceptionDetector, InterruptExceptionDetector>();
    }

    private sealed class QueryCancellationInterceptor : DbCommandInterceptor
    {
        private readonly ConcurrentDictionary<DbCommand, CancellationTokenRegistration> registrations = new(ReferenceEqualityComparer.Instance);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (cancellationToken.CanBeCanceled && command.Connection is SqliteConnection { Handle: { } handle })
                registrations[command] = cancellationToken.UnsafeRegister(static connection => raw.sqlite3_interrupt((sqlite3)connection!), handle);
            return new(result);
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Unregister(command);
            return new(result);
        }

        public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            Unregister(command);
            return Task.CompletedTask;
        }

        // Thrown from here it is what the caller sees, in the place of SQLite's own error.
        public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Unregister(command);
            cancellationToken.ThrowIfCancellationRequested();
            return Task.CompletedTask;
        }

        // Waits for an interruption that is under way: the connection may be reused by another reader.
        private void Unregister(DbCommand command)
        {
            if (registrations.TryRemove(command, out var registration))
                registration.Dispose();
        }
    }

    private sealed class InterruptExceptionDetector : IExceptionDetector
    {
        public bool IsCancellation(Exception exception, CancellationToken cancellationToken = default) =>
            exception is OperationCanceledException
            || (cancellationToken.IsCancellationRequested && exception is SqliteException { SqliteErrorCode: raw.SQLITE_INTERRUPT });
    }
}
