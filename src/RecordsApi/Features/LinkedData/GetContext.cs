using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Http.Formats;
using RecordsApi.Http.LinkedData;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.LinkedData;

/// <summary>Gets the JSON-LD context.</summary>
internal static class GetContext
{
    /// <summary>Handles <c>GET /context.jsonld</c>.</summary>
    public static FileContentHttpResult Handle(BoundQuery<NoQueryParameters> query, LinkedDataTypes types) => TypedResults.Bytes(
        JsonSerializer.SerializeToUtf8Bytes(new LinkedDataContext(types).Create(query.GetUrl(LinkedDataContext.Path)), JsonSerialization.Options), ResponseFormats.JsonLdType);
}
