using Microsoft.OpenApi;

namespace RecordsApi.Http.OpenApi;

/// <summary>Response headers in the document: described once, and referenced by every response that has them.</summary>
internal static class ResponseHeaders
{
    private const string HttpDatePattern = "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$";

    private static readonly string[] RateLimitHeaders = ["RateLimit", "RateLimit-Policy"];
    private static readonly string[] CommonHeaders = ["api-supported-versions", "Cache-Control", .. RateLimitHeaders];
    private static readonly string[] ValidatorHeaders = ["ETag", "Last-Modified"];

    private static readonly (string Name, string Description, OpenApiSchema Schema)[] All =
    [
        ("Allow", "The methods that the URL supports.", TextSchema()),
        ("api-supported-versions", "Supported versions of the API.", TextSchema()),
        ("Cache-Control", "Caching directives of the response.", TextSchema()),
        ("ETag", "Entity tag of the response. Send it as `If-None-Match` to revalidate a cached response.", TextSchema("^(W/)?\"[^\"]*\"$")),
        ("Idempotency-Replayed", "`true` if this is the response to an earlier request with the same `Idempotency-Key`.", TextSchema("^true$")),
        ("Last-Modified", "When the content of the register last changed.", TextSchema(HttpDatePattern)),
        ("Link", "In a list, the URL of the next page, with `rel=\"next\"`; absent on the last page. With a record, the URL of the page that shows it, with `rel=\"alternate\"`.", TextSchema()),
        ("Location", "URL of the saved record; for a merged record, the URL of the record that it was merged into; with 303, the URL of the page that shows the record.", new() { Type = JsonSchemaType.String, Format = "uri" }),
        ("RateLimit", "Remaining requests (`r`), seconds until all are available again (`t`), and as how many requests this one counted (`cost`), for example `\"address\";r=599;t=1;cost=1`.", TextSchema()),
        ("RateLimit-Policy", "The rate limit that applies: requests (`q`) in seconds (`w`), for example `\"address\";q=600;w=60`.", TextSchema()),
        ("Retry-After", "Seconds to wait before retrying.", new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "0" }),
        ("WWW-Authenticate", "The authentication scheme; where a key lacks a scope, the scope that the operation requires.", TextSchema()),
        ("X-Total-Count", "Total number of records in the list (formats other than JSON); absent with `count=none`.", new() { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0" }),
    ];

    /// <summary>Creates the header components.</summary>
    public static Dictionary<string, IOpenApiHeader> CreateComponents() => All.ToDictionary(
        header => header.Name,
        IOpenApiHeader (header) => new OpenApiHeader { Description = header.Description, Schema = header.Schema },
        StringComparer.Ordinal);

    /// <summary>The headers of a response with a status; <paramref name="isList"/> if it is a list, <paramref name="hasPage"/> if it is a record with a page.</summary>
    public static Dictionary<string, IOpenApiHeader> ForStatus(string status, bool isList, Microsoft.OpenApi.OpenApiDocument document, bool hasPage = false)
    {
        string[] names = status switch
        {
            "200" => [.. CommonHeaders, .. ValidatorHeaders, .. isList ? ["Link", "X-Total-Count"] : hasPage ? ["Link"] : (string[])[]],
            "201" => [.. CommonHeaders, "ETag", "Idempotency-Replayed", "Location"],
            "304" => [.. CommonHeaders, .. ValidatorHeaders],
            "303" or "308" => [.. CommonHeaders, "Location"],
            "401" or "403" => [.. CommonHeaders, "WWW-Authenticate"],
            "405" => [.. CommonHeaders, "Allow"],
            "429" or "503" => [.. CommonHeaders, "Retry-After"],
            _ => CommonHeaders,
        };
        return names.Order(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, document), StringComparer.Ordinal);
    }

    private static OpenApiSchema TextSchema(string? pattern = null) => new() { Type = JsonSchemaType.String, Pattern = pattern };
}
