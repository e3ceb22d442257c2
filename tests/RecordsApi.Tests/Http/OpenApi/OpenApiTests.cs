using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Databases;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.OpenApi;

[Collection(SeedRegisterTests.Name)]
public sealed partial class OpenApiTests(SeedRegisterFactory service) : IAsyncLifetime
{
    // The document contains the examples, which are therefore updated first.
    public Task InitializeAsync() => OpenApiContract.IsUpdating ? ResponseExamples.UpdateAsync(service) : Task.CompletedTask;

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Served_document_equals_the_committed_one()
    {
        using var client = service.CreateClient();
        var served = (await client.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = OpenApiContract.CommittedPath;
        if (OpenApiContract.IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, served);
        }

        Assert.True(File.Exists(file) && await File.ReadAllTextAsync(file) == served,
            "openapi/v1.json is not what the service serves. If the change of the contract is meant, run this test with UPDATE_OPENAPI=1 and commit the file.");
    }

    [Fact]
    public async Task Every_parameter_example_of_a_list_is_valid()
    {
        using var client = service.CreateClient();
        var lists = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<RequiredScopeMetadata>() is null && e.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .Select(e => (Path: e.RoutePattern.RawText!.Replace("{version:apiVersion}", "1", StringComparison.Ordinal), e.Metadata.GetMetadata<QueryParametersMetadata>()?.Parameters))
            .Where(e => e.Parameters is { Count: > 0 } && !e.Path.Contains('{', StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(lists);
        foreach (var (path, parameters) in lists)
        {
            foreach (var parameter in parameters!.Where(p => p.Example is not null && p.Name is not ("bom" or "trailer")))
            {
                var required = parameters!.Where(p => p.IsRequired && p.Name != parameter.Name).Select(p => $"&{p.Name}={Uri.EscapeDataString(p.Example!)}");
                using var response = await client.GetAsync($"{path}?{parameter.Name}={Uri.EscapeDataString(parameter.Example!)}{string.Concat(required)}");
                Assert.True(response.IsSuccessStatusCode, $"{path}?{parameter.Name}={parameter.Example}: {await response.Content.ReadAsStringAsync()}");
            }
        }
    }

    [Fact]
    public async Task Operation_that_requires_a_key_documents_it()
    {
        var document = new OpenApiContract(await service.GetJsonAsync("/openapi/v1.json"));
        var audit = document.FindOperation("/v1/audit")!;

        HttpTestExtensions.AssertJsonEqual("""[{"bearerKey":[]}]""", audit.Node["security"]);
        HttpTestExtensions.AssertJsonEqual("""{"type":"http","scheme":"bearer"}""", Only(document.Root["components"]!["securitySchemes"]!["bearerKey"]!, "type", "scheme"));
        Assert.Superset(new HashSet<string> { "200", "400", "401", "403", "429" }, audit.Responses.Select(r => r.Key).ToHashSet());
        Assert.DoesNotContain(audit.Responses, r => r.Key == "304");
        Assert.Equal(["POST /v1/reconcile", "POST /v1/resolve"], document.All.Where(o => !o.RequiresKey && o.Method != "GET").Select(o => $"{o.Method} {o.Path}"));
    }

    [Fact]
    public async Task Values_of_a_parameter_are_a_named_schema()
    {
        var document = await service.GetJsonAsync("/openapi/v1.json");
        var parameters = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).SelectMany(operation => operation.Value!["parameters"]?.AsArray() ?? [])
            .Concat(document["components"]!["parameters"]!.AsObject().Select(component => component.Value));

        Assert.All(parameters.Where(p => p!["$ref"] is null), parameter => Assert.Null((parameter!["schema"]!["items"] ?? parameter["schema"]!)["enum"]));
        Assert.Equal("#/components/schemas/AgreementStatusCode", (string?)document["components"]!["parameters"]!["Status"]!["schema"]!["items"]!["$ref"]);
    }

    [Fact]
    public async Task Parameter_that_several_operations_have_is_described_once()
    {
        var document = await service.GetJsonAsync("/openapi/v1.json");
        var own = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).SelectMany(operation => operation.Value!["parameters"]?.AsArray() ?? [])
            .Where(parameter => parameter!["$ref"] is null).Select(parameter => parameter!.ToJsonString());

        Assert.Empty(own.GroupBy(text => text).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public async Task Operations_of_a_tag_begin_with_its_reads()
    {
        var document = new OpenApiContract(await service.GetJsonAsync("/openapi/v1.json"));

        Assert.Equal("listAgreements", document.All[0].Id);
        foreach (var tag in document.All.Select(operation => (Path: operation, Tag: (string)operation.Node["tags"]![0]!)).GroupBy(o => o.Tag, o => o.Path))
        {
            // An item for a path that can be read as well as written comes where its read belongs.
            var paths = tag.Select(operation => operation.Path).Distinct().Select(path => tag.Any(o => o.Path == path && o.Method == "GET")).ToList();
            Assert.Equal(paths.OrderByDescending(isRead => isRead), paths);
        }
    }

    [Fact]
    public async Task Data_of_a_single_record_response_is_never_null()
    {
        var schemas = (await service.GetJsonAsync("/openapi/v1.json"))["components"]!["schemas"]!.AsObject();

        var records = schemas.Where(s => s.Key.EndsWith("Single", StringComparison.Ordinal)).Select(s => s.Value!["properties"]!["data"]!).ToArray();
        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.True(record["$ref"] is not null || record["type"]?.ToJsonString() == "\"array\"", record.ToJsonString()));
    }

    [Fact]
    public async Task Every_example_equals_the_response_of_the_seed_register()
    {
        foreach (var example in (await ResponseExamples.RequestAllAsync(service)).Where(example => !TestDatabase.IsPostgreSql || !ContractAddresses.DescribesExport(example.Address)))
        {
            Assert.True(
                WithoutHashesOfDatabases(example.CommittedText) == WithoutHashesOfDatabases(example.Text),
                $"{example.FileName} is not what {example.Address} answers. If that is meant, run the tests of OpenApi with UPDATE_OPENAPI=1 and commit the files.\n{DescribeDifferences(example)}");
        }
    }

    [Fact]
    public async Task Every_response_example_matches_its_schema()
    {
        var document = new OpenApiContract(await service.GetJsonAsync("/openapi/v1.json"));
        var schemas = new JsonSchemaValidator(document.Root);
        foreach (var operation in document.PublicReads)
        {
            // A feed and a file have no examples.
            if (document.FindResponse(operation, 200)!["content"]!["application/json"] is not { } content || (string?)content["schema"]!["format"] == "binary")
                continue;
            var example = content["examples"]?["register"]?["value"];
            Assert.True(example is not null, $"{operation.Id} has no example.");
            Assert.Empty(schemas.Validate(example, content["schema"]!));
        }
    }

    [Fact]
    public async Task Every_id_in_the_seed_register_matches_its_parameter_pattern()
    {
        var document = new OpenApiContract(await service.GetJsonAsync("/openapi/v1.json"));
        foreach (var operation in document.PublicReads.Where(o => document.FindOperation(o.Path + "/x")?.Path == o.Path + "/{id}"))
        {
            using var client = service.CreateClient();
            var lines = (await client.GetStringAsync($"{operation.Path}?format=csv&count=none&sort=id")).Split("\r\n").Skip(1).SkipLast(1);
            var pattern = (string)document.FindOperation(operation.Path + "/x")!.Parameters[0]["schema"]!["pattern"]!;
            Assert.Empty(lines.Select(line => line.Split(',')[0]).Where(id => !Regex.IsMatch(id, pattern)).Take(5));
        }
    }

    // What SQLite leaves in unused bytes of a page depends on the memory that it had, so that a database file of the same rows need not be the same
    // bytes; the data package has the hashes of the others.
    private static string? WithoutHashesOfDatabases(string? text) => text is null ? null : DatabaseHashPattern().Replace(text, "$1");

    [GeneratedRegex("((?:register\\.sqlite|snapshot\\.db|datapackage\\.json)[\",][^{}]*?)[0-9a-f]{64}")]
    private static partial Regex DatabaseHashPattern();

    private static string DescribeDifferences(ResponseExample example)
    {
        var (committed, served) = ((example.CommittedText ?? "").Split('\n'), example.Text.Split('\n'));
        return $"Only committed:\n{string.Join('\n', committed.Except(served).Take(5))}\nOnly served:\n{string.Join('\n', served.Except(committed).Take(5))}";
    }

    private static JsonObject Only(JsonNode node, params string[] names) =>
        new(names.Select(name => KeyValuePair.Create(name, node[name]?.DeepClone())));
}
