using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.OpenApi;

/// <summary>Converts query parameters to their form in the OpenAPI document.</summary>
internal static class OpenApiParameters
{
    private const int MaxLength = 200;

    // A longer address is rejected.
    private const int MaxAddressLength = 8192;

    /// <summary>Converts a parameter; <paramref name="example"/> is the value that Swagger UI fills in, null for none.</summary>
    public static OpenApiParameter Create(QueryParameter parameter, string? example) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = GetDescription(parameter),
        Required = parameter.IsRequired,
        Style = ParameterStyle.Form,
        Explode = !parameter.AllowsMultiple,
        Schema = parameter.AllowsMultiple
            ? new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = CreateSchema(parameter),
                MinItems = 1,
                MaxItems = ParsedQuery.MaxValues,
                UniqueItems = parameter.Kind == ParameterKind.Sort ? true : null,
            }
            : CreateSchema(parameter),
        Example = example is null ? null : ToJson(parameter, example),
    };

    /// <summary>The schema of the id in the path of a record.</summary>
    public static OpenApiSchema CreatePathIdSchema(string collection) => new()
    {
        Type = JsonSchemaType.String,
        MinLength = 1,
        MaxLength = MaxLength,
        Pattern = collection switch { "jurisdictions" => IdPatterns.Geoid, "exports" => IdPatterns.Printable, _ => IdPatterns.Slug },
    };

    private static string GetDescription(QueryParameter parameter) => parameter.Description
        + (ShowsExample(parameter) ? $" For example `{parameter.Example}`." : "")
        + (parameter.AllowsMultiple ? " Separate several values with commas." : "")
        + (parameter.AllowsExclusion ? $" Put `{ParsedQuery.ExclusionPrefix}` before a value to exclude it." : "")
        + (parameter.Default is null ? "" : $" Default: {parameter.Default}.");

    // Swagger UI fills in every example that it finds, and all of them together seldom match any record: the other examples are text only.
    private static bool ShowsExample(QueryParameter parameter) =>
        parameter is { Example: not null, Allowed: null, Kind: not (ParameterKind.Boolean or ParameterKind.Limit) };

    /// <summary>The schema of a value of a parameter.</summary>
    public static OpenApiSchema CreateSchema(QueryParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Choice or ParameterKind.State => new() { Type = JsonSchemaType.String, Enum = ToEnum([.. parameter.Allowed!, .. ExcludedValues(parameter)]) },
        ParameterKind.DateRange => new() { Type = JsonSchemaType.String, MinLength = 10, MaxLength = 22, Pattern = IdPatterns.DateRange },
        ParameterKind.TimestampRange => new() { Type = JsonSchemaType.String, MinLength = 10, MaxLength = 68, Pattern = IdPatterns.TimestampRange },
        ParameterKind.Point => new() { Type = JsonSchemaType.String, MinLength = 3, MaxLength = MaxLength, Pattern = IdPatterns.TwoDegrees },
        ParameterKind.Box => new() { Type = JsonSchemaType.String, MinLength = 7, MaxLength = MaxLength, Pattern = IdPatterns.FourDegrees },
        ParameterKind.Kilometers => new() { Type = JsonSchemaType.Number, Minimum = AreaParameters.MinRadius.ToString(CultureInfo.InvariantCulture), Maximum = AreaParameters.MaxRadius.ToString(CultureInfo.InvariantCulture) },
        ParameterKind.Sort => new() { Type = JsonSchemaType.String, Enum = ToEnum([.. parameter.Allowed!.SelectMany(name => (string[])[name, "-" + name])]) },
        ParameterKind.Boolean => new() { Type = JsonSchemaType.Boolean },
        ParameterKind.Limit => new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = "500", Default = 50 },
        ParameterKind.Sequence => new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "0", Maximum = "2147483647" },
        ParameterKind.Date => new() { Type = JsonSchemaType.String, Format = "date" },
        ParameterKind.Cursor => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 4096 },
        ParameterKind.Json => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = MaxAddressLength },
        ParameterKind.DateOrTimestamp => new() { Type = JsonSchemaType.String, MinLength = 10, MaxLength = 33, Pattern = IdPatterns.DateOrTimestamp },
        _ => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = MaxLength, Pattern = CreatePattern(parameter) },
    };

    private static string CreatePattern(QueryParameter parameter) => parameter switch
    {
        { Pattern: null } => IdPatterns.Printable,
        { AllowsExclusion: true } => $"^({ParsedQuery.ExclusionPrefix})?{parameter.Pattern[1..]}",
        _ => parameter.Pattern,
    };

    private static IEnumerable<string> ExcludedValues(QueryParameter parameter) =>
        parameter.AllowsExclusion ? parameter.Allowed!.Select(value => ParsedQuery.ExclusionPrefix + value) : [];

    private static JsonNode ToJson(QueryParameter parameter, string text) => parameter switch
    {
        { AllowsMultiple: true } => new JsonArray([.. text.Split(',').Select(value => (JsonNode)value)]),
        { Kind: ParameterKind.Boolean } => text == "true",
        { Kind: ParameterKind.Sequence } => int.Parse(text, CultureInfo.InvariantCulture),
        { Kind: ParameterKind.Kilometers } => double.Parse(text, CultureInfo.InvariantCulture),
        _ => text,
    };

    private static List<JsonNode> ToEnum(IReadOnlyList<string> values) => [.. values.Select(v => (JsonNode)v)];
}
