using Npgsql;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.PostgreSql.Connections;

/// <summary>Connection strings of PostgreSQL.</summary>
internal static class PostgreSqlConnectionStrings
{
    private const string ProgramName = "RecordsApi";

    // A register fits into memory, where a page that an index names costs about as much as the next one of a table; by default the server counts it
    // four times, and reads whole tables for a few rows. Compiling a statement takes longer than to run any of the register's.
    private const string SessionOptions = "-c random_page_cost=1.1 -c jit=off";

    // Every server has it; another database is created through it.
    private const string MaintenanceDatabase = "postgres";

    /// <summary>Parses a connection string.</summary>
    /// <exception cref="InvalidConnectionStringException">It is not one, or names no host or no database.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        if (PostgreSqlConnectionStringCheck.FindError(connectionString) is { } error)
            throw new InvalidConnectionStringException($"ConnectionStrings__Register {error}");
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (string.IsNullOrEmpty(builder.ApplicationName))
            builder.ApplicationName = ProgramName;
        if (builder.Options?.Contains(SessionOptions, StringComparison.Ordinal) != true)
            builder.Options = $"{SessionOptions} {builder.Options}".TrimEnd();
        return builder;
    }

    /// <summary>The connection string of a connection that is in no pool.</summary>
    public static string Unpooled(string connectionString, bool readOnly)
    {
        var builder = Parse(connectionString);
        builder.Pooling = false;
        if (readOnly)
            builder.Options = $"{builder.Options} -c default_transaction_read_only=on";
        return builder.ToString();
    }

    /// <summary>Names the database for an operator, without the password.</summary>
    public static string Describe(string connectionString)
    {
        var builder = Parse(connectionString);
        return $"{builder.Database} on {builder.Host}:{builder.Port}";
    }

    /// <summary>Whether there is a database of the name.</summary>
    /// <exception cref="NpgsqlException">The server cannot be asked.</exception>
    public static bool Exists(string connectionString)
    {
        try
        {
            using var connection = new NpgsqlConnection(Parse(connectionString).ToString());
            connection.Open();
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    /// <summary>Creates the database. Its text is compared by code point, as that of every column is.</summary>
    /// <exception cref="NpgsqlException">The user must not create databases.</exception>
    public static async Task CreateDatabaseAsync(string connectionString, CancellationToken cancellationToken)
    {
        var builder = Parse(connectionString);
        var name = builder.Database!.Replace("\"", "\"\"", StringComparison.Ordinal);
        builder.Database = MaintenanceDatabase;
        builder.Pooling = false;
        await using var connection = new NpgsqlConnection(builder.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand($"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'", connection);
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was faster.
        }
    }
}
