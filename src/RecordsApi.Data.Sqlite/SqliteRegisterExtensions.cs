using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data.Exports;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Sqlite.Exports;

namespace RecordsApi.Data.Sqlite;

/// <summary>Puts the register into SQLite.</summary>
public static class SqliteRegisterExtensions
{
    /// <summary>Adds the writer of exported databases, which are SQLite files whatever database holds the register.</summary>
    public static IServiceCollection AddSqliteExports(this IServiceCollection services) => services
        .AddSingleton<IExportDatabaseFactory>(new SqliteExportDatabaseFactory(SqliteDatabaseProvider.Instance));

    /// <summary>Makes contexts use an SQLite file.</summary>
    public static TBuilder UseSqliteRegister<TBuilder>(this TBuilder options, string connectionString)
        where TBuilder : DbContextOptionsBuilder => options.UseDatabase(SqliteDatabaseProvider.Instance, connectionString);
}
