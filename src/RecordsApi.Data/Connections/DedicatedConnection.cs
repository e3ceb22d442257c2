using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace RecordsApi.Data.Connections;

/// <summary>Connections that are kept by one who reads, and are in no pool.</summary>
internal static class DedicatedConnection
{
    // How long a statement waits for a lock, in milliseconds: whoever closes the last other connection holds all for a moment.
    private const int BusyTimeoutMilliseconds = 5000;

    /// <summary>Opens one.</summary>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle!, BusyTimeoutMilliseconds);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens one that SQLite does not lock with every call, https://sqlite.org/threadsafe.html: nobody but who holds it may ask it
    /// anything, except to interrupt it.
    /// </summary>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    public static sqlite3 OpenWithoutMutex(string connectionString)
    {
        using var ordinary = Open(connectionString);
        var code = raw.sqlite3_open_v2(
            raw.sqlite3_db_filename(ordinary.Handle!, "main").utf8_to_string(), out var connection, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX, null);
        try
        {
            SqliteException.ThrowExceptionForRC(code, connection);
            raw.sqlite3_busy_timeout(connection, BusyTimeoutMilliseconds);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Their connection string. A database that is not there is not made by who reads it.</summary>
    public static string GetConnectionString(RegisterContext context) => WithoutCreate(new(context.Database.GetConnectionString()) { Pooling = false });

    /// <summary>An address at which nothing is made.</summary>
    public static string WithoutCreate(SqliteConnectionStringBuilder builder)
    {
        if (builder.Mode == SqliteOpenMode.ReadWriteCreate)
            builder.Mode = SqliteOpenMode.ReadWrite;
        return builder.ToString();
    }
}
