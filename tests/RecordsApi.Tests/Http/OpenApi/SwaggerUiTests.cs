using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RecordsApi.Http.OpenApi;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.OpenApi;

/// <summary>What Swagger UI shows and requests before anything is entered, over the shipped register.</summary>
public sealed partial class SwaggerUiTests(SeedRegisterFactory service) : IClassFixture<SeedRegisterFactory>
{
    private static readonly string[] ExpectedTagOrder =
    [
        "Agreements", "Status events", "Agencies", "Jurisdictions", "Names", "Decisions", "Publications", "Facilities",
        "Statistics", "Changes", "Webhooks", "Exports", "Sources", "Reference", "Audit",
    ];

    [Fact]
    public async Task Every_operation_returns_records_with_its_default_values()
    {
        foreach (var (operation, address) in await BuildPrefilledAddressesAsync())
        {
            using var client = service.CreateClient();
            using var response = await client.GetAsync(address);
            var body = await response.Content.ReadAsStringAsync();
            Assert.True(response.IsSuccessStatusCode, $"{operation}, {address}: {(int)response.StatusCode} {body}");
            if (response.Content.Headers.ContentType?.MediaType == "application/json")
                Assert.True(JsonNode.Parse(body)?["data"] is not JsonArray { Count: 0 }, $"{operation}, {address}: no record");
            Assert.NotEmpty(body);
        }
    }

    [Fact]
    public async Task Every_configured_default_query_is_prefilled()
    {
        var filledIn = await BuildPrefilledAddressesAsync();

        Assert.All(SwaggerDefaults.QueryStrings, question =>
            Assert.Equal(question.Value.Split('&').Order(), filledIn[question.Key].Split('?')[^1].Split('&').Order()));
    }

    [Fact]
    public async Task Tags_are_described_and_in_reading_order()
    {
        var document = await service.GetJsonAsync("/openapi/v1.json");
        string[] described = [.. document["tags"]!.AsArray().Select(tag => (string)tag!["name"]!)];
        string[] used = [.. Operations(document).Select(o => (string)o.Operation["tags"]![0]!).Distinct()];

        Assert.Equal(ExpectedTagOrder.Where(described.Contains), described);
        Assert.Equal(described, used);
    }

    [Fact]
    public async Task Every_link_and_asset_of_the_page_exists()
    {
        using var client = service.CreateClient();
        var description = (string)(await service.GetJsonAsync("/openapi/v1.json"))["info"]!["description"]!;
        string[] links = [.. Link().Matches(description).Select(match => match.Groups[1].Value)];

        Assert.Contains("../docs/recipes.md", links);
        foreach (var address in (string[])[.. links.Select(link => new Uri(new Uri("http://localhost/swagger/index.html"), link).AbsolutePath), "/swagger/barriers.css", "/swagger/barriers.js"])
        {
            using var response = await client.GetAsync(address);
            Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode}");
            Assert.StartsWith("text/", response.Content.Headers.ContentType?.ToString(), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Path, JsonNode Operation)> Operations(JsonNode document) => document["paths"]!.AsObject()
        .Where(path => path.Value!["get"] is not null)
        .Select(path => (path.Key, path.Value!["get"]!));

    // The URL that Swagger UI requests when Execute is pressed without any input, for operations that require no API key.
    private async Task<Dictionary<string, string>> BuildPrefilledAddressesAsync()
    {
        var document = await service.GetJsonAsync("/openapi/v1.json");
        return Operations(document).Where(o => o.Operation["security"] is null).ToDictionary(o => (string)o.Operation["operationId"]!, o =>
        {
            var (path, query) = (o.Path, new List<string>());
            foreach (var parameter in ParameterResolver.ResolveAll(document, o.Operation))
            {
                Assert.Null(parameter["examples"]);
                if (parameter["example"] is not { } example)
                    continue;
                var value = example is JsonArray several ? string.Join(',', several) : example.ToString();
                if ((string?)parameter["in"] == "path")
                    path = path.Replace($"{{{parameter["name"]}}}", value, StringComparison.Ordinal);
                else
                    query.Add($"{parameter["name"]}={value}");
            }

            return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
        });
    }

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
