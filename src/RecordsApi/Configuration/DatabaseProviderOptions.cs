namespace RecordsApi.Configuration;

/// <summary>Settings of the section <c>Database</c>.</summary>
internal sealed class DatabaseProviderOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Database";

    /// <summary>The database product that holds the register.</summary>
    [ProviderFormat]
    public string Provider { get; init; } = DatabaseProviders.Sqlite;

    private sealed class ProviderFormatAttribute() : SettingFormatAttribute(string.Join(" or ", DatabaseProviders.Names))
    {
        public override string? FindError(string value) =>
            DatabaseProviders.Names.Contains(value, StringComparer.OrdinalIgnoreCase) ? null : $"is '{value}'. It must be {Allowed}.";
    }
}
