namespace RecordsApi.Data.Exports;

/// <summary>A reference from a field to the key of another exported list.</summary>
/// <param name="Field">The field.</param>
/// <param name="Resource">The list whose key it contains.</param>
public sealed record ExportReference(string Field, string Resource);
