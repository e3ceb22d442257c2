using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>An operation of the OpenAPI document.</summary>
/// <param name="Method">HTTP method, in upper case.</param>
/// <param name="Path">Path template.</param>
/// <param name="Node">The operation object.</param>
public sealed record ContractOperation(string Method, string Path, JsonObject Node)
{
    public string Id => (string)Node["operationId"]!;

    /// <summary>The parameters, with what they refer to.</summary>
    public required IReadOnlyList<JsonObject> Parameters { get; init; }

    public IReadOnlyList<JsonObject> QueryParameters => [.. Parameters.Where(p => (string?)p["in"] == "query")];

    /// <summary>Whether it requires an API key.</summary>
    public bool RequiresKey => Node["security"] is not null;

    public JsonObject Responses => Node["responses"]!.AsObject();
}

/// <summary>The OpenAPI document, parsed.</summary>
public sealed class OpenApiContract(JsonNode root)
{
    /// <summary>Path of the committed document.</summary>
    public static string CommittedPath { get; } = FindCommittedPath();

    private static readonly Lazy<OpenApiContract> LazyCurrent = new(() => new(JsonNode.Parse(File.ReadAllText(CommittedPath))!));

    /// <summary>Whether this run updates the document and its examples; responses are not validated then.</summary>
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1";

    /// <summary>Reads the committed document.</summary>
    public static OpenApiContract Current => LazyCurrent.Value;

    /// <summary>The root of the document.</summary>
    public JsonNode Root => root;

    /// <summary>All operations.</summary>
    public IReadOnlyList<ContractOperation> All { get; } =
    [
        .. root["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o =>
            new ContractOperation(o.Key.ToUpperInvariant(), p.Key, o.Value!.AsObject()) { Parameters = ParameterResolver.ResolveAll(root, o.Value!) })),
    ];

    /// <summary>The operations that read and require no API key.</summary>
    public IReadOnlyList<ContractOperation> PublicReads => [.. All.Where(o => o is { Method: "GET", RequiresKey: false })];

    /// <summary>
    /// Finds the operation of a path as routing does: case-insensitive, with an optional trailing slash, literals before parameters.
    /// For a method that the path does not support, returns the operation of a supported one, GET first.
    /// </summary>
    public ContractOperation? FindOperation(string path, string method = "GET") => All
        .Where(o => Matches(o.Path, path))
        .OrderBy(o => o.Path.Count(c => c == '{'))
        .ThenBy(o => o.Method == method ? 0 : o.Method == "GET" ? 1 : 2)
        .FirstOrDefault();

    /// <summary>Gets the response object of a status code; null if it is not documented.</summary>
    public JsonObject? FindResponse(ContractOperation operation, int status) =>
        operation.Responses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] is { } response
            ? new JsonSchemaValidator(root).Resolve(response)
            : null;

    private static bool Matches(string template, string path)
    {
        var wanted = template.TrimEnd('/').Split('/');
        var given = path.TrimEnd('/').Split('/');
        return wanted.Length == given.Length && wanted.Zip(given).All(pair =>
            pair.First.StartsWith('{') ? pair.Second.Length > 0 : pair.First.Equals(Uri.UnescapeDataString(pair.Second), StringComparison.OrdinalIgnoreCase));
    }

    private static string FindCommittedPath([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../openapi/v1.json"));
}
