using Npgsql;

namespace RecordsApi.Data.PostgreSql.Connections;

/// <summary>Finds what is wrong with the form of a connection string, before anything is opened.</summary>
public static class PostgreSqlConnectionStringCheck
{
    /// <summary>What is allowed, as it follows "must be".</summary>
    public const string Allowed = "a connection string that names a host and a database, such as Host=localhost;Database=register;Username=records";

    /// <summary>What is wrong with a connection string, as it follows its name; null if nothing is.</summary>
    public static string? FindError(string connectionString)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            if (string.IsNullOrEmpty(builder.Host))
                return $"names no host. It must be {Allowed}.";
            return string.IsNullOrEmpty(builder.Database) ? $"names no database. It must be {Allowed}." : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // It may hold a password: the text is not repeated.
            return $"cannot be read: {e.Message} It must be {Allowed}.";
        }
    }
}
