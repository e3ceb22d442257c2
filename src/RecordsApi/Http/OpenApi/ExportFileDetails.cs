using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Writes how a file of the export is answered into the document.</summary>
internal sealed class ExportFileDetails : IOperationFilter
{
    /// <inheritdoc />
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId != "getExportFile")
            return;
        var answer = (OpenApiResponse)operation.Responses!["200"];
        answer.Description = "The file.";
        foreach (var type in answer.Content!.Keys.ToArray())
            answer.Content[type] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
        answer.Headers = Headers("200", context.Document);
        operation.Responses["206"] = new OpenApiResponse
        {
            Description = "The range of the file that `Range` asks for.",
            Content = answer.Content,
            Headers = Headers("206", context.Document),
        };
        operation.Responses["304"] = new OpenApiResponse
        {
            Description = "The file is the one whose entity tag was sent in `If-None-Match`.",
            Headers = Headers("304", context.Document),
        };
        operation.Responses["416"] = new OpenApiResponse
        {
            Description = "The range lies outside the file.",
            Headers = Headers("416", context.Document),
        };
    }

    private static Dictionary<string, IOpenApiHeader> Headers(string status, Microsoft.OpenApi.OpenApiDocument document)
    {
        var headers = ResponseHeaders.Of("200", isList: false, document);
        headers["ETag"] = Header("SHA-256 of the whole file, in quotes.");
        headers["Last-Modified"] = Header("When the file was made.");
        headers["Accept-Ranges"] = Header("Always `bytes`.");
        headers["X-Register-Version"] = Header("Version of the register that the file holds.");
        if (status is "200" or "206")
            headers["Content-Disposition"] = Header("Name to save it under.");
        if (status is "206" or "416")
            headers["Content-Range"] = Header("Which bytes of how many these are.");
        return headers;
    }

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
