using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;
using ModelContextProtocol.Protocol;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Mcp;

/// <summary>A read operation as a tool of the Model Context Protocol: the same name, description and parameters as in the OpenAPI document.</summary>
internal sealed class McpTool
{
    private readonly string path;
    private readonly IReadOnlyList<string> pathParameters;
    private readonly IReadOnlyList<QueryParameter> parameters;

    /// <summary>Makes a tool of an operation.</summary>
    /// <param name="operation">Its endpoint.</param>
    public McpTool(RouteEndpoint operation)
    {
        path = operation.RoutePattern.RawText!.Replace("{version:apiVersion}", "1", StringComparison.Ordinal).TrimEnd('/');
        pathParameters = [.. operation.RoutePattern.Parameters.Select(p => p.Name).Where(name => name != "version")];

        // The answer to a tool is always JSON.
        parameters = [.. operation.Metadata.GetRequiredMetadata<QueryParametersMetadata>().Parameters.Where(p => p.Name is not ("format" or "bom" or "trailer"))];
        Definition = new Tool
        {
            Name = operation.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName,
            Title = operation.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary,
            Description = operation.Metadata.GetMetadata<IEndpointDescriptionMetadata>()?.Description,
            InputSchema = JsonSerializer.SerializeToElement(CreateInputSchema()),
            Annotations = new() { ReadOnlyHint = true, IdempotentHint = true, DestructiveHint = false, OpenWorldHint = false },
        };
    }

    /// <summary>Its definition.</summary>
    public Tool Definition { get; }

    /// <summary>The path and the query string of a call. Unknown arguments become parameters, which the operation rejects with a suggestion.</summary>
    public (string Path, QueryString Query) CreateAddress(IDictionary<string, JsonElement> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var address = path;
        foreach (var name in pathParameters)
            address = address.Replace($"{{{name}}}", arguments.TryGetValue(name, out var value) ? ToText(value) : "", StringComparison.Ordinal);
        return (address, QueryString.Create(
            arguments.Where(a => !pathParameters.Contains(a.Key)).Select(a => KeyValuePair.Create(a.Key, (string?)ToText(a.Value)))));
    }

    private static string ToText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(ToText)),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private JsonObject CreateInputSchema()
    {
        var properties = new JsonObject();
        foreach (var name in pathParameters)
            properties[name] = new JsonObject { ["type"] = "string", ["description"] = "Id of the record." };
        foreach (var parameter in parameters)
            properties[parameter.Name] = CreateSchema(parameter);
        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. pathParameters.Concat(parameters.Where(p => p.IsRequired).Select(p => p.Name)).Select(name => (JsonNode)name)]),
        };
    }

    private static JsonNode CreateSchema(QueryParameter parameter)
    {
        var documented = OpenApiParameters.Create(parameter, null);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        documented.Schema!.SerializeAsV31(new OpenApiJsonWriter(text));
        var schema = JsonNode.Parse(text.ToString())!;
        schema["description"] = documented.Description;
        return schema;
    }
}
