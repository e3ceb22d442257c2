using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.PostgreSql;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Sqlite;

namespace RecordsApi.Testing.Databases;

/// <summary>
/// The databases of tests: SQLite files, or databases of the PostgreSQL server that the variable <c>TEST_POSTGRESQL</c> names. Tests
/// name one by the path that its file has or would have.
/// </summary>
public static class TestDatabase
{
    /// <summary>The environment variable with the connection string of a PostgreSQL server, whose user may create databases.</summary>
    public const string Variable = "TEST_POSTGRESQL";

    private static readonly PreparedDatabase Empty = new(CreateTablesAsync);

    /// <summary>Whether the tests run on PostgreSQL.</summary>
    public static bool IsPostgreSql => PostgreSqlTestServer.ConnectionString is not null;

    /// <summary>The database product.</summary>
    public static IRegisterDatabaseProvider Provider => IsPostgreSql ? PostgreSqlDatabaseProvider.Instance : SqliteDatabaseProvider.Instance;

    /// <summary>Its name in the configuration of the service.</summary>
    public static string ProviderName => IsPostgreSql ? "PostgreSQL" : "SQLite";

    /// <summary>The connection string of a database.</summary>
    public static string GetConnectionString(string path, bool pooling = false) =>
        IsPostgreSql ? PostgreSqlTestServer.GetConnectionString(path) : $"Data Source={path}{(pooling ? "" : ";Pooling=False")}";

    /// <summary>Makes contexts use a database.</summary>
    public static TBuilder UseTestDatabase<TBuilder>(this TBuilder options, string path)
        where TBuilder : DbContextOptionsBuilder => options.UseDatabase(Provider, GetConnectionString(path));

    /// <summary>Creates a context over a database, which may create it.</summary>
    public static RegisterContext CreateContext(string path) =>
        new(new DbContextOptionsBuilder<RegisterContext>().UseTestDatabase(path).Options) { CanCreateDatabase = true };

    /// <summary>Creates a database with the register's tables, all empty.</summary>
    public static void Create(string path) => Empty.CopyTo(path);

    /// <summary>Copies a database that nothing writes to.</summary>
    public static void Copy(string from, string to)
    {
        if (IsPostgreSql)
        {
            PostgreSqlTestServer.Copy(from, to);
            return;
        }

        Execute(from, "PRAGMA wal_checkpoint(TRUNCATE)");
        File.Copy(from, to, overwrite: true);
    }

    /// <summary>Opens a connection of the test's own.</summary>
    public static DbConnection Open(string path)
    {
        var connection = Provider.CreateConnection(GetConnectionString(path), readOnly: false);
        connection.Open();
        return connection;
    }

    /// <summary>Executes statements that are the test's own.</summary>
    public static void Execute(string path, string sql)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // It is the test's own.
        command.CommandText = Provider.Dialect.Translate(sql);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Removes a database that is not used any more; of SQLite, closes its connections, because its folder is removed.</summary>
    public static void Delete(string path)
    {
        if (IsPostgreSql)
            PostgreSqlTestServer.Drop(path);
        else
            SqliteConnection.ClearPool(new SqliteConnection(GetConnectionString(path, pooling: true)));
    }

    // A file without a log of its own is complete when it is closed, and is filled quicker.
    private static async Task CreateTablesAsync(string path)
    {
        await using var db = CreateContext(path);
        await db.Provider.Schema.MigrateAsync(db, CancellationToken.None);
        if (!IsPostgreSql)
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = DELETE");
    }
}
