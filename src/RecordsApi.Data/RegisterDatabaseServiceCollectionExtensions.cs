using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data;

/// <summary>Registers the database of the register.</summary>
public static class RegisterDatabaseServiceCollectionExtensions
{
    /// <summary>Adds the provider and a factory of contexts over its database.</summary>
    /// <param name="services">The services.</param>
    /// <param name="provider">Gives the provider.</param>
    /// <param name="connectionString">Gives the connection string.</param>
    public static IServiceCollection AddRegisterDatabase(
        this IServiceCollection services, Func<IServiceProvider, IRegisterDatabaseProvider> provider, Func<IServiceProvider, string> connectionString) => services
        .AddSingleton(provider)
        .AddPooledDbContextFactory<RegisterContext>((composed, options) => options
            .UseDatabase(composed.GetRequiredService<IRegisterDatabaseProvider>(), connectionString(composed))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
}
