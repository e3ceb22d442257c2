using Microsoft.OpenApi;

namespace RecordsApi.Http.OpenApi;

/// <summary>The headers of answers as the document shows them: described once, referred to by every answer that has them.</summary>
internal static class ResponseHeaders
{
    private const string Moment = "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$";

    private static readonly string[] Limits = ["RateLimit", "RateLimit-Policy"];
    private static readonly string[] Always = ["api-supported-versions", "Cache-Control", .. Limits];
    private static readonly string[] Validators = ["ETag", "Last-Modified"];

    private static readonly (string Name, string Description, OpenApiSchema Schema)[] All =
    [
        ("Allow", "The methods the address takes.", Text()),
        ("api-supported-versions", "Versions of the API that are served.", Text()),
        ("Cache-Control", "How long, and by whom, the answer may be kept.", Text()),
        ("ETag", "Changes when the answer does; send it back as `If-None-Match`.", Text("^(W/)?\"[^\"]*\"$")),
        ("Idempotency-Replayed", "`true` where the answer is the one that an earlier request with the same `Idempotency-Key` got.", Text("^true$")),
        ("Last-Modified", "When the register's content last changed.", Text(Moment)),
        ("Link", "The next page, with `rel=\"next\"`; absent on the last one.", Text()),
        ("Location", "Address of the record that was entered or that stands now; of one that was merged, the address of the one that stays.", new() { Type = JsonSchemaType.String, Format = "uri" }),
        ("RateLimit", "What is left of the limit, and the seconds until it is full again.", Text()),
        ("RateLimit-Policy", "The limits that apply.", Text()),
        ("Retry-After", "Seconds to wait before asking again.", new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "0" }),
        ("WWW-Authenticate", "How a key is sent.", Text()),
        ("X-Total-Count", "CSV and NDJSON only: records in the whole list; absent with `count=none`.", new() { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0" }),
    ];

    /// <summary>The components.</summary>
    public static Dictionary<string, IOpenApiHeader> Components() => All.ToDictionary(
        header => header.Name,
        IOpenApiHeader (header) => new OpenApiHeader { Description = header.Description, Schema = header.Schema },
        StringComparer.Ordinal);

    /// <summary>Those of an answer with a status; of a list, if it may be one.</summary>
    public static Dictionary<string, IOpenApiHeader> Of(string status, bool isList, Microsoft.OpenApi.OpenApiDocument document)
    {
        string[] names = status switch
        {
            "200" => [.. Always, .. Validators, .. isList ? ["Link", "X-Total-Count"] : (string[])[]],
            "201" => [.. Always, "ETag", "Idempotency-Replayed", "Location"],
            "304" => [.. Always, .. Validators],
            "308" => [.. Always, "Location"],
            "401" => [.. Always, "WWW-Authenticate"],
            "405" => [.. Always, "Allow"],
            "429" or "503" => [.. Always, "Retry-After"],
            _ => Always,
        };
        return names.Order(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name, IOpenApiHeader (name) => new OpenApiHeaderReference(name, document), StringComparer.Ordinal);
    }

    private static OpenApiSchema Text(string? pattern = null) => new() { Type = JsonSchemaType.String, Pattern = pattern };
}
