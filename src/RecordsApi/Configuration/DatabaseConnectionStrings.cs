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
