using RecordsApi.Data.Sqlite.Connections;

namespace RecordsApi.Configuration;

/// <summary>Checks the connection string by the rules of the database provider that the service is composed with.</summary>
internal static class DatabaseConnectionStrings
{
    /// <summary>What a connection string must be, as it follows "must be".</summary>
    public const string Allowed = SqliteConnectionStringCheck.Allowed;

    /// <summary>What is wrong with a connection string, as it follows its name; null if nothing is.</summary>
    public static string? FindError(string connectionString) => SqliteConnectionStringCheck.FindError(connectionString);
}
