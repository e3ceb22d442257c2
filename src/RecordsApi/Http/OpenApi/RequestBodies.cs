using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Shows what writes carry, each with an example that can be sent.</summary>
internal sealed class RequestBodies : IOperationFilter
{
    /// <inheritdoc />
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<TakesFile>().LastOrDefault() is { } file)
            operation.RequestBody = BodyOf(file);
        if (metadata.OfType<BodyShape>().LastOrDefault() is not { } shape)
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [FormatNames.JsonType] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(shape.Type, context.SchemaRepository),
                    Example = JsonNode.Parse(ExampleBodies.Of[operation.OperationId!]),
                },
            },
        };
    }

    private static OpenApiRequestBody BodyOf(TakesFile file)
    {
        var content = file.MediaTypes.ToDictionary(type => type, IOpenApiMediaType (_) => new OpenApiMediaType { Schema = Binary() }, StringComparer.Ordinal);
        content[TakesFile.Form] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = Binary() },
                Required = new HashSet<string> { "file" },
            },
        };
        return new()
        {
            Required = true,
            Description = "The file as it was published. By itself it comes with its name in `Content-Disposition: attachment; filename=\"…\"`; a form holds the file and nothing else.",
            Content = content,
        };
    }

    private static OpenApiSchema Binary() => new() { Type = JsonSchemaType.String, Format = "binary" };
}
