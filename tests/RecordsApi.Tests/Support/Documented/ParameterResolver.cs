using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>Reads the parameters of operations, which are described among the components of the document where several operations have them.</summary>
internal static class ParameterResolver
{
    /// <summary>The parameters of an operation, with what they and their schemas refer to.</summary>
    public static IReadOnlyList<JsonObject> ResolveAll(JsonNode document, JsonNode operation) =>
        [.. (operation["parameters"]?.AsArray() ?? []).Select(parameter => Resolve(document, parameter!))];

    private static JsonObject Resolve(JsonNode document, JsonNode parameter)
    {
        var schemas = new JsonSchemaValidator(document);
        var resolved = schemas.Resolve(parameter).DeepClone().AsObject();
        resolved["schema"] = schemas.Resolve(resolved["schema"]!).DeepClone();
        if (resolved["schema"]!["items"] is { } items)
            resolved["schema"]!["items"] = schemas.Resolve(items).DeepClone();
        return resolved;
    }
}
