using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;
using RecordsApi.Tests.Support.Fuzzing;

namespace RecordsApi.Tests.Contract;

/// <summary>
/// Thousands of requests generated from the OpenAPI document, the same in every run; <c>FUZZ_REQUESTS</c> sets their number and
/// <c>FUZZ_SEED</c> another seed.
/// </summary>
public sealed class FuzzTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const int MaxShownFailures = 25;

    [Fact]
    public async Task Every_request_gets_a_documented_response_that_names_every_invalid_parameter()
    {
        service.Settings["RateLimiting:Enabled"] = "false";
        using var client = service.CreateClient(new() { AllowAutoRedirect = false });
        var requests = Generate(new FuzzRequestGenerator(OpenApiContract.Current, await IdsAsync()), Setting("FUZZ_REQUESTS", 3000));
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (request, _) =>
        {
            if (await FindFailureAsync(client, request) is { } what)
                wrong.Add($"{request.ToString()[..Math.Min(400, request.ToString().Length)]}\n    {what}");
        });

        Assert.True(requests.Count(r => r.IsValid) > requests.Length / 10 && requests.Count(r => r.IsInvalid) > requests.Length / 10, "Too few requests can be judged.");
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {requests.Length}:\n{string.Join('\n', wrong.Order(StringComparer.Ordinal).Take(MaxShownFailures))}");
    }

    private static FuzzRequest[] Generate(FuzzRequestGenerator generator, int count)
    {
        var random = new PCG(1, (ulong)Setting("FUZZ_SEED", 20250617));
        var requests = generator.Requests;
        return [.. Enumerable.Range(0, count).Select(_ => requests.Generate(random, null, out Size _))];
    }

    private static async Task<string?> FindFailureAsync(HttpClient client, FuzzRequest request)
    {
        try
        {
            var (status, body) = await SendAsync(client, request);
            if (status >= 500)
                return $"{status} {body}";
            if (request.IsInvalid)
            {
                var named = status == 400 ? JsonNode.Parse(body)!["errors"]?.AsObject().Select(e => e.Key).ToArray() ?? [] : [];
                return request.InvalidParameters.Except(named).FirstOrDefault() is { } missed ? $"{status} does not name {missed}: {Abbreviate(body)}" : null;
            }

            return request.IsValid && status is not (200 or 303 or 308 or 404)
                && !IsNotExpressibleInSchema(status, body) && !await IsConflictAsync(client, request, status, body)
                ? $"{status} {Abbreviate(body)}" : null;
        }
        catch (Exception failed) when (failed is Xunit.Sdk.XunitException or InvalidOperationException or HttpRequestException)
        {
            return failed.Message;
        }
    }

    // A field may require an include, a sort key a search, a status another value than the default, and a number may
    // lie beyond the end of the log: no schema expresses that.
    private static bool IsNotExpressibleInSchema(int status, string body) =>
        status == 400 && JsonNode.Parse(body)!["errors"] is JsonObject errors && errors.All(e => e.Key is "after" or "before"
            || (string)e.Value![0]!["message"]! == "Sorting by relevance requires q." || ((string)e.Value[0]!["message"]!).StartsWith("from and to must differ", StringComparison.Ordinal)
            || (e.Key == "fields" && ((string?)e.Value![0]!["didYouMean"])?.StartsWith("include=", StringComparison.Ordinal) == true));

    // Two parameters may exclude each other although each of them is valid.
    private static async Task<bool> IsConflictAsync(HttpClient client, FuzzRequest request, int status, string body)
    {
        if (status != 400 || request.Query.Count < 2 || JsonNode.Parse(body)!["errors"] is not JsonObject errors)
            return false;
        foreach (var (name, _) in errors)
        {
            if (request.Query.FirstOrDefault(q => q.Name == name) is not { } alone
                || (await SendAsync(client, request with { Query = [alone] })).Status == 400)
                return false;
        }

        return true;
    }

    private static async Task<(int Status, string Body)> SendAsync(HttpClient client, FuzzRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Address);
        if (request.Accept is not null)
            message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        using var response = await client.SendAsync(message);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    // The ids of /v1/things are used in /v1/things/{id} and in all paths below it.
    private async Task<Dictionary<string, string[]>> IdsAsync()
    {
        var ids = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var operation in OpenApiContract.Current.PublicReads.Where(o => o.Path.Contains("/{id}", StringComparison.Ordinal)))
        {
            var list = operation.Path[..operation.Path.IndexOf("/{id}", StringComparison.Ordinal)];
            ids[operation.Path] = await service.GetIdsAsync($"{list}?limit=500");
        }

        return ids;
    }

    private static string Abbreviate(string text) => text[..Math.Min(300, text.Length)];

    private static int Setting(string name, int defaultValue) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given) ? given : defaultValue;
}
