using RecordsApi.Data.PostgreSql;
using RecordsApi.Data.PostgreSql.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Sqlite;
using RecordsApi.Data.Sqlite.Connections;

namespace RecordsApi.Configuration;

/// <summary>The databases that the service can be composed with, by the names they have in the configuration.</summary>
internal static class DatabaseProviders
{
    /// <summary>The name of SQLite, the default.</summary>
    public const string Sqlite = "SQLite";

    /// <summary>The name of PostgreSQL.</summary>
    public const string PostgreSql = "PostgreSQL";

    /// <summary>What a connection string must be, as it follows "must be".</summary>
    public const string AllowedConnectionStrings = $"{SqliteConnectionStringCheck.Allowed}; for PostgreSQL, {PostgreSqlConnectionStringCheck.Allowed}";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [Sqlite, PostgreSql];

    /// <summary>Returns the provider with a name, which is one of <see cref="Names"/> in any case.</summary>
    public static IRegisterDatabaseProvider Find(string name) =>
        IsPostgreSql(name) ? PostgreSqlDatabaseProvider.Instance : SqliteDatabaseProvider.Instance;

    /// <summary>What is wrong with a connection string by the rules of a provider, as it follows its name; null if nothing is.</summary>
    public static string? FindConnectionStringError(string name, string connectionString) =>
        IsPostgreSql(name) ? PostgreSqlConnectionStringCheck.FindError(connectionString) : SqliteConnectionStringCheck.FindError(connectionString);

    private static bool IsPostgreSql(string name) => name.Equals(PostgreSql, StringComparison.OrdinalIgnoreCase);
}
