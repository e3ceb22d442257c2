using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Shows what writes carry, each with an example that can be sent.</summary>
internal sealed class RequestBodyFilter : IOperationFilter
{
    /// <inheritdoc />
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<FileUploadMetadata>().LastOrDefault() is { } file)
            operation.RequestBody = CreateFileBody(file);
        if (metadata.OfType<RequestBodyMetadata>().LastOrDefault() is not { } shape)
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [ResponseFormats.JsonType] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(shape.Type, context.SchemaRepository),
                    Example = JsonNode.Parse(RequestBodyExamples.ByOperation[operation.OperationId!]),
                },
            },
        };
    }

    private static OpenApiRequestBody CreateFileBody(FileUploadMetadata file)
    {
        var content = file.MediaTypes.ToDictionary(type => type, IOpenApiMediaType (_) => new OpenApiMediaType { Schema = CreateBinarySchema() }, StringComparer.Ordinal);
        content[FileUploadMetadata.FormMediaType] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = CreateBinarySchema() },
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

    private static OpenApiSchema CreateBinarySchema() => new() { Type = JsonSchemaType.String, Format = "binary" };
}
