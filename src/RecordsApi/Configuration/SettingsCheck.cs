using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using RecordsApi.Domain.Spelling;
using RecordsApi.Text;

namespace RecordsApi.Configuration;

/// <summary>Compares a section of the configuration with the options that it is bound to.</summary>
internal static class SettingsCheck
{
    // Shorter names are like those of others.
    private const int MinMisspelledLength = 6;
    private const int MaxMisspelledDistance = 2;

    /// <summary>One sentence for each key that is unknown or has a value that is not allowed.</summary>
    public static IReadOnlyList<string> FindErrors(IConfiguration configuration, string section, Type options)
    {
        var properties = options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToArray();
        var values = section.Length == 0 ? configuration : configuration.GetSection(section);
        var errors = new List<string>();
        foreach (var property in properties)
        {
            if (values[property.Name] is { } value && FindError(property, value) is { } error)
                errors.Add($"{GetPath(section, property.Name)} {error}");
        }

        if (section.Length > 0)
            errors.AddRange(values.GetChildren().Where(child => !IsKnown(child)).Select(child => DescribeUnknownKey(section, child.Key, properties)));
        return errors;

        bool IsKnown(IConfigurationSection child) =>
            properties.Any(property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) && !child.GetChildren().Any();
    }

    /// <summary>
    /// One sentence for each section or key at the root that is not known and is spelled almost like one that is. The root also holds the settings
    /// of others, such as all environment variables, so that other names are allowed there.
    /// </summary>
    public static IReadOnlyList<string> FindMisspelledSections(IConfiguration configuration, IReadOnlyList<SettingsSection> sections)
    {
        string[] names = [.. sections.Select(section => section.Name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        string[] keys = [.. sections.Where(section => section.Name.Length == 0).SelectMany(section => section.Options.GetProperties().Where(property => property.CanWrite)).Select(property => property.Name)];
        return
        [
            .. from child in configuration.GetChildren()
               let closest = FindMisspelled(child.Key, child.GetChildren().Any() ? names : keys)
               where closest is not null
               select $"{child.Key} is not a setting. Did you mean {closest}?",
        ];
    }

    private static string? FindMisspelled(string key, string[] known) =>
        key.Length < MinMisspelledLength || known.Contains(key, StringComparer.OrdinalIgnoreCase) ? null
            : known.FirstOrDefault(name => EditDistance.Calculate(key.ToLowerInvariant(), name.ToLowerInvariant()) <= MaxMisspelledDistance);

    /// <summary>What a key allows, as it follows "must be".</summary>
    public static string DescribeAllowed(PropertyInfo property)
    {
        if (property.GetCustomAttribute<SettingFormatAttribute>() is { } format)
            return format.Allowed;
        if (property.PropertyType == typeof(bool))
            return "true or false";
        var type = GetValueType(property);
        var kind = type == typeof(double) ? "a number" : type == typeof(TimeSpan) ? "a time as hours:minutes:seconds" : "an integer";
        return property.GetCustomAttribute<RangeAttribute>() is { } range
            ? string.Create(CultureInfo.InvariantCulture, $"{kind} from {range.Minimum} to {range.Maximum}")
            : property.PropertyType == typeof(string) ? "text" : kind;
    }

    private static string? FindError(PropertyInfo property, string value)
    {
        if (property.GetCustomAttribute<SettingFormatAttribute>() is { } format)
            return format.FindError(value);
        var isAllowed = TryParse(GetValueType(property), value, out var parsed)
            && property.GetCustomAttribute<RangeAttribute>()?.IsValid(parsed) != false;
        return isAllowed ? null : $"is '{value}'. It must be {DescribeAllowed(property)}.";
    }

    private static bool TryParse(Type type, string value, out object parsed)
    {
        var (isParsed, result) = type switch
        {
            _ when type == typeof(bool) => (bool.TryParse(value, out var flag), (object)flag),
            _ when type == typeof(int) => (int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number), number),
            _ when type == typeof(double) => (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number), number),
            _ when type == typeof(TimeSpan) => (TimeSpan.TryParseExact(value, "c", CultureInfo.InvariantCulture, out var time), time),
            _ when type == typeof(string) => (true, value),
            _ => throw new NotSupportedException($"Settings of the type {type} are not supported."),
        };
        parsed = result;
        return isParsed;
    }

    private static string DescribeUnknownKey(string section, string key, PropertyInfo[] properties)
    {
        string[] known = [.. properties.Select(property => property.Name)];
        return ClosestMatch.Find(key, known) is { } closest && !closest.Equals(key, StringComparison.OrdinalIgnoreCase)
            ? $"{GetPath(section, key)} is not a setting. Did you mean {GetPath(section, closest)}?"
            : $"{GetPath(section, key)} is not a setting. The settings of {section} are {string.Join(", ", known)}.";
    }

    private static string GetPath(string section, string key) => section.Length == 0 ? key : $"{section}:{key}";

    private static Type GetValueType(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
}
