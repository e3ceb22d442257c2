using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Mcp;

/// <summary>The tools of the Model Context Protocol, called by the client of its SDK.</summary>
public sealed class McpTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public async Task Tools_are_the_read_operations_with_their_parameters()
    {
        await using var client = await ConnectAsync();

        var tools = await client.ListToolsAsync();

        Assert.Equal(
            "compareAgreements, countAgreements, getAgreement, getTimeline, listAgencies, listAgreementHistory, listAgreementIntervals, listAgreements, listChanges, listCoverage, listDecisions, listPopulationCoverage, resolveNames, suggestNames",
            string.Join(", ", tools.Select(tool => tool.Name).Order(StringComparer.Ordinal)));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
        var history = JsonNode.Parse(tools.Single(tool => tool.Name == "listAgreementHistory").JsonSchema.GetRawText())!;
        Assert.Equal("""["id"]""", history["required"]!.ToJsonString());
        Assert.Equal("""["q"]""", JsonNode.Parse(tools.Single(tool => tool.Name == "suggestNames").JsonSchema.GetRawText())!["required"]!.ToJsonString());
        Assert.Equal("date", (string?)JsonNode.Parse(tools.Single(tool => tool.Name == "listAgreements").JsonSchema.GetRawText())!["properties"]!["asOf"]!["format"]);
    }

    [Fact]
    public async Task Tool_answers_as_the_operation_does()
    {
        await using var client = await ConnectAsync();

        var result = await client.CallToolAsync("listAgreements", new Dictionary<string, object?> { ["state"] = (string[])["FL"], ["asOf"] = "2025-07-04", ["limit"] = 2 });

        Assert.NotEqual(true, result.IsError);
        HttpTestExtensions.AssertJsonEqual(await service.GetTextAsync("/v1/agreements?state=FL&asOf=2025-07-04&limit=2"), JsonNode.Parse(GetText(result)));
    }

    [Fact]
    public async Task Tool_for_a_record_takes_its_id()
    {
        await using var client = await ConnectAsync();

        var result = await client.CallToolAsync("getAgreement", new Dictionary<string, object?> { ["id"] = FloridaTestData.Hialeah });

        HttpTestExtensions.AssertJsonEqual(await service.GetTextAsync($"/v1/agreements/{FloridaTestData.Hialeah}"), JsonNode.Parse(GetText(result)));
    }

    [Fact]
    public async Task Tool_for_an_operation_with_a_body_takes_its_properties()
    {
        await using var client = await ConnectAsync();

        var schema = JsonNode.Parse((await client.ListToolsAsync()).Single(tool => tool.Name == "resolveNames").JsonSchema.GetRawText())!;
        var result = await client.CallToolAsync("resolveNames", new Dictionary<string, object?> { ["items"] = new[] { new { name = "Hialeah PD", state = "FL" } } });

        Assert.Equal("#/$defs/ResolveItemBody", (string?)schema["properties"]!["items"]!["items"]!["$ref"]);
        Assert.NotNull(schema["$defs"]!["ResolveItemBody"]!["properties"]!["state"]!["description"]);
        Assert.Equal("fl-hialeah-police-department", (string?)JsonNode.Parse(GetText(result))!["data"]![0]!["match"]);
    }

    [Fact]
    public async Task Unknown_property_of_a_body_is_an_error_that_suggests_the_right_one()
    {
        await using var client = await ConnectAsync();

        var result = await client.CallToolAsync("resolveNames", new Dictionary<string, object?> { ["items"] = new[] { new { nam = "Hialeah PD" } } });

        Assert.True(result.IsError);
        Assert.Equal("name", (string?)JsonNode.Parse(GetText(result))!["errors"]!["/items/0/nam"]![0]!["didYouMean"]);
    }

    [Fact]
    public async Task Unknown_argument_is_an_error_that_suggests_the_right_one()
    {
        await using var client = await ConnectAsync();

        var result = await client.CallToolAsync("listAgreements", new Dictionary<string, object?> { ["stat"] = "FL" });

        Assert.True(result.IsError);
        Assert.Equal("state", (string?)JsonNode.Parse(GetText(result))!["errors"]!["stat"]![0]!["didYouMean"]);
    }

    [Fact]
    public async Task Unknown_tool_is_an_error_that_names_the_tools()
    {
        await using var client = await ConnectAsync();

        var result = await client.CallToolAsync("enterAgreement", new Dictionary<string, object?>());

        Assert.True(result.IsError);
        Assert.StartsWith("There is no tool 'enterAgreement'. Tools: listAgreements, ", GetText(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_count_against_the_rate_limit_of_the_client()
    {
        await using var own = new RegisterApiFactory { Settings = { ["RateLimiting:Enabled"] = "true", ["RateLimiting:Requests"] = "1", ["RateLimiting:Seconds"] = "3600" } };
        await using var client = await ConnectAsync(own);

        var results = new[] { await client.CallToolAsync("listCoverage"), await client.CallToolAsync("listCoverage") };

        Assert.Equal([null, 429], results.Select(result => (int?)JsonNode.Parse(GetText(result))!["status"]));
    }

    private Task<McpClient> ConnectAsync() => ConnectAsync(service);

    private static async Task<McpClient> ConnectAsync(RegisterApiFactory service) => await McpClient.CreateAsync(
        new HttpClientTransport(new() { Endpoint = new Uri("http://localhost/mcp"), TransportMode = HttpTransportMode.StreamableHttp }, service.CreateClient(), ownsHttpClient: true));

    private static string GetText(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
