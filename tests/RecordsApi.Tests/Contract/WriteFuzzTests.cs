using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using RecordsApi.Register.Keys;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;
using RecordsApi.Tests.Support.Fuzzing;

namespace RecordsApi.Tests.Contract;

/// <summary>Bodies made from the document's examples, right ones and broken ones, the same in every run.</summary>
public sealed class WriteFuzzTests(EmptyRegister register) : IClassFixture<EmptyRegister>
{
    private const int Requests = 1500;
    private const string Tag = "\"0123456789abcdef01234567-0\"";

    // Writes that carry JSON.
    private static IReadOnlyList<Operation> Writes { get; } =
        [.. ContractDocument.Current.All.Where(o => o.Method == "POST" && o.Node["requestBody"]?["content"]?["application/json"] is not null)];

    [Fact]
    public async Task Write_without_a_key_is_refused_whatever_it_carries()
    {
        using var client = register.CreateClient();
        foreach (var body in Generate().DistinctBy(b => b.Operation.Id + b.Text.Length).Take(100))
            Assert.Equal(401, (await SendAsync(client, body)).Status);
    }

    [Fact]
    public async Task Example_of_every_body_is_one_that_is_taken_for_a_record()
    {
        using var client = register.ClientWith(await register.KeyAsync(KeyScope.RegisterWrite, KeyScope.RegisterAdmin));

        Assert.NotEmpty(Writes);
        foreach (var write in Writes)
        {
            var (status, body) = await SendAsync(client, new(write, Example(write).ToJsonString(), null));
            Assert.True(status is 201 or 404 or 412 or 422, $"{write.Id}: {status} {body}");
        }
    }

    [Fact]
    public async Task Every_broken_body_gets_a_documented_answer_that_names_what_is_broken()
    {
        using var client = register.ClientWith(await register.KeyAsync(KeyScope.RegisterWrite, KeyScope.RegisterAdmin));
        var wrong = new List<string>();
        foreach (var body in Generate())
        {
            var (status, answer) = await SendAsync(client, body);
            var named = status == 400 ? JsonNode.Parse(answer)!["errors"]?.AsObject().Select(e => e.Key).ToArray() ?? [] : [];
            if (status >= 500 || (body.Mistake is not null && !named.Contains(body.Mistake)))
                wrong.Add($"{body.Operation.Id} {body.Text[..Math.Min(200, body.Text.Length)]}\n    {status}, not naming '{body.Mistake}': {answer[..Math.Min(200, answer.Length)]}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {Requests}:\n{string.Join('\n', wrong.Take(20))}");
    }

    private static FuzzBody[] Generate()
    {
        var random = new PCG(1, 20250617);
        var bodies = Gen.OneOf([.. Writes.Select(w => (IGen<FuzzBody>)Of(w))]);
        return [.. Enumerable.Range(0, Requests).Select(_ => bodies.Generate(random, null, out Size _))];
    }

    private static Gen<FuzzBody> Of(Operation write)
    {
        var example = Example(write);
        string[] names = [.. example.Select(m => m.Key)];
        return Gen.Select(Gen.OneOf(names), HostileTexts.Any, Gen.Int[0, 8]).Select((name, text, way) => Broken(write, example.DeepClone().AsObject(), name, text, way));
    }

    // A text may happen to be right; every other way is wrong for certain.
    private static FuzzBody Broken(Operation write, JsonObject body, string name, string text, int way)
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

    private static JsonObject Example(Operation write) => write.Node["requestBody"]!["content"]!["application/json"]!["example"]!.AsObject();

    private static async Task<(int Status, string Body)> SendAsync(HttpClient client, FuzzBody body)
    {
        var id = (string?)body.Operation.Parameters.FirstOrDefault(p => (string?)p["in"] == "path")?["example"];
        using var request = new HttpRequestMessage(HttpMethod.Post, body.Operation.Path.Replace("{id}", id, StringComparison.Ordinal))
        {
            Content = new StringContent(body.Text, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", Tag);
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private sealed record FuzzBody(Operation Operation, string Text, string? Mistake);
}
