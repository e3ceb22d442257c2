using RecordsApi.Http.Formats;

namespace RecordsApi.Features.Exports;

/// <summary>Some records of an exported list.</summary>
/// <param name="Records">The records.</param>
/// <param name="Rows">The values of their typed columns.</param>
/// <param name="PointOf">The point of a record; null if it has none.</param>
internal sealed record ExportChunk<TRecord>(IReadOnlyList<TRecord> Records, IReadOnlyList<object?[]> Rows, Func<TRecord, GeoPoint?> PointOf);
