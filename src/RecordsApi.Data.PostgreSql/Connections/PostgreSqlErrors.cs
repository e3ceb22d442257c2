using System.Net.Sockets;
using Npgsql;

namespace RecordsApi.Data.PostgreSql.Connections;

/// <summary>Error messages for an operator when the database cannot be used.</summary>
internal static class PostgreSqlErrors
{
    /// <summary>
    /// The error of the first of several servers that answered; the error itself where there is one server, or none answered.
    /// </summary>
    public static NpgsqlException FindCause(NpgsqlException exception) =>
        (exception.InnerException as AggregateException)?.Flatten().InnerExceptions.OfType<PostgresException>().FirstOrDefault() ?? exception;

    /// <summary>One sentence or two: which database, what is wrong, what to do.</summary>
    public static string Explain(NpgsqlException exception, string connectionString)
    {
        exception = FindCause(exception);
        var database = PostgreSqlConnectionStrings.Describe(connectionString);
        var builder = PostgreSqlConnectionStrings.Parse(connectionString);
        var server = PostgreSqlConnectionStrings.DescribeServer(builder);
        return exception.SqlState switch
        {
            PostgresErrorCodes.InvalidCatalogName => $"There is no database {database}. Run 'rebuild' or 'serve' as a user that may create it, or create it with 'createdb {builder.Database}'.",
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"PostgreSQL at {server} refuses the user '{builder.Username}': {GetText(exception)}. Correct the user or the password in ConnectionStrings__Register.",
            PostgresErrorCodes.InsufficientPrivilege => $"The user '{builder.Username}' must not do this in the database {database}: {GetText(exception)}. Let it own the database.",
            PostgresErrorCodes.ReadOnlySqlTransaction => $"The database {database} can only be read. Name the primary server in ConnectionStrings__Register.",
            PostgresErrorCodes.LockNotAvailable => $"Another process keeps writing to the database {database}. Try again when it is done.",
            PostgresErrorCodes.QueryCanceled => $"The database {database} took too long to respond, and the statement was stopped.",
            PostgresErrorCodes.UniqueViolation => $"The database {database} already has a row with the same key: {GetText(exception)}.",
            PostgresErrorCodes.DiskFull => $"There is no space left on the disk of the database {database}.",
            PostgresErrorCodes.TooManyConnections => $"The database {database} accepts no more connections. Raise max_connections, or run fewer processes.",
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
                $"PostgreSQL at {server} is starting or stopping. Try again when it runs.",
            { } => $"The database {database} cannot be used: {GetText(exception)}.",
            null when FindInner<SocketException>(exception) is { } refused =>
                $"PostgreSQL cannot be reached at {server}: {refused.Message}. Start it, or correct the host or port in ConnectionStrings__Register.",
            null when FindInner<TimeoutException>(exception) is not null => $"The database {database} took too long to respond.",
            _ => $"The database {database} cannot be used: {exception.Message}",
        };
    }

    private static string GetText(NpgsqlException exception) => exception is PostgresException error ? error.MessageText : exception.Message;

    private static T? FindInner<T>(Exception exception)
        where T : Exception
    {
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is T found)
                return found;
        }

        return null;
    }
}
