using System.Data.Common;

namespace RecordsApi.Data.Versioning;

/// <summary>The database says which version of the register it holds, and not all that belongs to a version.</summary>
/// <param name="name">Name of the missing entry.</param>
public sealed class IncompleteDatasetMetadataException(string name)
    : DbException($"The register is incomplete: the table DatasetMetadata has no entry '{name}'.");
