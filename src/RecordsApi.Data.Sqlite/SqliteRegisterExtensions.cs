using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data.Exports;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Sqlite.Exports;

namespace RecordsApi.Data.Sqlite;

/// <summary>Puts the register into SQLite.</summary>
public static class SqliteRegisterExtensions
{
    /// <summary>Adds a factory of contexts over an SQLite file, and what else depends on the database.</summary>
    /// <param name="services">The services.</param>
    /// <param name="connectionString">Gives the connection string.</param>
    public static IServiceCollection AddSqliteRegister(this IServiceCollection services, Func<IServiceProvider, string> connectionString) => services
        .AddSingleton<IRegisterDatabaseProvider>(SqliteDatabaseProvider.Instance)
        .AddSingleton<IExportDatabaseFactory, SqliteExportDatabaseFactory>()
        .AddPooledDbContextFactory<RegisterContext>((provider, options) => options
            .UseSqliteRegister(connectionString(provider))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));

    /// <summary>Makes contexts use an SQLite file.</summary>
    public static TBuilder UseSqliteRegister<TBuilder>(this TBuilder options, string connectionString)
        where TBuilder : DbContextOptionsBuilder => options.UseDatabase(SqliteDatabaseProvider.Instance, connectionString);
}
