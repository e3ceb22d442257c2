using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>Gets the register as a data catalog.</summary>
internal static class GetCatalog
{
    /// <summary>Handles <c>GET /catalog</c>.</summary>
    public static async Task<Results<FileContentHttpResult, ProblemResult>> HandleAsync(
        BoundQuery<NoQueryParameters> query, ExportCache exports, RegisterContext db, CancellationToken cancellationToken)
    {
        var (set, problem) = await exports.GetAsync(query.Http, cancellationToken);
        if (set is null)
            return problem!;
        var issued = await db.Publications.MinAsync(p => (DateTimeOffset?)p.RecordedAt, cancellationToken);
        var catalog = new CatalogWriter(query, set.Manifest, issued, await db.LoadTermsAsync(cancellationToken)).Write();
        return TypedResults.Bytes(JsonSerializer.SerializeToUtf8Bytes(catalog, JsonSerialization.Options), ResponseFormats.JsonLdType);
    }
}
