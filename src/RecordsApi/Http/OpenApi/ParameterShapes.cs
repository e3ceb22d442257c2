using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RecordsApi.Http.Asking;

namespace RecordsApi.Http.OpenApi;

/// <summary>Query parameters as the document shows them.</summary>
internal static class ParameterShapes
{
    private const int LongestValue = 200;

    /// <summary>The parameter.</summary>
    public static OpenApiParameter Of(QueryParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = DescriptionOf(parameter),
        Required = false,
        Style = ParameterStyle.Form,
        Explode = !parameter.Multiple,
        Schema = parameter.Multiple
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = ValueOf(parameter), MinItems = 1 }
            : ValueOf(parameter),
        Examples = parameter.Example is null ? null : new Dictionary<string, IOpenApiExample>
        {
            ["example"] = new OpenApiExample { Value = ExampleOf(parameter) },
        },
    };

    private static string DescriptionOf(QueryParameter parameter) => parameter.Description
        + (parameter.Multiple ? " Several values are separated by commas." : "")
        + (parameter.Default is null ? "" : $" If not given: {parameter.Default}.");

    private static OpenApiSchema ValueOf(QueryParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Choice or ParameterKind.State => new() { Type = JsonSchemaType.String, Enum = Values(parameter.Allowed!) },
        ParameterKind.Sort => new() { Type = JsonSchemaType.String, Enum = Values([.. parameter.Allowed!.SelectMany(name => (string[])[name, "-" + name])]) },
        ParameterKind.Flag => new() { Type = JsonSchemaType.Boolean },
        ParameterKind.Limit => new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = "500", Default = 50 },
        ParameterKind.Sequence => new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "0", Maximum = "2147483647" },
        ParameterKind.Day => new() { Type = JsonSchemaType.String, Format = "date" },
        ParameterKind.Cursor => new() { Type = JsonSchemaType.String, MaxLength = 4096 },
        _ => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = LongestValue },
    };

    private static JsonNode ExampleOf(QueryParameter parameter)
    {
        JsonNode value = parameter.Kind switch
        {
            ParameterKind.Flag => parameter.Example == "true",
            ParameterKind.Limit or ParameterKind.Sequence => int.Parse(parameter.Example!, System.Globalization.CultureInfo.InvariantCulture),
            _ => parameter.Example!,
        };
        return parameter.Multiple ? new JsonArray([.. parameter.Example!.Split(',').Select(e => (JsonNode)e)]) : value;
    }

    private static List<JsonNode> Values(IReadOnlyList<string> values) => [.. values.Select(v => (JsonNode)v)];
}
