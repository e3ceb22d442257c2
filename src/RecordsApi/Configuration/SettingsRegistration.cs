using Microsoft.Extensions.Options;

namespace RecordsApi.Configuration;

/// <summary>Binds sections of the configuration to options that are checked before the service starts.</summary>
internal static class SettingsRegistration
{
    /// <summary>
    /// Binds a section to its options. A value that cannot be read, one out of range and a key that the section does not have
    /// are errors that keep the program from starting.
    /// </summary>
    /// <typeparam name="T">The options; their properties are the keys of the section.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="section">Name of the section; empty for keys at the root, where keys of others are allowed.</param>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, string section)
        where T : class
    {
        // Runs before the binder, which reports only the first error and not the allowed values.
        services.AddSingleton(new SettingsSection(section, typeof(T)));
        services.AddOptions<T>()
            .Configure<IConfiguration>((_, configuration) => ThrowIfInvalid<T>(configuration, section))
            .BindConfiguration(section)
            .ValidateOnStart();
        return services;
    }

    /// <summary>Checks all settings, instead of one section after the other as they are first needed.</summary>
    /// <exception cref="OptionsValidationException">Settings are not allowed; those of several sections come in an <see cref="AggregateException"/>.</exception>
    public static void ValidateSettings(this IServiceProvider services)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        var misspelled = SettingsCheck.FindMisspelledSections(services.GetRequiredService<IConfiguration>(), [.. services.GetServices<SettingsSection>()]);
        if (misspelled.Count > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(SettingsSection), misspelled);
    }

    /// <summary>Options as they are needed before there are services.</summary>
    /// <exception cref="OptionsValidationException">A setting of the section is not allowed.</exception>
    public static T GetSettings<T>(this IConfiguration configuration, string section)
        where T : class, new()
    {
        ThrowIfInvalid<T>(configuration, section);
        return (section.Length == 0 ? configuration : configuration.GetSection(section)).Get<T>() ?? new();
    }

    private static void ThrowIfInvalid<T>(IConfiguration configuration, string section)
    {
        var errors = SettingsCheck.FindErrors(configuration, section, typeof(T));
        if (errors.Count > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(T), errors);
    }
}

/// <summary>A section of the configuration that has options.</summary>
/// <param name="Name">Its name; empty for keys at the root.</param>
/// <param name="Options">The type of the options.</param>
internal sealed record SettingsSection(string Name, Type Options);
