using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RecordsApi.Data.Sqlite.Connections;

/// <summary>A connection outside the pool, with settings for reading or writing the register.</summary>
internal sealed class RegisterSqliteConnection(string connectionString, bool readOnly) : SqliteConnection(connectionString)
{
    // Closing the last other connection locks the database briefly.
    private const int BusyTimeoutMilliseconds = 5000;

    // 8 MB: the pages that many queries read stay in memory. The connections of the process together keep to 48 MB, as far as they can: beyond that,
    // each reads into pages of its own that it does not need any more, so that memory does not grow with the number of connections.
    private const string CacheSql = "PRAGMA cache_size = -8192; PRAGMA soft_heap_limit = 50331648";

    private sqlite3_stmt? dataVersion;

    /// <inheritdoc />
    public override void Open()
    {
        if (new SqliteConnectionStringBuilder(ConnectionString).Mode != SqliteOpenMode.ReadWriteCreate)
            SqliteErrors.ThrowIfMissing(ConnectionString);
        base.Open();
        raw.sqlite3_busy_timeout(Handle!, BusyTimeoutMilliseconds);
        if (!readOnly)
            return;

        // Plans do not depend on the values of parameters, so that a prepared statement stays as it was prepared.
        raw.sqlite3_db_config(Handle!, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        using var command = CreateCommand();
        command.CommandText = CacheSql;
        command.ExecuteNonQuery();
    }

    /// <summary>A number that changes with every commit of any connection.</summary>
    public long GetDataVersion()
    {
        dataVersion ??= SqliteFileStatus.PrepareDataVersion(Handle!);
        return SqliteFileStatus.ReadDataVersion(Handle!, dataVersion);
    }

    /// <inheritdoc />
    public override void Close()
    {
        dataVersion?.Dispose();
        dataVersion = null;
        base.Close();
    }
}
