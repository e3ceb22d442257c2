using System.Runtime;
using Microsoft.Extensions.Options;
using RecordsApi.Configuration;
using RecordsApi.Data;
using RecordsApi.Data.Audit;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Keys;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Search;
using RecordsApi.Data.Sqlite;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Mirrors;
using RecordsApi.Http;
using RecordsApi.Seed;

namespace RecordsApi;

/// <summary>The register's own services, for the host and for the commands.</summary>
internal static class RegisterServiceCollectionExtensions
{
    /// <summary>Adds the database (connection string <c>Register</c>) and what reads and writes it.</summary>
    public static IServiceCollection AddRegisterServices(this IServiceCollection services) => services
        .AddDatabaseSettings()
        .AddSettings<HostingOptions>(HostingOptions.Section)
        .AddSettings<MirrorOptions>(MirrorOptions.Section)
        .AddSingleton(TimeProvider.System)
        .AddSingleton(BundleFolder.Shipped)
        .AddRegisterDatabase(GetProvider, GetConnectionString)
        .AddSqliteExports()
        .AddRegisterReading()
        .AddSingleton<RegisterNamesCache>()
        .AddSingleton<RegisterDatabaseBuilder>()
        .AddSingleton<IAgencyMatchSource>(provider => provider.GetRequiredService<RegisterDatabaseBuilder>())
        .AddSingleton<RegisterImporter>()
        .AddSingleton<RulingRecorder>()
        .AddSingleton<AcceptancePreview>()
        .AddSingleton<RegisterEditor>()
        .AddSingleton<ApiKeyStore>()
        .AddSingleton<AuditLog>();

    private static IRegisterDatabaseProvider GetProvider(IServiceProvider services) =>
        DatabaseProviders.Find(services.GetRequiredService<IOptions<DatabaseProviderOptions>>().Value.Provider);

    // A mirror writes nothing into what it copied.
    private static string GetConnectionString(IServiceProvider services)
    {
        var connectionString = services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Register;
        return services.GetRequiredService<IOptions<MirrorOptions>>().Value.GetSource() is not null && GetProvider(services).Backup is { } backup
            ? backup.MakeReadOnly(connectionString)
            : connectionString;
    }

    /// <summary>The services a command runs with: the same configuration as the host, and no host.</summary>
    /// <param name="add">Adds what only this command needs.</param>
    public static ServiceProvider BuildCommandServices(Action<IServiceCollection>? add = null)
    {
        // Only the command itself waits for a garbage collection, and a concurrent collection would slow it down.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true)
                .AddEnvironmentVariables()
                .Build())
            .AddRegisterServices();
        add?.Invoke(services);
        var provider = services.BuildServiceProvider();
        provider.ValidateSettings();
        return provider;
    }
}
