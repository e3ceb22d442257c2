using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>An operation of the document.</summary>
/// <param name="Method">Its method, in capitals.</param>
/// <param name="Path">Its path, with names in braces.</param>
/// <param name="Node">What the document says of it.</param>
public sealed record ContractOperation(string Method, string Path, JsonObject Node)
{
    public string Id => (string)Node["operationId"]!;

    public IReadOnlyList<JsonObject> Parameters => [.. (Node["parameters"]?.AsArray() ?? []).Select(p => p!.AsObject())];

    public IReadOnlyList<JsonObject> QueryParameters => [.. Parameters.Where(p => (string?)p["in"] == "query")];

    /// <summary>Whether it wants a key.</summary>
    public bool RequiresKey => Node["security"] is not null;

    public JsonObject Responses => Node["responses"]!.AsObject();
}

/// <summary>The OpenAPI document as data.</summary>
public sealed class OpenApiContract(JsonNode root)
{
    /// <summary>Where the committed document is.</summary>
    public static string CommittedPath { get; } = FindCommittedPath();

    private static readonly Lazy<OpenApiContract> LazyCurrent = new(() => new(JsonNode.Parse(File.ReadAllText(CommittedPath))!));

    /// <summary>Whether this run writes the document and its examples anew, so that there is nothing yet to hold answers against.</summary>
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1";

    /// <summary>The committed document.</summary>
    public static OpenApiContract Current => LazyCurrent.Value;

    /// <summary>All of it.</summary>
    public JsonNode Root => root;

    /// <summary>All its operations.</summary>
    public IReadOnlyList<ContractOperation> All { get; } =
        [.. root["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => new ContractOperation(o.Key.ToUpperInvariant(), p.Key, o.Value!.AsObject())))];

    /// <summary>Those that read, and need no key.</summary>
    public IReadOnlyList<ContractOperation> PublicReads => [.. All.Where(o => o is { Method: "GET", RequiresKey: false })];

    /// <summary>
    /// The operation at a path, as routing finds it: letters of either case, a slash at the end, whole words before names.
    /// What is said of a method that the path does not take is said with the one it does, GET before others.
    /// </summary>
    public ContractOperation? FindOperation(string path, string method = "GET") => All
        .Where(o => Matches(o.Path, path))
        .OrderBy(o => o.Path.Count(c => c == '{'))
        .ThenBy(o => o.Method == method ? 0 : o.Method == "GET" ? 1 : 2)
        .FirstOrDefault();

    /// <summary>What the document says of a status of an operation; null if nothing.</summary>
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
