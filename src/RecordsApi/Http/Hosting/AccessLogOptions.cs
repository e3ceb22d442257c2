namespace RecordsApi.Http.Hosting;

/// <summary>Settings of the section <c>AccessLog</c>.</summary>
internal sealed class AccessLogOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "AccessLog";

    /// <summary>Whether a line is logged for each request.</summary>
    public bool Enabled { get; init; }
}
