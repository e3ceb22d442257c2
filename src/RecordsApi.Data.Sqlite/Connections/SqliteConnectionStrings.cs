using System.Data.Common;
using Microsoft.Data.Sqlite;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Sqlite.Connections;

/// <summary>Connection strings of SQLite.</summary>
internal static class SqliteConnectionStrings
{
    private const string UriScheme = "file:";
    private const string ImmutableOption = "?immutable=1";

    /// <summary>Parses a connection string.</summary>
    /// <exception cref="InvalidConnectionStringException">It is not one.</exception>
    public static SqliteConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new InvalidConnectionStringException($"ConnectionStrings__Register {SqliteConnectionStringCheck.FindError(connectionString)}", e);
        }
    }

    /// <summary>The connection string, with which opening a connection never creates a file.</summary>
    public static string WithoutCreating(SqliteConnectionStringBuilder connectionString)
    {
        if (connectionString.Mode == SqliteOpenMode.ReadWriteCreate)
            connectionString.Mode = SqliteOpenMode.ReadWrite;
        return connectionString.ToString();
    }

    /// <summary>
    /// The connection string with which a database can be read that lies in a folder where nothing can be written: SQLite cannot
    /// create its log there, and must be opened as immutable, which assumes that no other process writes to the file.
    /// </summary>
    public static string ForReadOnlyFolder(string connectionString)
    {
        var builder = Parse(connectionString);
        var file = builder.DataSource;
        if (builder.Mode == SqliteOpenMode.Memory || file.StartsWith(UriScheme, StringComparison.Ordinal) || !File.Exists(file) || CanRead(builder))
            return connectionString;
        var path = string.Join('/', Path.GetFullPath(file).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
        var immutable = new SqliteConnectionStringBuilder(connectionString) { DataSource = $"{UriScheme}{path}{ImmutableOption}", Mode = SqliteOpenMode.ReadOnly };
        return CanRead(immutable) ? immutable.ToString() : connectionString;
    }

    /// <summary>The path of the database; ":memory:" or empty where it has none.</summary>
    public static string GetPath(string connectionString)
    {
        var source = Parse(connectionString).DataSource;
        return source.StartsWith(UriScheme, StringComparison.Ordinal) && source.EndsWith(ImmutableOption, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(source[UriScheme.Length..^ImmutableOption.Length])
            : source;
    }

    /// <summary>Whether the file is there; a database in memory always is.</summary>
    public static bool Exists(string connectionString)
    {
        var builder = Parse(connectionString);
        var path = GetPath(connectionString);
        return path is "" or ":memory:" || builder.Mode == SqliteOpenMode.Memory || path.StartsWith(UriScheme, StringComparison.Ordinal) || File.Exists(path);
    }

    private static bool CanRead(SqliteConnectionStringBuilder connectionString)
    {
        try
        {
            using var connection = new SqliteConnection(WithoutCreating(new(connectionString.ToString()) { Pooling = false }));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA schema_version";
            command.ExecuteScalar();
            return true;
        }
        catch (DbException)
        {
            // The error is reported when the database is opened.
            return false;
        }
    }
}
