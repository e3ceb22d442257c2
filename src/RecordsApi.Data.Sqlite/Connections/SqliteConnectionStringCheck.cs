using Microsoft.Data.Sqlite;

namespace RecordsApi.Data.Sqlite.Connections;

/// <summary>Finds what is wrong with the form of a connection string, before anything is opened.</summary>
public static class SqliteConnectionStringCheck
{
    /// <summary>What is allowed, as it follows "must be".</summary>
    public const string Allowed = "a connection string that names a file, such as Data Source=/data/register.db";

    /// <summary>What is wrong with a connection string, as it follows its name; null if nothing is.</summary>
    public static string? FindError(string connectionString)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        try
        {
            return new SqliteConnectionStringBuilder(connectionString).DataSource.Length == 0 ? $"names no file. It must be {Allowed}." : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // It may hold a password: only what is a bare path is repeated.
            return connectionString.Contains('=', StringComparison.Ordinal)
                ? $"cannot be read: {e.Message} It must be {Allowed}."
                : $"is '{connectionString}', which is not a connection string. Did you mean 'Data Source={connectionString}'?";
        }
    }
}
