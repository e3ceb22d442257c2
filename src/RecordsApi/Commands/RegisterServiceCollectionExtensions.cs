using System.Runtime;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Audit;
using RecordsApi.Register.Bundle;
using RecordsApi.Register.Editing;
using RecordsApi.Register.Importing;
using RecordsApi.Register.Keys;
using RecordsApi.Register.Storage;

namespace RecordsApi.Commands;

/// <summary>The register's own services, for the host and for the commands.</summary>
internal static class RegisterServiceCollectionExtensions
{
    private const string DefaultConnectionString = "Data Source=register.db";

    /// <summary>Adds the database (connection string <c>Register</c>) and what reads and writes it.</summary>
    public static IServiceCollection AddRegisterServices(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(BundleFolder.Shipped)
        .AddPooledDbContextFactory<RegisterContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<IConfiguration>().GetConnectionString("Register") ?? DefaultConnectionString)
            .CancelRunningQueries()
            .RequireExistingDatabase()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking))
        .AddSingleton<RegisterDatabaseBuilder>()
        .AddSingleton<RegisterImporter>()
        .AddSingleton<RulingRecorder>()
        .AddSingleton<RegisterEditor>()
        .AddSingleton<ApiKeyStore>()
        .AddSingleton<AuditLog>();

    /// <summary>The services a command runs with: the same configuration as the host, and no host.</summary>
    public static ServiceProvider BuildCommandServices()
    {
        // Nobody is kept waiting by a collection but the command itself, which collecting beside it would slow down.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true)
                .AddEnvironmentVariables()
                .Build())
            .AddRegisterServices()
            .BuildServiceProvider();
    }
}
