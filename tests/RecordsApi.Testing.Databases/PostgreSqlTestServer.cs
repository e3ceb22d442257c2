using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using RecordsApi.Data.PostgreSql;

namespace RecordsApi.Testing.Databases;

/// <summary>Databases of a PostgreSQL server, which are removed when the tests end.</summary>
internal static class PostgreSqlTestServer
{
    // Each test host has its own pool.
    private const int MaxPoolSize = 20;

    private static readonly ConcurrentDictionary<string, bool> Databases = new(StringComparer.Ordinal);

    static PostgreSqlTestServer() => AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAll();

    /// <summary>The connection string of the server; null where the tests run on SQLite.</summary>
    public static string? ConnectionString { get; } =
        Environment.GetEnvironmentVariable(TestDatabase.Variable) is { Length: > 0 } value ? value : null;

    /// <summary>The connection string of a database that is named by a path; it need not exist.</summary>
    public static string GetConnectionString(string path)
    {
        var name = GetName(path);
        Databases[name] = true;
        return new NpgsqlConnectionStringBuilder(ConnectionString)
        {
            Database = name,
            MaxPoolSize = MaxPoolSize,
            ConnectionIdleLifetime = 10,
            ConnectionPruningInterval = 5,
        }.ToString();
    }

    /// <summary>Creates a database as a copy of another one, which must not be in use: connections to it are closed.</summary>
    public static void Copy(string from, string to)
    {
        _ = GetConnectionString(to);
        PostgreSqlDatabaseProvider.Instance.ClearPool(GetConnectionString(from));

        // Waits for the connections to be closed: a database in use is not copied.
        Execute($"SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = '{GetName(from)}'");
        Execute($"DROP DATABASE IF EXISTS {GetName(to)} WITH (FORCE)");
        Execute($"CREATE DATABASE {GetName(to)} TEMPLATE {GetName(from)}");
    }

    /// <summary>Removes a database, if it exists.</summary>
    public static void Drop(string path)
    {
        using var pooled = new NpgsqlConnection(GetConnectionString(path));
        NpgsqlConnection.ClearPool(pooled);
        Execute($"DROP DATABASE IF EXISTS {GetName(path)} WITH (FORCE)");
        Databases.TryRemove(GetName(path), out _);
    }

    private static void DropAll()
    {
        foreach (var name in Databases.Keys)
        {
            try
            {
                Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            }
            catch (NpgsqlException)
            {
                // The server may have been stopped.
                return;
            }
        }
    }

    private static string GetName(string path) => $"test_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..20]}";

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
#pragma warning disable CA2100 // It contains only names that were made here.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
