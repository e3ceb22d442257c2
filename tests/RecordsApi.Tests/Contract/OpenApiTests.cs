using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Contract;

[Collection(ShippedRegister.Name)]
public sealed class OpenApiTests(ShippedService service) : IAsyncLifetime
{
    // The document shows the examples, so that they are renewed before it.
    public Task InitializeAsync() => ContractDocument.Renewing ? ExampleFiles.RenewAsync(service) : Task.CompletedTask;

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Served_document_is_the_committed_one()
    {
        using var client = service.CreateClient();
        var served = (await client.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = ContractDocument.Committed;
        if (ContractDocument.Renewing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, served);
        }

        Assert.True(File.Exists(file) && await File.ReadAllTextAsync(file) == served,
            "openapi/v1.json is not what the service serves. If the change of the contract is meant, run this test with UPDATE_OPENAPI=1 and commit the file.");
    }

    [Fact]
    public async Task Every_example_of_a_lists_parameters_gives_an_answer()
    {
        using var client = service.CreateClient();
        var lists = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<RequiresScope>() is null)
            .Select(e => (Path: e.RoutePattern.RawText!.Replace("{version:apiVersion}", "1", StringComparison.Ordinal), e.Metadata.GetMetadata<AskedParameters>()?.Parameters))
            .Where(e => e.Parameters is { Count: > 0 } && !e.Path.Contains('{', StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(lists);
        foreach (var (path, parameters) in lists)
        {
            foreach (var parameter in parameters!.Where(p => p.Example is not null && p.Name != "bom"))
            {
                using var answer = await client.GetAsync($"{path}?{parameter.Name}={Uri.EscapeDataString(parameter.Example!)}");
                Assert.True(answer.IsSuccessStatusCode, $"{path}?{parameter.Name}={parameter.Example}: {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }

    [Fact]
    public async Task Operation_that_wants_a_key_says_so()
    {
        var document = new ContractDocument(await service.JsonAsync("/openapi/v1.json"));
        var audit = document.At("/v1/audit")!;

        Asking.Same("""[{"bearerKey":[]}]""", audit.Node["security"]);
        Asking.Same("""{"type":"http","scheme":"bearer"}""", Only(document.Root["components"]!["securitySchemes"]!["bearerKey"]!, "type", "scheme"));
        Assert.Superset(new HashSet<string> { "200", "400", "401", "403", "429" }, audit.Responses.Select(r => r.Key).ToHashSet());
        Assert.DoesNotContain(audit.Responses, r => r.Key == "304");
        Assert.All(document.All.Where(o => !o.IsGuarded), o => Assert.Equal("GET", o.Method));
    }

    [Fact]
    public async Task The_record_of_a_single_answer_is_never_null()
    {
        var schemas = (await service.JsonAsync("/openapi/v1.json"))["components"]!["schemas"]!.AsObject();

        var records = schemas.Where(s => s.Key.EndsWith("Single", StringComparison.Ordinal)).Select(s => s.Value!["properties"]!["data"]!).ToArray();
        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.True(record["$ref"] is not null || record["type"]?.ToJsonString() == "\"array\"", record.ToJsonString()));
    }

    [Fact]
    public async Task Every_operation_shows_what_the_shipped_register_answers()
    {
        foreach (var example in await ExampleFiles.AskAsync(service))
            Assert.True(example.Shown == example.Text, $"{example.FileName} is not what {example.Address} answers. If that is meant, run the tests of OpenApi with UPDATE_OPENAPI=1 and commit the files.");
    }

    [Fact]
    public async Task Every_example_of_an_answer_is_as_its_schema_says()
    {
        var document = new ContractDocument(await service.JsonAsync("/openapi/v1.json"));
        var schemas = new SchemaCheck(document.Root);
        foreach (var operation in document.Operations)
        {
            // A feed and a file are their own examples.
            if (document.Response(operation, 200)!["content"]!["application/json"] is not { } content || (string?)content["schema"]!["format"] == "binary")
                continue;
            var example = content["examples"]?["register"]?["value"];
            Assert.True(example is not null, $"{operation.Id} has no example.");
            Assert.Empty(schemas.Of(example, content["schema"]!));
        }
    }

    [Fact]
    public async Task Every_id_in_the_shipped_register_is_as_its_parameter_says()
    {
        var document = new ContractDocument(await service.JsonAsync("/openapi/v1.json"));
        foreach (var operation in document.Operations.Where(o => document.At(o.Path + "/x")?.Path == o.Path + "/{id}"))
        {
            using var client = service.CreateClient();
            var lines = (await client.GetStringAsync($"{operation.Path}?format=csv&count=none&sort=id")).Split("\r\n").Skip(1).SkipLast(1);
            var pattern = (string)document.At(operation.Path + "/x")!.Parameters[0]["schema"]!["pattern"]!;
            Assert.Empty(lines.Select(line => line.Split(',')[0]).Where(id => !Regex.IsMatch(id, pattern)).Take(5));
        }
    }

    private static JsonObject Only(JsonNode node, params string[] names) =>
        new(names.Select(name => KeyValuePair.Create(name, node[name]?.DeepClone())));
}
