using System.Globalization;
using Microsoft.Data.Sqlite;
using RecordsApi.Data.Connections;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Versioning;

/// <summary>A connection that is kept open to see whether the register was written to; for one who looks at a time.</summary>
internal sealed class DataVersionProbe : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly PreparedStatement dataVersionStatement;

    /// <summary>Opens it.</summary>
    /// <param name="connectionString">The connection string: a connection of its own, for the counter tells what others wrote, and a pooled one would be one of those.</param>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public DataVersionProbe(string connectionString)
    {
        connection = DedicatedConnection.Open(connectionString);
        dataVersionStatement = new(connection.Handle!, "PRAGMA data_version");
    }

    /// <summary>Whether the database lies no longer where it was opened.</summary>
    public bool HasMoved => SqliteFileControl.HasMoved(connection.Handle!);

    /// <summary>A number that is another one after every write by another connection, and means something to this one only.</summary>
    public long CurrentDataVersion => dataVersionStatement.ExecuteInt64();

    /// <summary>That number when the register was last read; -1 before that.</summary>
    public long LastSeenDataVersion { get; set; } = -1;

    /// <summary>What the register says of itself, not numbered yet.</summary>
    public DatasetMetadata ReadMetadata()
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Name, Value FROM DatasetMetadata WHERE Name IN ('version', 'knownThrough', 'builtAt', 'freshThrough')";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            facts[reader.GetString(0)] = reader.GetString(1);
        return new(
            0, facts.GetValueOrDefault("version"),
            facts.TryGetValue("knownThrough", out var known) ? UtcTimestamp.Parse(known) : null,
            facts.TryGetValue("builtAt", out var built) ? UtcTimestamp.Parse(built) : null,
            facts.TryGetValue("freshThrough", out var fresh) && fresh.Length > 0
                ? DateOnly.ParseExact(fresh, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        dataVersionStatement.Dispose();
        connection.Dispose();
    }
}
