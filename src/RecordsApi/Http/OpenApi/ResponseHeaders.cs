using Microsoft.OpenApi;

namespace RecordsApi.Http.OpenApi;

/// <summary>The headers of answers as the document shows them: described once, referred to by every answer that has them.</summary>
internal static class ResponseHeaders
{
    private const string HttpDatePattern = "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$";

    private static readonly string[] RateLimitHeaders = ["RateLimit", "RateLimit-Policy"];
    private static readonly string[] CommonHeaders = ["api-supported-versions", "Cache-Control", .. RateLimitHeaders];
    private static readonly string[] ValidatorHeaders = ["ETag", "Last-Modified"];

    private static readonly (string Name, string Description, OpenApiSchema Schema)[] All =
    [
        ("Allow", "The methods the address takes.", TextSchema()),
        ("api-supported-versions", "Versions of the API that are served.", TextSchema()),
        ("Cache-Control", "How long, and by whom, the answer may be kept.", TextSchema()),
        ("ETag", "Changes when the answer does; send it back as `If-None-Match`.", TextSchema("^(W/)?\"[^\"]*\"$")),
        ("Idempotency-Replayed", "`true` where the answer is the one that an earlier request with the same `Idempotency-Key` got.", TextSchema("^true$")),
        ("Last-Modified", "When the register's content last changed.", TextSchema(HttpDatePattern)),
        ("Link", "The next page, with `rel=\"next\"`; absent on the last one.", TextSchema()),
        ("Location", "Address of the record that was entered or that stands now; of one that was merged, the address of the one that stays.", new() { Type = JsonSchemaType.String, Format = "uri" }),
        ("RateLimit", "What is left of the limit, and the seconds until it is full again.", TextSchema()),
        ("RateLimit-Policy", "The limits that apply.", TextSchema()),
        ("Retry-After", "Seconds to wait before asking again.", new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "0" }),
        ("WWW-Authenticate", "How a key is sent.", TextSchema()),
        ("X-Total-Count", "CSV and NDJSON only: records in the whole list; absent with `count=none`.", new() { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0" }),
    ];

    /// <summary>The components.</summary>
    public static Dictionary<string, IOpenApiHeader> CreateComponents() => All.ToDictionary(
        header => header.Name,
        IOpenApiHeader (header) => new OpenApiHeader { Description = header.Description, Schema = header.Schema },
        StringComparer.Ordinal);

    /// <summary>Those of an answer with a status; of a list, if it may be one.</summary>
    public static Dictionary<string, IOpenApiHeader> ForStatus(string status, bool isList, Microsoft.OpenApi.OpenApiDocument document)
    {
        string[] names = status switch
        {
            "200" => [.. CommonHeaders, .. ValidatorHeaders, .. isList ? ["Link", "X-Total-Count"] : (string[])[]],
            "201" => [.. CommonHeaders, "ETag", "Idempotency-Replayed", "Location"],
            "304" => [.. CommonHeaders, .. ValidatorHeaders],
            "308" => [.. CommonHeaders, "Location"],
            "401" => [.. CommonHeaders, "WWW-Authenticate"],
            "405" => [.. CommonHeaders, "Allow"],
            "429" or "503" => [.. CommonHeaders, "Retry-After"],
            _ => CommonHeaders,
        };
        return names.Order(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, document), StringComparer.Ordinal);
    }

    private static OpenApiSchema TextSchema(string? pattern = null) => new() { Type = JsonSchemaType.String, Pattern = pattern };
}
