using System.Data.Common;

namespace RecordsApi.Data.Versioning;

/// <summary>The database says which version of the register it holds, and not all that belongs to a version.</summary>
/// <param name="name">Name of the missing entry.</param>
public sealed class IncompleteDatasetMetadataException(string name)
    : DbException($"The register is incomplete: the table DatasetMetadata has no entry '{name}'.")
{
    /// <summary>An entry of the metadata that belongs to a version.</summary>
    /// <exception cref="IncompleteDatasetMetadataException">It is missing.</exception>
    public static string GetRequired(IReadOnlyDictionary<string, string> metadata, string name)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return metadata.TryGetValue(name, out var value) ? value : throw new IncompleteDatasetMetadataException(name);
    }
}
