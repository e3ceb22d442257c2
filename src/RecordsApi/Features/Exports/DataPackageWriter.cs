using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>Describes an export as a Frictionless Data Package (https://specs.frictionlessdata.io/data-package/).</summary>
internal static class DataPackageWriter
{
    /// <summary>The title of the register.</summary>
    public const string Title = "RecordsApi: register of agreements";

    /// <summary>What the snapshot is.</summary>
    public const string SnapshotTitle = "The register as this program keeps it, for copies of the service; its tables can differ with each version of the program";

    /// <summary>What the register is.</summary>
    public const string Description =
        "A register of agreements between local governments and other authorities in the United States. All files contain the same version, "
        + "based on information recorded by one timestamp: those about detention facilities and the agreements about them as of one date, which is the last "
        + "day of their lists (facilitiesAsOf), and the others as of another (asOf). In CSV, text that a spreadsheet would evaluate as a formula is prefixed with an apostrophe.";

    /// <summary>Writes the description of the given files.</summary>
    public static async Task<ExportFile> WriteAsync(
        RegisterContext db, string folder, IReadOnlyList<ExportFile> files, ExportTimes times, CancellationToken cancellationToken)
    {
        var register = times.Whole;
        var package = new JsonObject
        {
            ["profile"] = "data-package",
            ["name"] = "records-api-register",
            ["title"] = Title,
            ["description"] = Description,
            ["version"] = register.Version,
            ["created"] = UtcTimestamp.Format(register.KnownAt),
            ["asOf"] = register.AsOf.ToString("O"),
            ["facilitiesAsOf"] = times.Facilities.AsOf.ToString("O"),
            ["coverage"] = new JsonArray([.. register.Coverage.Select(span => new JsonObject
            {
                ["list"] = span.List,
                ["from"] = span.From.ToString("O"),
                ["through"] = span.Through.ToString("O"),
            })]),
            ["knownAt"] = UtcTimestamp.Format(register.KnownAt),
            ["licenses"] = new JsonArray([.. (await db.LoadTermsAsync(cancellationToken)).Select(term => new JsonObject { ["name"] = GetLicenseName(term), ["title"] = term })]),
            ["sources"] = await LoadSourcesAsync(db, cancellationToken),
            ["resources"] = new JsonArray([.. files.Select(CreateResource)]),
        };
        await using var writer = new HashingFileWriter(folder, ExportResources.DataPackageFileName);
        await writer.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(package, ExportManifest.IndentedJsonOptions), cancellationToken);
        return writer.Finish(ExportFormats.Json, null, null, []);
    }

    private static JsonObject CreateResource(ExportFile file)
    {
        var isTable = file.Format == ExportFormats.Csv;
        var list = ExportResources.All.FirstOrDefault(r => r.Name == file.Resource);
        var resource = new JsonObject
        {
            ["profile"] = isTable ? "tabular-data-resource" : "data-resource",
            ["name"] = isTable ? file.Resource : file.Name,
            ["path"] = file.Name,
            ["title"] = list?.Title ?? (file.Format == ExportFormats.Snapshot ? SnapshotTitle : "All lists as tables of an SQLite database, with views and documentation"),
            ["format"] = file.Format,
            ["mediatype"] = ExportFormats.GetMediaType(file.Format).Split(';')[0],
            ["bytes"] = file.Bytes,
            ["hash"] = $"sha256:{file.Sha256}",
        };
        if (file.Format is not (ExportFormats.Sqlite or ExportFormats.Snapshot or ExportFormats.Parquet))
            resource["encoding"] = "utf-8";
        if (file.Compression is not null)
            resource["compression"] = "gz";
        if (file.Rows is { } rows)
            resource["rowCount"] = rows;
        if (isTable)
            resource["schema"] = TableSchemaBuilder.BuildSchema(list!);
        return resource;
    }

    // License names from the list of the Open Definition, as the standard requires.
    private static string GetLicenseName(string term) => term.StartsWith("CC0", StringComparison.Ordinal) ? "CC0-1.0" : "other-pd";

    private static async Task<JsonArray> LoadSourcesAsync(RegisterContext db, CancellationToken cancellationToken)
    {
        var sources = await db.Sources.Select(s => new { s.Publisher, s.Url }).Distinct()
            .OrderBy(s => s.Publisher).ThenBy(s => s.Url).ToListAsync(cancellationToken);
        return [.. sources.Select(s => s.Url is null
            ? new JsonObject { ["title"] = s.Publisher }
            : new JsonObject { ["title"] = s.Publisher, ["path"] = s.Url })];
    }
}
