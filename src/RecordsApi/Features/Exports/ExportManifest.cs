using System.Text.Json;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>A file of an export on disk.</summary>
/// <param name="Name">File name.</param>
/// <param name="Format">Format, one of <see cref="ExportFormats"/>.</param>
/// <param name="Resource">The list whose records it contains, if any.</param>
/// <param name="Rows">Number of records.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of the file, lowercase hexadecimal.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Columns">Columns, fields or tables.</param>
internal sealed record ExportFile(
    string Name, string Format, string? Resource, long? Rows, long Bytes, string Sha256, string MediaType, IReadOnlyList<string> Columns)
{
    /// <summary>How the file is compressed, <see cref="ExportFormats.Gzip"/>; null if it is not.</summary>
    public string? Compression { get; init; }
}

/// <summary>The manifest of an export. It is written last, so that a folder with a manifest is complete.</summary>
/// <param name="Register">The version and the temporal context of the export.</param>
/// <param name="FacilitiesAsOf">The date of the files about facilities and the agreements about them; the others have that of the register.</param>
/// <param name="Files">The files.</param>
internal sealed record ExportManifest(RegisterV1 Register, DateOnly FacilitiesAsOf, IReadOnlyList<ExportFile> Files)
{
    public const string FileName = "manifest.json";

    /// <summary>Writes the manifest to its folder.</summary>
    public Task WriteAsync(string folder, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, IndentedJsonOptions), cancellationToken);

    /// <summary>Reads the manifest of a folder; null if there is none or the size of a file differs.</summary>
    public static ExportManifest? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        var manifest = JsonSerializer.Deserialize<ExportManifest>(File.ReadAllBytes(path), JsonSerialization.Options);
        return manifest?.Files.All(f => new FileInfo(Path.Combine(folder, f.Name)) is { Exists: true } file && file.Length == f.Bytes) == true
            ? manifest
            : null;
    }

    /// <summary>The JSON options of the service, with indentation.</summary>
    public static JsonSerializerOptions IndentedJsonOptions { get; } = new(JsonSerialization.Options) { WriteIndented = true };
}

/// <summary>Formats of export files and their media types.</summary>
internal static class ExportFormats
{
    public const string Csv = "csv";
    public const string Ndjson = "ndjson";
    public const string GeoJson = "geojson";
    public const string Parquet = "parquet";
    public const string Sqlite = "sqlite";
    public const string Snapshot = "snapshot";
    public const string Json = "json";

    /// <summary>The name of the compression of files that are compressed as a whole.</summary>
    public const string Gzip = "gzip";

    /// <summary>The media type of such files.</summary>
    public const string GzipType = "application/gzip";

    /// <summary>The media type of a format.</summary>
    public static string GetMediaType(string format) => format switch
    {
        Csv => ResponseFormats.CsvType + "; charset=utf-8",
        Ndjson => ResponseFormats.NdjsonType + "; charset=utf-8",
        GeoJson => ResponseFormats.GeoJsonType,
        Parquet => "application/vnd.apache.parquet",
        Sqlite or Snapshot => "application/vnd.sqlite3",
        _ => ResponseFormats.JsonType,
    };
}
