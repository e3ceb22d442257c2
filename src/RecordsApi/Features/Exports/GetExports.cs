using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Features.Exports.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>Gets the manifest of the export: its files with their lengths and hashes.</summary>
internal static class GetExports
{
    /// <summary>Handles <c>GET /exports</c>.</summary>
    public static async Task<Results<Ok<SingleV1<ExportsV1>>, ProblemResult>> HandleAsync(
        BoundQuery<TableQuery> query, ExportCache exports, CancellationToken cancellationToken)
    {
        var (set, problem) = await exports.GetAsync(query.Http, cancellationToken);
        return set is null ? problem! : TypedResults.Ok(new SingleV1<ExportsV1>(ToResponse(set.Manifest, query), set.Manifest.Register));
    }

    private static ExportsV1 ToResponse(ExportManifest manifest, BoundQuery query) => new(
        manifest.Register.Version,
        manifest.FacilitiesAsOf,
        query.GetUrl($"exports/{ExportResources.DataPackageFileName}"),
        [.. manifest.Files.Select(f => new ExportFileV1(
            f.Name, query.GetUrl($"exports/{f.Name}"), f.Format, f.Resource, f.Rows, f.Bytes, f.Sha256, f.MediaType,
            manifest.Register.Version, f.Columns, f.Compression))],
        new(query.GetUrl("exports")));
}
