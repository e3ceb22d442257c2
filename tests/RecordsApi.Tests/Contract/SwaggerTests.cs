using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RecordsApi.Http.OpenApi;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>What Swagger UI shows and asks before anything is typed, over the register that ships.</summary>
public sealed partial class SwaggerTests(ShippedService service) : IClassFixture<ShippedService>
{
    private static readonly string[] NewcomersOrder =
    [
        "Agreements", "Status events", "Agencies", "Jurisdictions", "Decisions", "Publications",
        "Statistics", "Changes", "Exports", "Sources", "Reference", "Audit",
    ];

    [Fact]
    public async Task Every_operation_as_it_is_filled_in_answers_with_records()
    {
        foreach (var (operation, address) in await FilledInAsync())
        {
            using var client = service.CreateClient();
            using var answer = await client.GetAsync(address);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{operation}, {address}: {(int)answer.StatusCode} {body}");
            if (answer.Content.Headers.ContentType?.MediaType == "application/json")
                Assert.True(JsonNode.Parse(body)?["data"] is not JsonArray { Count: 0 }, $"{operation}, {address}: no record");
            Assert.NotEmpty(body);
        }
    }

    [Fact]
    public async Task Every_question_chosen_is_filled_in_whole()
    {
        var filledIn = await FilledInAsync();

        Assert.All(TryItOut.Questions, question =>
            Assert.Equal(question.Value.Split('&').Order(), filledIn[question.Key].Split('?')[^1].Split('&').Order()));
    }

    [Fact]
    public async Task Tags_are_described_and_stand_in_the_order_in_which_a_newcomer_reads()
    {
        var document = await service.JsonAsync("/openapi/v1.json");
        string[] described = [.. document["tags"]!.AsArray().Select(tag => (string)tag!["name"]!)];
        string[] used = [.. Operations(document).Select(o => (string)o.Operation["tags"]![0]!).Distinct()];

        Assert.Equal(NewcomersOrder.Where(described.Contains), described);
        Assert.Equal(described, used);
    }

    [Fact]
    public async Task Everything_the_page_links_to_or_loads_is_there()
    {
        using var client = service.CreateClient();
        var description = (string)(await service.JsonAsync("/openapi/v1.json"))["info"]!["description"]!;
        string[] links = [.. Link().Matches(description).Select(match => match.Groups[1].Value)];

        Assert.Contains("/docs/RECIPES.md", links);
        foreach (var address in (string[])[.. links, "/swagger/barriers.css", "/swagger/barriers.js"])
        {
            using var answer = await client.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}");
            Assert.StartsWith("text/", answer.Content.Headers.ContentType?.ToString(), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Path, JsonNode Operation)> Operations(JsonNode document) => document["paths"]!.AsObject()
        .Where(path => path.Value!["get"] is not null)
        .Select(path => (path.Key, path.Value!["get"]!));

    // The address Swagger UI asks when Execute is pressed on what stands there, where no key is needed.
    private async Task<Dictionary<string, string>> FilledInAsync() =>
        Operations(await service.JsonAsync("/openapi/v1.json")).Where(o => o.Operation["security"] is null).ToDictionary(o => (string)o.Operation["operationId"]!, o =>
        {
            var (path, query) = (o.Path, new List<string>());
            foreach (var parameter in o.Operation["parameters"]?.AsArray() ?? [])
            {
                Assert.Null(parameter!["examples"]);
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

    [GeneratedRegex(@"\]\((/[^)]+)\)")]
    private static partial Regex Link();
}
