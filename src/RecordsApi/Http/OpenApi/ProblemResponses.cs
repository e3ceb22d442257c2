using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.OpenApi;

/// <summary>Problem responses in the document: described once, and referenced by every operation.</summary>
internal static class ProblemResponses
{
    /// <summary>Name of the component for a response that has not changed.</summary>
    public const string NotModified = "NotModified";

    /// <summary>Name of the component for an invalid request body.</summary>
    public static string InvalidBody { get; } = GetComponentName(ProblemTypes.InvalidBody);

    /// <summary>Name of the component for a status.</summary>
    public static string GetComponentName(string status) => GetComponentName(GetProblemType(status));

    /// <summary>Creates the component for a status.</summary>
    public static OpenApiResponse Create(string status, Microsoft.OpenApi.OpenApiDocument document) => Create(GetProblemType(status), document);

    /// <summary>Creates the component for a problem type.</summary>
    public static OpenApiResponse Create(ProblemType kind, Microsoft.OpenApi.OpenApiDocument document)
    {
        var status = kind.Status.ToString(CultureInfo.InvariantCulture);
        return new()
        {
            Description = kind.Meaning,
            Headers = ResponseHeaders.ForStatus(status, isList: false, document),
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [ProblemResult.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference("Problem", document), Example = CreateExample(kind) },
            },
        };
    }

    private static string GetComponentName(ProblemType kind) => ComponentNames.ToPascalCase(kind.Code);

    private static ProblemType GetProblemType(string status) =>
        status == "400" ? ProblemTypes.InvalidQuery : ProblemTypes.ForStatus(int.Parse(status, CultureInfo.InvariantCulture));

    private static JsonObject CreateExample(ProblemType kind) => new()
    {
        ["type"] = $"http://localhost/v1/enums/problems#{kind.Code}",
        ["title"] = kind.Title,
        ["status"] = kind.Status,
        ["detail"] = kind == ProblemTypes.InvalidQuery ? "stat: Unknown parameter. Did you mean `state`?" : kind.Meaning,
        ["instance"] = "/v1/agreements",
        ["errors"] = kind == ProblemTypes.InvalidQuery ? CreateErrorsExample() : null,
        ["traceId"] = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    };

    private static JsonObject CreateErrorsExample() => new()
    {
        ["stat"] = new JsonArray(new JsonObject
        {
            ["message"] = "Unknown parameter.",
            ["allowed"] = new JsonArray("state", "status"),
            ["didYouMean"] = "state",
        }),
    };
}
