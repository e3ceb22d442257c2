namespace RecordsApi.Domain.Model;

/// <summary>A version of the register's data, current or past.</summary>
public sealed class DatasetVersion
{
    /// <summary>The newest knowledge timestamp of the version (UTC).</summary>
    public required DateTimeOffset KnownThrough { get; init; }

    /// <summary>Name of the version.</summary>
    public required string Version { get; init; }

    /// <summary>Date of the newest accepted publication; empty if there was none.</summary>
    public required string FreshThrough { get; init; }
}
