using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Writes how a file of the export is answered into the document.</summary>
internal sealed class ExportFileOperationFilter : IOperationFilter
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
        answer.Headers = CreateHeaders("200", context.Document);
        operation.Responses["206"] = new OpenApiResponse
        {
            Description = "The range of the file that `Range` asks for.",
            Content = answer.Content,
            Headers = CreateHeaders("206", context.Document),
        };
        operation.Responses["304"] = new OpenApiResponse
        {
            Description = "The file is the one whose entity tag was sent in `If-None-Match`.",
            Headers = CreateHeaders("304", context.Document),
        };
        operation.Responses["416"] = new OpenApiResponse
        {
            Description = "The range lies outside the file.",
            Headers = CreateHeaders("416", context.Document),
        };
    }

    private static Dictionary<string, IOpenApiHeader> CreateHeaders(string status, Microsoft.OpenApi.OpenApiDocument document)
    {
        var headers = ResponseHeaders.ForStatus("200", isList: false, document);
        headers["ETag"] = CreateHeader("SHA-256 of the whole file, in quotes.");
        headers["Last-Modified"] = CreateHeader("When the file was made.");
        headers["Accept-Ranges"] = CreateHeader("Always `bytes`.");
        headers["X-Register-Version"] = CreateHeader("Version of the register that the file holds.");
        if (status is "200" or "206")
            headers["Content-Disposition"] = CreateHeader("Name to save it under.");
        if (status is "206" or "416")
            headers["Content-Range"] = CreateHeader("Which bytes of how many these are.");
        return headers;
    }

    private static OpenApiHeader CreateHeader(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
