using System.Collections.Concurrent;
using System.Data.Common;
using RecordsApi.Data.Statements;

namespace RecordsApi.Tests.Support;

/// <summary>Records on which read connections statements run, those that read the dataset version included.</summary>
internal sealed class ConnectionRecorder : IStatementObserver
{
    private readonly ConcurrentDictionary<DbConnection, bool> connections = new();

    /// <summary>The connections so far.</summary>
    public int Count => connections.Count;

    /// <inheritdoc />
    public ValueTask ExecutingAsync(DbCommand command, CancellationToken cancellationToken)
    {
        connections.TryAdd(command.Connection!, true);
        return ValueTask.CompletedTask;
    }
}
