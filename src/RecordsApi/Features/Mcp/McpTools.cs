using ModelContextProtocol.Protocol;
using RecordsApi.Http.Hosting;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Features.Mcp;

/// <summary>The read operations that are tools of the Model Context Protocol.</summary>
internal sealed class McpTools(IServiceProvider services, RequestPipeline pipeline)
{
    /// <summary>Ids of the operations.</summary>
    public static IReadOnlyList<string> OperationIds { get; } =
    [
        "listAgreements", "getAgreement", "listAgreementHistory", "listAgreementIntervals", "compareAgreements", "listAgencies", "listDecisions", "countAgreements", "getTimeline",
        "listChanges", "listCoverage", "listPopulationCoverage", "suggestNames", "resolveNames",
    ];

    private readonly Lazy<IReadOnlyDictionary<string, McpTool>> tools = new(() => CreateTools(services));

    /// <summary>The definitions of all tools.</summary>
    public ListToolsResult List() => new() { Tools = [.. OperationIds.Select(id => tools.Value[id].Definition)] };

    /// <summary>Calls a tool. A problem is an error of the tool, whose text says what is wrong.</summary>
    public async ValueTask<CallToolResult> CallAsync(CallToolRequestParams call, HttpContext client)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!tools.Value.TryGetValue(call.Name, out var tool))
            return CreateResult($"There is no tool '{call.Name}'. Tools: {string.Join(", ", OperationIds)}.", isError: true);
        var (path, query, json) = tool.CreateRequest(call.Arguments ?? new Dictionary<string, System.Text.Json.JsonElement>());
        var response = await pipeline.SendAsync(client, path, query, json);
        return CreateResult(response.Text, response.Status >= StatusCodes.Status400BadRequest);
    }

    private static CallToolResult CreateResult(string text, bool isError) => new() { Content = [new TextContentBlock { Text = text }], IsError = isError };

    private static Dictionary<string, McpTool> CreateTools(IServiceProvider services) => services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is { } name && OperationIds.Contains(name.EndpointName))
        .ToDictionary(
            endpoint => endpoint.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName,
            endpoint => new McpTool(endpoint, services.GetRequiredService<ISchemaGenerator>()), StringComparer.Ordinal);
}
