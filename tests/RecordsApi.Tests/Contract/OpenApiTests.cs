using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Contract;

public sealed class OpenApiTests(Service service) : IClassFixture<Service>
{
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
    public async Task Every_documented_list_and_its_examples_give_an_answer()
    {
        var document = await service.JsonAsync("/openapi/v1.json");
        using var client = service.CreateClient();
        foreach (var (path, item) in document["paths"]!.AsObject().Where(p => !p.Key.Contains('{', StringComparison.Ordinal)))
        {
            foreach (var parameter in item!["get"]!["parameters"]?.AsArray() ?? [])
            {
                if (parameter!["examples"]?["example"]?["value"] is not { } example || (string?)parameter["name"] == "bom")
                    continue;
                var value = example is JsonArray several ? string.Join(',', several.Select(v => v!.ToString())) : example.ToString();
                using var answer = await client.GetAsync($"{path}?{parameter["name"]}={Uri.EscapeDataString(value)}");
                Assert.True(answer.IsSuccessStatusCode, $"{path}?{parameter["name"]}={value}: {await answer.Content.ReadAsStringAsync()}");
            }
        }
    }
}
