using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Data;
using RecordsApi.Features.Audit.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security;

namespace RecordsApi.Features.Audit;

/// <summary>Gets the API key of the request.</summary>
internal static class GetOwnKey
{
    /// <summary>Handles <c>GET /me</c>.</summary>
    public static async Task<Ok<SingleV1<OwnKeyV1>>> HandleAsync(
        BoundQuery<TableQuery> query, HttpContext http, RegisterContext db, DatasetMetadataReader metadata, IOptions<RateLimitingOptions> limits,
        CancellationToken cancellationToken)
    {
        var id = http.GetEditor()!.KeyId;
        var key = await db.ApiKeys.AsNoTracking().FirstAsync(k => k.Id == id, cancellationToken);
        var options = limits.Value;
        return await metadata.CreateSingleAsync(
            new OwnKeyV1(
                key.Id, key.Name, key.Scopes.Split(' '), key.CreatedAt, options.Enabled ? options.KeyRequests : null, options.Enabled ? options.Seconds : null,
                new(((IResponseContext)query).GetUrl("me"), ((IResponseContext)query).GetUrl("me/entries"))),
            query, cancellationToken);
    }
}
