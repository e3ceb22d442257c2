using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RecordsApi.Data.Sqlite.Connections;

/// <summary>Keeps SQLite from creating an empty database if the register is missing: opening it fails instead.</summary>
internal static class DatabaseMustExistExtensions
{
    private static readonly DatabaseMustExistInterceptor Interceptor = new();

    /// <summary>Lets contexts open only a database that exists, unless they may create one (<see cref="RegisterContext.CanCreateDatabase"/>).</summary>
    public static DbContextOptionsBuilder RequireExistingDatabase(this DbContextOptionsBuilder options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddInterceptorOnce(Interceptor);
    }

    private sealed class DatabaseMustExistInterceptor : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
        {
            EnsureDatabaseExists(connection, eventData.Context);
            return result;
        }

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            EnsureDatabaseExists(connection, eventData.Context);
            return new(result);
        }

        private static void EnsureDatabaseExists(DbConnection connection, DbContext? context)
        {
            if (context is not RegisterContext { CanCreateDatabase: true })
                SqliteErrors.ThrowIfMissing(connection.ConnectionString);
        }
    }
}
