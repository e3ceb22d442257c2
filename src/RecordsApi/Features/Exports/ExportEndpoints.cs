using RecordsApi.Configuration;
using RecordsApi.Features.Exports.V1;
using RecordsApi.Http.Caching;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Exports;

/// <summary>Routes of exports.</summary>
internal static class ExportEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapExports(this IEndpointRouteBuilder v1)
    {
        var exports = v1.MapGroup("/exports").WithTags("Exports");
        exports.MapGet("/", GetExports.HandleAsync).DescribeSingle<ExportsV1>("getExports", "Get the manifest of the export",
            "The whole register as files: CSV and NDJSON of every list, GeoJSON of what has a place, an SQLite database, and a Frictionless Data Package that describes every column. All files hold one state of the register and are made once for each version of it, when one is first asked for; until they are, the answer waits and then is 503 with `Retry-After`.");
        exports.MapGet("/{file}", GetExportFile.HandleAsync).WithMetadata(new SkipConditionalRequests())
            .WithName("getExportFile").WithSummary("Get a file of the export")
            .WithDescription("One file, whole or by `Range`. The entity tag is the SHA-256 of its bytes. Addresses in it begin with the service's public address where one is configured, and else with `/v1/`.")
            .Produces<string>(200, ExportFormats.MediaTypeOf(ExportFormats.Csv).Split(';')[0],
                ExportFormats.MediaTypeOf(ExportFormats.Ndjson).Split(';')[0], ExportFormats.MediaTypeOf(ExportFormats.GeoJson),
                ExportFormats.MediaTypeOf(ExportFormats.Sqlite), ExportFormats.MediaTypeOf(ExportFormats.Json))
            .ProducesErrors();
    }

    /// <summary>Adds what makes and holds exports.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services) =>
        services.AddSettings<ExportOptions>(ExportOptions.Section).AddSingleton<ExportBuilder>().AddSingleton<ExportStore>().AddSingleton<ExportCache>()
            .AddHostedService(provider => provider.GetRequiredService<ExportCache>());
}
