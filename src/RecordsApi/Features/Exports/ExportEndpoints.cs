using RecordsApi.Configuration;
using RecordsApi.Features.Exports.V1;
using RecordsApi.Http.Caching;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Exports;

/// <summary>Routes of exports.</summary>
internal static class ExportEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapExports(this IEndpointRouteBuilder v1)
    {
        var exports = v1.MapGroup("/exports").WithTags("Exports");
        exports.MapGet("/", GetExports.HandleAsync).DescribeSingle<ExportsV1>("getExports", "Get the export manifest",
            "The complete register as files: every list as CSV, NDJSON and Parquet, lists with a location also as GeoJSON, with CSV and NDJSON of the rows of publications compressed with gzip (`.csv.gz`), an SQLite database with all lists as tables, and a Frictionless Data Package that describes all columns. SQLite and Parquet have types: dates, timestamps in UTC, booleans and numbers; their lists are JSON, dots in the names of columns are underscores, and links are left out. All files contain the same version of the register. They are created once for each version, in the background after the register changed, and until they are complete the response describes those of the version before, and is not to be stored. Without files of any version a request waits for them; if that takes too long, the response is 503 with `Retry-After`.");
        v1.MapGet("/catalog", GetCatalog.HandleAsync).WithTags("Exports").DescribeLinkedData("getCatalog", "Get the data catalog",
            "The register as a catalog by DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), as JSON-LD, for data portals: a dataset for each list and one for the whole register, with title, description, terms, dates, place and time, each of their files with media type, size and SHA-256, and this API as a data service. It describes the files of `/v1/exports`.");
        exports.MapGet("/{file}", GetExportFile.HandleAsync).WithMetadata(new SkipConditionalRequests())
            .WithName("getExportFile").WithSummary("Get an export file")
            .WithDescription("An export file, complete or by `Range`. Its entity tag is its SHA-256. URLs in it begin with the public address of the service if one is configured, otherwise with `/v1/`.")
            .Produces<string>(200, ExportFormats.GetMediaType(ExportFormats.Csv).Split(';')[0],
                ExportFormats.GetMediaType(ExportFormats.Ndjson).Split(';')[0], ExportFormats.GetMediaType(ExportFormats.GeoJson),
                ExportFormats.GetMediaType(ExportFormats.Parquet), ExportFormats.GetMediaType(ExportFormats.Sqlite), ExportFormats.GzipType, ExportFormats.GetMediaType(ExportFormats.Json))
            .ProducesErrors();
    }

    /// <summary>Adds the services of exports.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services) =>
        services.AddSettings<ExportOptions>(ExportOptions.Section).AddSingleton<ExportBuilder>().AddSingleton<ExportStore>().AddSingleton<ExportCache>()
            .AddHostedService(provider => provider.GetRequiredService<ExportCache>()).AddHostedService<ExportPreparation>();
}
