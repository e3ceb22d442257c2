using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Documents the format of properties that are absolute URLs, and the pattern of SHA-256 hashes.</summary>
internal sealed class UriFormatFilter : ISchemaFilter
{
    private static readonly HashSet<string> UriProperties = new(["next", "link", "url", "archivedUrl"], StringComparer.Ordinal);

    /// <inheritdoc />
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        var links = context.Type.Name.EndsWith("LinksV1", StringComparison.Ordinal);
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (property is not OpenApiSchema { Type: { } type } text || !type.HasFlag(JsonSchemaType.String))
                continue;
            if (links || UriProperties.Contains(name))
                text.Format = "uri";
            else if (name == "sha256")
                text.Pattern = "^[0-9a-f]{64}$";
        }
    }
}
