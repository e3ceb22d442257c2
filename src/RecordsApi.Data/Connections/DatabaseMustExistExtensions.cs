using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace RecordsApi.Data.Connections;

/// <summary>Keeps SQLite from making an empty database where the register is gone: who reads or writes it is told so.</summary>
public static class DatabaseMustExistExtensions
{
    private static readonly DatabaseMustExistInterceptor Interceptor = new();

    /// <summary>Lets contexts open only a database that is there, unless they are to make one (<see cref="RegisterContext.CanCreateDatabase"/>).</summary>
    public static DbContextOptionsBuilder RequireExistingDatabase(this DbContextOptionsBuilder options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddInterceptors(Interceptor);
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
            if (connection is SqliteConnection { DataSource: { Length: > 0 } file } && context is not RegisterContext { CanCreateDatabase: true }
                && file != ":memory:" && !file.StartsWith("file:", StringComparison.Ordinal) && !File.Exists(file))
                throw new SqliteException($"There is no database '{file}'.", raw.SQLITE_CANTOPEN);
        }
    }
}
