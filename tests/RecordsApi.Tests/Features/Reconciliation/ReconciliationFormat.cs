using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RecordsApi.Tests.Features.Reconciliation;

/// <summary>
/// Checks responses against what the Reconciliation Service API 0.2 says of their form: https://reconciliation-api.github.io/specs/0.2/.
/// </summary>
internal static class ReconciliationFormat
{
    /// <summary>Checks a manifest.</summary>
    public static void AssertManifest(JsonNode manifest)
    {
        Assert.Contains("0.2", manifest["versions"]!.AsArray().Select(version => (string)version!));
        AssertText(manifest, "name");
        AssertAddress((string)manifest["identifierSpace"]!);
        AssertAddress((string)manifest["schemaSpace"]!);
        AssertAddress((string)manifest["documentation"]!);
        AssertText(manifest, "serviceVersion");
        AssertTemplate(manifest["view"]!);
        AssertTemplate(manifest["feature_view"]!);
        AssertTemplate(manifest["preview"]!);
        Assert.True((int)manifest["preview"]!["width"]! > 0 && (int)manifest["preview"]!["height"]! > 0);
        foreach (var service in (JsonNode[])[.. ((string[])["entity", "property", "type"]).Select(name => manifest["suggest"]![name]!), manifest["extend"]!["propose_properties"]!])
        {
            AssertAddress((string)service["service_url"]! + (string)service["service_path"]!);
            Assert.Equal(["service_path", "service_url"], service.AsObject().Select(member => member.Key).Order());
        }

        Assert.All(manifest["defaultTypes"]!.AsArray(), AssertType);
        Assert.True((int)manifest["batchSize"]! > 0);
        Assert.Null(manifest["authentication"]);
    }

    /// <summary>Checks the results of a batch.</summary>
    public static void AssertResults(JsonNode results) => Assert.All(results.AsObject(), entry =>
    {
        Assert.Equal(["result"], entry.Value!.AsObject().Select(member => member.Key));
        var candidates = entry.Value["result"]!.AsArray();
        Assert.All(candidates, candidate =>
        {
            AssertMembers(candidate!, ["id", "name", "score", "match", "type", "features"], ["description"]);
            AssertEntity(candidate!);
            Assert.True(candidate!["match"]!.GetValueKind() is JsonValueKind.True or JsonValueKind.False);
            Assert.All(candidate["type"]!.AsArray(), AssertType);
            Assert.All(candidate["features"]!.AsArray(), feature => Assert.True((string?)feature!["id"] is { Length: > 0 } && feature["value"]!.GetValueKind() == JsonValueKind.True));
            Assert.Distinct(candidate["features"]!.AsArray().Select(feature => (string)feature!["id"]!));
        });
        Assert.Equal(candidates.Select(c => (double)c!["score"]!).OrderDescending(), candidates.Select(c => (double)c!["score"]!));
    });

    /// <summary>Checks suggestions of records, types or properties.</summary>
    public static void AssertSuggestions(JsonNode suggestions)
    {
        AssertMembers(suggestions, ["result"], []);
        Assert.All(suggestions["result"]!.AsArray(), item =>
        {
            AssertMembers(item!, ["id", "name"], ["description", "notable", "broader"]);
            AssertEntity(item!);
            Assert.All(item!["notable"]?.AsArray() ?? [], AssertType);
        });
    }

    /// <summary>Checks the values of a data extension.</summary>
    public static void AssertExtension(JsonNode extension)
    {
        AssertMembers(extension, ["meta", "rows"], []);
        Assert.All(extension["meta"]!.AsArray(), property => AssertMembers(property!, ["id", "name"], ["type", "service"]));
        var names = extension["meta"]!.AsArray().Select(property => (string)property!["id"]!).ToList();
        Assert.All(extension["rows"]!.AsObject(), row =>
        {
            Assert.Equal(names, row.Value!.AsObject().Select(cell => cell.Key));
            Assert.All(row.Value.AsObject().SelectMany(cell => cell.Value!.AsArray()), value =>
                Assert.Contains(string.Join(',', value!.AsObject().Select(member => member.Key)), (string[])["id,name", "str", "int", "float", "date", ""]));
        });
    }

    /// <summary>Checks proposed properties.</summary>
    public static void AssertProposal(JsonNode proposal)
    {
        AssertMembers(proposal, ["properties"], ["type", "limit"]);
        Assert.All(proposal["properties"]!.AsArray(), AssertEntity!);
    }

    private static void AssertType(JsonNode? type)
    {
        AssertMembers(type!, ["id", "name"], ["broader", "description"]);
        AssertEntity(type!);
        Assert.All(type!["broader"]?.AsArray() ?? [], AssertType);
    }

    private static void AssertEntity(JsonNode entity)
    {
        AssertText(entity, "id");
        AssertText(entity, "name");
        if (entity.AsObject().ContainsKey("description"))
            AssertText(entity, "description");
    }

    private static void AssertMembers(JsonNode owner, string[] required, string[] optional)
    {
        var names = owner.AsObject().Select(member => member.Key).ToList();
        Assert.Empty(required.Except(names));
        Assert.Empty(names.Except(required).Except(optional));
    }

    private static void AssertText(JsonNode owner, string name) => Assert.True((string?)owner[name] is { Length: > 0 }, $"{name} is empty: {owner.ToJsonString()}");

    private static void AssertAddress(string address) => Assert.True(Uri.IsWellFormedUriString(address, UriKind.Absolute), address);

    private static void AssertTemplate(JsonNode template)
    {
        Assert.Matches(new Regex(@"\{\{id\}\}"), (string)template["url"]!);
        AssertAddress(((string)template["url"]!).Replace("{{id}}", "a-b", StringComparison.Ordinal));
    }
}
