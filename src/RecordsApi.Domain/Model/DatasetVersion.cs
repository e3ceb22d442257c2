namespace RecordsApi.Domain.Model;

/// <summary>A version that the register had, or has.</summary>
public sealed class DatasetVersion
{
    /// <summary>The newest moment (UTC) it knew of.</summary>
    public required DateTimeOffset KnownThrough { get; init; }

    /// <summary>Its name.</summary>
    public required string Version { get; init; }

    /// <summary>Day of the last publication it held; empty where it held none.</summary>
    public required string FreshThrough { get; init; }
}
