using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RecordsApi.Http.Bodies;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Documents merge patches: the properties that can be changed, none of them required; the read-only ones may be sent back.</summary>
internal sealed class MergePatchFilter : ISchemaFilter
{
    /// <inheritdoc />
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (JsonMembers.GetPatchTypes(context.Type) is not var (body, _) || schema is not OpenApiSchema patch)
            return;

        // In a repository of its own, because the document has no other use for the schema of some of these bodies.
        var repository = new SchemaRepository(context.SchemaRepository.DocumentName);
        var reference = context.SchemaGenerator.GenerateSchema(body, repository);
        var editable = reference is OpenApiSchemaReference { Reference.Id: { } id } ? repository.Schemas[id] : reference;
        patch.Type = JsonSchemaType.Object;
        patch.Properties = editable.Properties;
        patch.Required = null;
        patch.AdditionalProperties = null;
        patch.AdditionalPropertiesAllowed = true;

        // Made for the extension data that the properties are read into; the document does not refer to them.
        context.SchemaRepository.Schemas.Remove(nameof(JsonNode));
        context.SchemaRepository.Schemas.Remove(nameof(JsonNodeOptions));
    }
}
