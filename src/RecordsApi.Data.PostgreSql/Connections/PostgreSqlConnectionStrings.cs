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

    // A server that was promoted is noticed after this time, and one that is back is used again; by default after ten seconds.
    private const int HostRecheckSeconds = 1;

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
        if (HasSeveralHosts(builder) && !builder.Keys.OfType<string>().Contains("Host Recheck Seconds", StringComparer.OrdinalIgnoreCase))
            builder.HostRecheckSeconds = HostRecheckSeconds;
        return builder;
    }

    /// <summary>
    /// Whether reads may go to another server than writes, which may be behind: where several hosts are named and the connection string does not
    /// ask for the primary server.
    /// </summary>
    public static bool HasReplicas(string connectionString)
    {
        var builder = Parse(connectionString);
        return HasSeveralHosts(builder) && builder.TargetSessionAttributes?.ToLowerInvariant() is not (ServerKinds.Primary or ServerKinds.ReadWrite);
    }

    /// <summary>The connection string of pooled connections: to the primary server, which alone can be written to.</summary>
    public static string Pooled(string connectionString) => ForServer(Parse(connectionString), ServerKinds.Primary).ToString();

    /// <summary>The connection string of a connection that is in no pool.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <param name="readOnly">
    /// Whether it is only read from: then another server serves as well while the primary one cannot be reached.
    /// </param>
    public static string Unpooled(string connectionString, bool readOnly)
    {
        var builder = ForServer(Parse(connectionString), readOnly ? ServerKinds.PreferPrimary : ServerKinds.Primary);
        builder.Pooling = false;
        return readOnly ? ReadOnly(builder) : builder.ToString();
    }

    /// <summary>The connection string of a connection that is in no pool, to any of the replicas, or to the primary server where none can be reached.</summary>
    public static string ForReplica(string connectionString)
    {
        var builder = Parse(connectionString);
        builder = ForServer(builder, builder.TargetSessionAttributes ?? ServerKinds.PreferStandby);
        builder.LoadBalanceHosts = true;
        builder.Pooling = false;
        return ReadOnly(builder);
    }

    private static string ReadOnly(NpgsqlConnectionStringBuilder builder)
    {
        builder.Options = $"{builder.Options} -c default_transaction_read_only=on";
        return builder.ToString();
    }

    // With one host there is nothing to choose.
    private static NpgsqlConnectionStringBuilder ForServer(NpgsqlConnectionStringBuilder builder, string kind)
    {
        builder.TargetSessionAttributes = HasSeveralHosts(builder) ? kind : null;
        return builder;
    }

    private static bool HasSeveralHosts(NpgsqlConnectionStringBuilder builder) => builder.Host!.Contains(',', StringComparison.Ordinal);

    /// <summary>Names the database for an operator, without the password.</summary>
    public static string Describe(string connectionString)
    {
        var builder = Parse(connectionString);
        return $"{builder.Database} on {DescribeServer(builder)}";
    }

    /// <summary>Names the server; all of them where there are several, whose ports are among their names.</summary>
    public static string DescribeServer(NpgsqlConnectionStringBuilder builder) => HasSeveralHosts(builder) ? builder.Host! : $"{builder.Host}:{builder.Port}";

    /// <summary>Whether there is a database of the name.</summary>
    /// <exception cref="NpgsqlException">The server cannot be asked.</exception>
    public static bool Exists(string connectionString)
    {
        try
        {
            using var connection = new NpgsqlConnection(Unpooled(connectionString, readOnly: true));
            connection.Open();
            return true;
        }
        catch (NpgsqlException e) when (PostgreSqlErrors.FindCause(e).SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    /// <summary>Creates the database. Its text is compared by code point, as that of every column is.</summary>
    /// <exception cref="NpgsqlException">The user must not create databases.</exception>
    public static async Task CreateDatabaseAsync(string connectionString, CancellationToken cancellationToken)
    {
        var builder = ForServer(Parse(connectionString), ServerKinds.Primary);
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

    // The values of Target Session Attributes.
    private static class ServerKinds
    {
        public const string Primary = "primary";
        public const string ReadWrite = "read-write";
        public const string PreferPrimary = "prefer-primary";
        public const string PreferStandby = "prefer-standby";
    }
}
