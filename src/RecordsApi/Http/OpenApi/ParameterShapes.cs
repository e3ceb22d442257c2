using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RecordsApi.Http.Asking;

namespace RecordsApi.Http.OpenApi;

/// <summary>Query parameters as the document shows them.</summary>
internal static class ParameterShapes
{
    private const int LongestValue = 200;

    /// <summary>The parameter, with the value that stands in it when Swagger UI opens the operation; null leaves it empty.</summary>
    public static OpenApiParameter Of(QueryParameter parameter, string? filledIn) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = DescriptionOf(parameter),
        Required = false,
        Style = ParameterStyle.Form,
        Explode = !parameter.Multiple,
        Schema = parameter.Multiple
            ? new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = SchemaOf(parameter),
                MinItems = 1,
                MaxItems = QueryReading.MostValues,
                UniqueItems = parameter.Kind == ParameterKind.Sort ? true : null,
            }
            : SchemaOf(parameter),
        Example = filledIn is null ? null : ValueOf(parameter, filledIn),
    };

    /// <summary>The id in the address of one record.</summary>
    public static OpenApiSchema PathId(string collection) => new()
    {
        Type = JsonSchemaType.String,
        MinLength = 1,
        MaxLength = LongestValue,
        Pattern = collection switch { "jurisdictions" => IdPatterns.Geoid, "exports" => IdPatterns.Printable, _ => IdPatterns.Slug },
    };

    private static string DescriptionOf(QueryParameter parameter) => parameter.Description
        + (IsOpen(parameter) ? $" For example `{parameter.Example}`." : "")
        + (parameter.Multiple ? " Several values are separated by commas." : "")
        + (parameter.Default is null ? "" : $" If not given: {parameter.Default}.");

    // Swagger UI fills in every example it finds, and all of them at once seldom have an answer: the others are words.
    private static bool IsOpen(QueryParameter parameter) =>
        parameter is { Example: not null, Allowed: null, Kind: not (ParameterKind.Flag or ParameterKind.Limit) };

    private static OpenApiSchema SchemaOf(QueryParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Choice or ParameterKind.State => new() { Type = JsonSchemaType.String, Enum = Values(parameter.Allowed!) },
        ParameterKind.Sort => new() { Type = JsonSchemaType.String, Enum = Values([.. parameter.Allowed!.SelectMany(name => (string[])[name, "-" + name])]) },
        ParameterKind.Flag => new() { Type = JsonSchemaType.Boolean },
        ParameterKind.Limit => new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = "500", Default = 50 },
        ParameterKind.Sequence => new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "0", Maximum = "2147483647" },
        ParameterKind.Day => new() { Type = JsonSchemaType.String, Format = "date" },
        ParameterKind.Cursor => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 4096 },
        ParameterKind.DayOrMoment => new() { Type = JsonSchemaType.String, MinLength = 10, MaxLength = 33, Pattern = IdPatterns.DayOrMoment },
        _ => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = LongestValue, Pattern = parameter.Pattern ?? IdPatterns.Printable },
    };

    private static JsonNode ValueOf(QueryParameter parameter, string text) => parameter switch
    {
        { Multiple: true } => new JsonArray([.. text.Split(',').Select(value => (JsonNode)value)]),
        { Kind: ParameterKind.Flag } => text == "true",
        { Kind: ParameterKind.Sequence } => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
        _ => text,
    };

    private static List<JsonNode> Values(IReadOnlyList<string> values) => [.. values.Select(v => (JsonNode)v)];
}
