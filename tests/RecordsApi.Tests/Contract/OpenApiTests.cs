using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Http.Asking;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

public sealed class OpenApiTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Served_document_is_the_committed_one()
    {
        using var client = service.CreateClient();
        var served = (await client.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Committed();
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1")
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
    public async Task The_record_of_a_single_answer_is_never_null()
    {
        var schemas = (await service.JsonAsync("/openapi/v1.json"))["components"]!["schemas"]!.AsObject();

        var records = schemas.Where(s => s.Key.EndsWith("Single", StringComparison.Ordinal)).Select(s => s.Value!["properties"]!["data"]!).ToArray();
        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.True(record["$ref"] is not null || record["type"]?.ToJsonString() == "\"array\"", record.ToJsonString()));
    }

    private static string Committed([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../openapi/v1.json"));
}
