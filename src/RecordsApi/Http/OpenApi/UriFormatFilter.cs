using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Says of texts that are whole addresses that they are, and of digests how they are written.</summary>
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
