using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace RecordsApi.Data.Providers;

/// <summary>Chooses the database of a context.</summary>
public static class DatabaseProviderExtensions
{
    /// <summary>Makes contexts use a database provider with a connection string.</summary>
    public static TBuilder UseDatabase<TBuilder>(this TBuilder options, IRegisterDatabaseProvider provider, string connectionString)
        where TBuilder : DbContextOptionsBuilder
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(provider);
        provider.Configure(options, connectionString);

        // The context itself has a connection string of only one of the servers then.
        return options.WithProvider(provider, provider.HasReplicas(connectionString) ? connectionString : null);
    }

    /// <summary>Makes contexts use a database provider with a connection, which they neither open nor dispose.</summary>
    public static TBuilder UseDatabase<TBuilder>(this TBuilder options, IRegisterDatabaseProvider provider, DbConnection connection)
        where TBuilder : DbContextOptionsBuilder
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(provider);
        provider.Configure(options, connection);
        return options.WithProvider(provider, null);
    }

    private static TBuilder WithProvider<TBuilder>(this TBuilder options, IRegisterDatabaseProvider provider, string? connectionString)
        where TBuilder : DbContextOptionsBuilder
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new DatabaseProviderExtension(provider, connectionString));
        return options;
    }
}

/// <summary>Keeps the provider among the options of a context.</summary>
internal sealed class DatabaseProviderExtension(IRegisterDatabaseProvider provider, string? connectionString) : IDbContextOptionsExtension
{
    /// <summary>The connection string of all servers; null where there is only one.</summary>
    public string? ConnectionString => connectionString;

    /// <summary>The provider.</summary>
    public IRegisterDatabaseProvider Provider => provider;

    /// <inheritdoc />
    public DbContextOptionsExtensionInfo Info => new ExtensionInfo(this);

    /// <inheritdoc />
    public void ApplyServices(IServiceCollection services)
    {
        // EF Core needs no services, because the context reads its options.
    }

    /// <inheritdoc />
    public void Validate(IDbContextOptions options)
    {
        // The service provider does not depend on this extension.
    }

    private sealed class ExtensionInfo(DatabaseProviderExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        private readonly IRegisterDatabaseProvider provider = extension.Provider;

        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        // The model is made once for each service provider, and providers configure it.
        public override int GetServiceProviderHashCode() => provider.GetType().GetHashCode();

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is ExtensionInfo info && info.provider.GetType() == provider.GetType();

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["Register:Provider"] = provider.GetType().Name;
    }
}
