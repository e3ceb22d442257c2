using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;
using RecordsApi.Tests.Support.Fuzzing;

namespace RecordsApi.Tests.Contract;

/// <summary>Bodies generated from the examples of the OpenAPI document, valid and invalid, the same in every run.</summary>
public sealed class WriteFuzzTests(EmptyRegisterFactory register) : IClassFixture<EmptyRegisterFactory>
{
    private const int RequestCount = 1500;
    private const string EntityTag = "\"0123456789abcdef01234567-0\"";

    // Writes that carry JSON.
    private static IReadOnlyList<ContractOperation> Writes { get; } =
        [.. OpenApiContract.Current.All.Where(o => o is { Method: "POST", RequiresKey: true } && o.Node["requestBody"]?["content"]?["application/json"] is not null)];

    [Fact]
    public async Task Write_without_a_key_returns_401_for_any_body()
    {
        using var client = register.CreateClient();
        foreach (var body in Generate().DistinctBy(b => b.Operation.Id + b.Text.Length).Take(100))
            Assert.Equal(401, (await SendAsync(client, body)).Status);
    }

    [Fact]
    public async Task Documented_body_example_passes_validation()
    {
        using var client = register.CreateClientWithKey(await register.CreateKeyAsync(KeyScope.RegisterWrite, KeyScope.RegisterAdmin));

        Assert.NotEmpty(Writes);
        foreach (var write in Writes)
        {
            var (status, body) = await SendAsync(client, new(write, Example(write).ToJsonString(), null));
            Assert.True(status is 201 or 404 or 412 or 422, $"{write.Id}: {status} {body}");
        }
    }

    [Fact]
    public async Task Every_invalid_body_gets_a_documented_response_that_names_the_error()
    {
        using var client = register.CreateClientWithKey(await register.CreateKeyAsync(KeyScope.RegisterWrite, KeyScope.RegisterAdmin));
        var wrong = new List<string>();
        foreach (var body in Generate())
        {
            var (status, response) = await SendAsync(client, body);
            var named = status == 400 ? JsonNode.Parse(response)!["errors"]?.AsObject().Select(e => e.Key).ToArray() ?? [] : [];
            if (status >= 500 || (body.InvalidPointer is not null && !named.Contains(body.InvalidPointer)))
                wrong.Add($"{body.Operation.Id} {body.Text[..Math.Min(200, body.Text.Length)]}\n    {status}, not naming '{body.InvalidPointer}': {response[..Math.Min(200, response.Length)]}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {RequestCount}:\n{string.Join('\n', wrong.Take(20))}");
    }

    private static FuzzBody[] Generate()
    {
        var random = new PCG(1, 20250617);
        var bodies = Gen.OneOf([.. Writes.Select(w => (IGen<FuzzBody>)ForOperation(w))]);
        return [.. Enumerable.Range(0, RequestCount).Select(_ => bodies.Generate(random, null, out Size _))];
    }

    private static Gen<FuzzBody> ForOperation(ContractOperation write)
    {
        var example = Example(write);
        string[] names = [.. example.Select(m => m.Key)];
        return Gen.Select(Gen.OneOf(names), HostileStrings.Any, Gen.Int[0, 8]).Select((name, text, way) => Mutate(write, example.DeepClone().AsObject(), name, text, way));
    }

    // A random string may be valid; every other mutation is invalid.
    private static FuzzBody Mutate(ContractOperation write, JsonObject body, string name, string text, int way)
    {
        var pointer = $"/{name}";
        switch (way)
        {
            case 0:
                body[name] = text;
                return new(write, body.ToJsonString(), null);
            case 1:
                var isRecord = body[name] is JsonObject;
                body[name] = new JsonObject { [text] = 1 };
                return new(write, body.ToJsonString(), isRecord ? null : pointer);
            case 2:
                body[name] = body[name] is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? "3" : JsonValue.Create(true);
                return new(write, body.ToJsonString(), pointer);
            case 3:
                body[$"{name}x"] = 1;
                return new(write, body.ToJsonString(), $"{pointer}x");
            case 4:
                return new(write, $"{body.ToJsonString()[..^1]},\"{name}\":null}}", pointer);
            case 5:
                return new(write, body.ToJsonString()[..^1], "");
            case 6:
                return new(write, string.Concat(Enumerable.Repeat($"{{\"{name}\":", 40)), "");
            case 7:
                return new(write, JsonValue.Create(text).ToJsonString(), "");
            default:
                return new(write, text, null);
        }
    }

    private static JsonObject Example(ContractOperation write) => write.Node["requestBody"]!["content"]!["application/json"]!["example"]!.AsObject();

    private static async Task<(int Status, string Body)> SendAsync(HttpClient client, FuzzBody body)
    {
        var id = (string?)body.Operation.Parameters.FirstOrDefault(p => (string?)p["in"] == "path")?["example"];
        using var request = new HttpRequestMessage(HttpMethod.Post, body.Operation.Path.Replace("{id}", id, StringComparison.Ordinal))
        {
            Content = new StringContent(body.Text, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", EntityTag);
        using var response = await client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private sealed record FuzzBody(ContractOperation Operation, string Text, string? InvalidPointer);
}
