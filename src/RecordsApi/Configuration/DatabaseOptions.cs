namespace RecordsApi.Configuration;

/// <summary>Settings of the section <c>ConnectionStrings</c>.</summary>
internal sealed class DatabaseOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "ConnectionStrings";

    /// <summary>The connection string of the register's database.</summary>
    [ConnectionStringFormat]
    public string Register { get; init; } = "Data Source=register.db";

    private sealed class ConnectionStringFormatAttribute() : SettingFormatAttribute(DatabaseConnectionStrings.Allowed)
    {
        public override string? FindError(string value) => DatabaseConnectionStrings.FindError(value);
    }
}
