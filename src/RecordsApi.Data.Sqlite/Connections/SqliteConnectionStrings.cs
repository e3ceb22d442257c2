using Microsoft.Data.Sqlite;

namespace RecordsApi.Data.Sqlite.Connections;

/// <summary>Connection strings of SQLite.</summary>
internal static class SqliteConnectionStrings
{
    /// <summary>The connection string, with which opening a connection never creates a file.</summary>
    public static string WithoutCreating(SqliteConnectionStringBuilder connectionString)
    {
        if (connectionString.Mode == SqliteOpenMode.ReadWriteCreate)
            connectionString.Mode = SqliteOpenMode.ReadWrite;
        return connectionString.ToString();
    }

    /// <summary>Whether the file is there; a database in memory always is.</summary>
    public static bool Exists(string connectionString) => Exists(new SqliteConnectionStringBuilder(connectionString));

    /// <inheritdoc cref="Exists(string)" />
    public static bool Exists(SqliteConnectionStringBuilder connectionString) =>
        connectionString.DataSource is "" or ":memory:" || connectionString.Mode == SqliteOpenMode.Memory
        || connectionString.DataSource.StartsWith("file:", StringComparison.Ordinal) || File.Exists(connectionString.DataSource);
}
