namespace RecordsApi.Features.Exports.V1;

/// <summary>The whole register as files, all made from one state of it.</summary>
/// <param name="RegisterVersion" example="2025-12-31-b13e8f2a">Version of the register that every file holds.</param>
/// <param name="DataPackage">The description of every file and column, a Frictionless Data Package.</param>
/// <param name="Files">The files.</param>
/// <param name="Links">Where it is.</param>
public sealed record ExportsV1(string? RegisterVersion, string DataPackage, IReadOnlyList<ExportFileV1> Files, ExportsLinksV1 Links);

/// <summary>A file of the export.</summary>
/// <param name="Name" example="agreements.csv">Name of the file.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Format" example="csv"><c>csv</c>, <c>ndjson</c>, <c>geojson</c>, <c>sqlite</c>, or <c>json</c> for the description.</param>
/// <param name="Resource" example="agreements">The list whose records it holds; null for the database and the description.</param>
/// <param name="Rows" example="1392">Records in it; null for the database and the description.</param>
/// <param name="Bytes" example="1048576">Length in bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal; also its entity tag.</param>
/// <param name="MediaType" example="text/csv; charset=utf-8">Media type it is served as.</param>
/// <param name="RegisterVersion" example="2025-12-31-b13e8f2a">Version of the register that it holds.</param>
/// <param name="Columns">Columns of CSV, keys of a record in NDJSON and GeoJSON, tables of the database; none for the description.</param>
public sealed record ExportFileV1(
    string Name, string Url, string Format, string? Resource, long? Rows, long Bytes, string Sha256, string MediaType,
    string? RegisterVersion, IReadOnlyList<string> Columns);

/// <summary>Where the export is.</summary>
/// <param name="Self">The manifest.</param>
public sealed record ExportsLinksV1(string Self);
