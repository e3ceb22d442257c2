using System.Text.Json;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>A file of an export, as it lies on the disk.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Format">Its form, one of <see cref="ExportFormats"/>.</param>
/// <param name="Resource">The list whose records it holds, if it holds one.</param>
/// <param name="Rows">How many.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="MediaType">What it is served as.</param>
/// <param name="Columns">What its records or tables are made of.</param>
internal sealed record ExportFile(
    string Name, string Format, string? Resource, long? Rows, long Bytes, string Sha256, string MediaType, IReadOnlyList<string> Columns);

/// <summary>What an export holds; written last, so that a folder that has it is whole.</summary>
/// <param name="Register">The register, at the two times by which everything in the export is told.</param>
/// <param name="Files">The files.</param>
internal sealed record ExportManifest(RegisterV1 Register, IReadOnlyList<ExportFile> Files)
{
    public const string FileName = "manifest.json";

    /// <summary>Writes it into its folder.</summary>
    public Task WriteAsync(string folder, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, IndentedJsonOptions), cancellationToken);

    /// <summary>The manifest of a folder; null where there is none, or a file is not as long as it says.</summary>
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

    /// <summary>JSON as the service writes it, laid out for people.</summary>
    public static JsonSerializerOptions IndentedJsonOptions { get; } = new(JsonSerialization.Options) { WriteIndented = true };
}

/// <summary>Forms of the files, and the media types they are served as.</summary>
internal static class ExportFormats
{
    public const string Csv = "csv";
    public const string Ndjson = "ndjson";
    public const string GeoJson = "geojson";
    public const string Sqlite = "sqlite";
    public const string Json = "json";

    /// <summary>The media type of a form.</summary>
    public static string MediaTypeOf(string format) => format switch
    {
        Csv => ResponseFormats.CsvType + "; charset=utf-8",
        Ndjson => ResponseFormats.NdjsonType + "; charset=utf-8",
        GeoJson => ResponseFormats.GeoJsonType,
        Sqlite => "application/vnd.sqlite3",
        _ => ResponseFormats.JsonType,
    };
}
