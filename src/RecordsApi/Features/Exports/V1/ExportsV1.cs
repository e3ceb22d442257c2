using RecordsApi.Http.Formats;

namespace RecordsApi.Features.Exports.V1;

/// <summary>The complete register as files, all from the same version.</summary>
/// <param name="RegisterVersion" example="2025-12-31-b13e8f2a">Version of the register in every file.</param>
/// <param name="FacilitiesAsOf" example="2025-08-28">Date to which the files of <c>facilities</c> and of the lists whose names begin with <c>facility-</c> apply: the last day of the data of the lists of facilities, or that on which the last of these agreements began if it is later. The others apply to <c>register.asOf</c>.</param>
/// <param name="DataPackage">Description of all files and columns (Frictionless Data Package).</param>
/// <param name="Files">The files.</param>
/// <param name="Links">URL.</param>
public sealed record ExportsV1(
    string? RegisterVersion, DateOnly FacilitiesAsOf, string DataPackage, IReadOnlyList<ExportFileV1> Files, ExportsLinksV1 Links) : IRecordWithRows
{
    string IRecordWithRows.RowsField => "files";
}

/// <summary>A file of the export.</summary>
/// <param name="Name" example="agreements.csv">Name of the file.</param>
/// <param name="Url">URL.</param>
/// <param name="Format" example="csv"><c>csv</c>, <c>ndjson</c>, <c>parquet</c>, <c>geojson</c>, <c>sqlite</c>, <c>snapshot</c> for the database of copies of the service (<c>--follow</c>), or <c>json</c> for the description.</param>
/// <param name="Resource" example="agreements">The list whose records it contains; null for the databases and the description.</param>
/// <param name="Rows" example="1392">Number of records; null for the databases and the description.</param>
/// <param name="Bytes" example="1048576">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of the file, lowercase hexadecimal; also its entity tag.</param>
/// <param name="MediaType" example="text/csv; charset=utf-8">Media type.</param>
/// <param name="RegisterVersion" example="2025-12-31-b13e8f2a">Version of the register in the file.</param>
/// <param name="Columns">Columns of CSV and Parquet, fields of a record in NDJSON and GeoJSON, or tables and views of the database; empty for the snapshot and the description.</param>
/// <param name="Compression" example="gzip"><c>gzip</c> for a file that is compressed as a whole; its size, hash and media type are those of the compressed file. Null for others.</param>
public sealed record ExportFileV1(
    string Name, string Url, string Format, string? Resource, long? Rows, long Bytes, string Sha256, string MediaType,
    string? RegisterVersion, IReadOnlyList<string> Columns, string? Compression);

/// <summary>Links of the export.</summary>
/// <param name="Self">The manifest.</param>
public sealed record ExportsLinksV1(string Self);
