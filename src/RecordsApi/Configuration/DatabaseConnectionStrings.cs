using Microsoft.Extensions.Options;

namespace RecordsApi.Configuration;

/// <summary>Registers the settings of the database.</summary>
internal static class DatabaseSettingsExtensions
{
    /// <summary>Adds the provider and the connection string, which is checked by the rules of the provider.</summary>
    public static IServiceCollection AddDatabaseSettings(this IServiceCollection services) => services
        .AddSettings<DatabaseProviderOptions>(DatabaseProviderOptions.Section)
        .AddSettings<DatabaseOptions>(DatabaseOptions.Section)
        .AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseConnectionStrings>();

    /// <summary>Refuses options that need a database in a file while the configured provider keeps its database on a server.</summary>
    /// <typeparam name="T">The options.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="isUsed">Whether the options need the file.</param>
    /// <param name="message">Names the setting and what to set instead.</param>
    public static IServiceCollection RequireDatabaseFile<T>(this IServiceCollection services, Func<T, bool> isUsed, string message)
        where T : class
    {
        services.AddOptions<T>().Validate<IConfiguration>(
            (options, configuration) => !isUsed(options) || DatabaseProviders.Find(configuration.GetSettings<DatabaseProviderOptions>(DatabaseProviderOptions.Section).Provider).Backup is not null,
            message);
        return services;
    }
}

/// <summary>Checks the connection string by the rules of the database provider that is configured.</summary>
internal sealed class DatabaseConnectionStrings(IOptions<DatabaseProviderOptions> provider) : IValidateOptions<DatabaseOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        try
        {
            return DatabaseProviders.FindConnectionStringError(provider.Value.Provider, options.Register) is { } error
                ? ValidateOptionsResult.Fail($"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Register)} {error}")
                : ValidateOptionsResult.Success;
        }
        catch (OptionsValidationException)
        {
            // The name of the provider is wrong, which is reported once: by its own options.
            return ValidateOptionsResult.Skip;
        }
    }
}
