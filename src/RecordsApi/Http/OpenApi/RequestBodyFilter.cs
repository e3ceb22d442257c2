using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Documents request bodies, each with a valid example.</summary>
internal sealed class RequestBodyFilter : IOperationFilter
{
    /// <inheritdoc />
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<FileUploadMetadata>().LastOrDefault() is { } file)
            operation.RequestBody = CreateFileBody(file);
        if (metadata.OfType<FormBodyMetadata>().LastOrDefault() is { } form)
            operation.RequestBody = CreateFormBody(form, RequestBodyExamples.ByOperation[operation.OperationId!]);
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

    private static OpenApiRequestBody CreateFormBody(FormBodyMetadata form, string example) => new()
    {
        Required = true,
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [FormBodyMetadata.MediaType] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = form.Fields.ToDictionary(field => field.Name, IOpenApiSchema (field) => CreateFieldSchema(field), StringComparer.Ordinal),
                    AdditionalPropertiesAllowed = false,
                },
                Example = JsonNode.Parse(example),
            },
        },
    };

    private static OpenApiSchema CreateFieldSchema(Queries.QueryParameter field)
    {
        var schema = OpenApiParameters.CreateSchema(field);
        schema.Description = field.Description;
        return schema;
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
            Description = "The file as published. Either send it as the request body with its name in `Content-Disposition: attachment; filename=\"…\"`, or send a form that contains only the file.",
            Content = content,
        };
    }

    private static OpenApiSchema CreateBinarySchema() => new() { Type = JsonSchemaType.String, Format = "binary" };
}
