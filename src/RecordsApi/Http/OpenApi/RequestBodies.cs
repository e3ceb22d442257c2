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
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<BodyShape>().LastOrDefault() is not { } shape)
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
}
