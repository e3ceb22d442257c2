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
        answer.Headers = Headers();
        operation.Responses["206"] = new OpenApiResponse
        {
            Description = "The range of the file that `Range` asks for.",
            Content = answer.Content,
            Headers = new Dictionary<string, IOpenApiHeader>(answer.Headers) { ["Content-Range"] = Header("Which bytes of how many these are.") },
        };
        operation.Responses["304"] = new OpenApiResponse { Description = "The file is the one whose entity tag was sent in `If-None-Match`." };
        operation.Responses["416"] = new OpenApiResponse { Description = "The range lies outside the file." };
    }

    private static Dictionary<string, IOpenApiHeader> Headers() => new()
    {
        ["ETag"] = Header("SHA-256 of the whole file, in quotes."),
        ["Last-Modified"] = Header("When the file was made."),
        ["Content-Disposition"] = Header("Name to save it under."),
        ["Accept-Ranges"] = Header("Always `bytes`."),
        ["X-Register-Version"] = Header("Version of the register that the file holds."),
    };

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
