using Microsoft.OpenApi;
using RecordsApi.Http.Errors;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>Documents the responses of export files.</summary>
internal sealed class ExportFileOperationFilter : IOperationFilter
{
    /// <inheritdoc />
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId != "getExportFile")
            return;
        var response = (OpenApiResponse)operation.Responses!["200"];
        response.Description = "The file.";
        foreach (var type in response.Content!.Keys.ToArray())
            response.Content[type] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
        response.Headers = CreateHeaders("200", context.Document);
        operation.Responses["206"] = new OpenApiResponse
        {
            Description = "The requested range of the file.",
            Content = response.Content,
            Headers = CreateHeaders("206", context.Document),
        };
        operation.Responses["304"] = new OpenApiResponse
        {
            Description = "The file has not changed: its entity tag matches `If-None-Match`.",
            Headers = CreateHeaders("304", context.Document),
        };
        operation.Responses["412"] = ProblemResponses.Create(ProblemTypes.FileChanged, context.Document);
        operation.Responses["416"] = ProblemResponses.Create(ProblemTypes.RangeNotSatisfiable, context.Document);
        ((OpenApiResponse)operation.Responses["416"]).Headers!["Content-Range"] = CreateHeader("Size of the file.");
    }

    private static Dictionary<string, IOpenApiHeader> CreateHeaders(string status, Microsoft.OpenApi.OpenApiDocument document)
    {
        var headers = ResponseHeaders.ForStatus("200", isList: false, document);
        headers["ETag"] = CreateHeader("SHA-256 of the complete file, in quotes.");
        headers["Last-Modified"] = CreateHeader("When the file was created.");
        headers["Accept-Ranges"] = CreateHeader("Always `bytes`.");
        headers["X-Register-Version"] = CreateHeader("Version of the register in the file.");
        if (status is "200" or "206")
            headers["Content-Disposition"] = CreateHeader("Suggested file name.");
        if (status == "206")
            headers["Content-Range"] = CreateHeader("Range of the returned bytes, and the size of the file.");
        return headers;
    }

    private static OpenApiHeader CreateHeader(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
