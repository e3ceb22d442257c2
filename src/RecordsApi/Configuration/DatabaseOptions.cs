namespace RecordsApi.Configuration;

/// <summary>Settings of the section <c>ConnectionStrings</c>.</summary>
internal sealed class DatabaseOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "ConnectionStrings";

    /// <summary>The connection string of the register's database.</summary>
    [ConnectionStringFormat]
    public string Register { get; init; } = "Data Source=register.db";

    // The rules depend on the provider: DatabaseConnectionStrings checks them.
    private sealed class ConnectionStringFormatAttribute() : SettingFormatAttribute(DatabaseProviders.AllowedConnectionStrings)
    {
        public override string? FindError(string value) => null;
    }
}
