using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data.Caching;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.Reading;

/// <summary>Registers what reads the register.</summary>
public static class ReadingServiceCollectionExtensions
{
    /// <summary>Adds the pool of read connections, the monitor of the dataset version and the cache that depends on it.</summary>
    public static IServiceCollection AddRegisterReading(this IServiceCollection services) => services
        .AddSingleton(provider =>
        {
            using var register = provider.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContext();
            return new RegisterDatabase(register.Provider, register.ConnectionString)
            {
                Observers = [.. provider.GetServices<IStatementObserver>()],
                ConfigureContexts = options =>
                {
                    foreach (var configuration in provider.GetServices<IDbContextOptionsConfiguration<RegisterContext>>())
                        configuration.Configure(provider, options);
                },
            };
        })
        .AddSingleton<ReadConnectionPool>()
        .AddSingleton<DatasetVersionMonitor>()
        .AddSingleton<VersionedCache>();
}
