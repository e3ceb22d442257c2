using System.Net;
using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support;

/// <summary>Asks a service and reads its answers.</summary>
public static class HttpTestExtensions
{
    /// <summary>The JSON at an address, which must be found.</summary>
    public static async Task<JsonNode> GetJsonAsync(this RegisterApiFactory service, string address)
    {
        ArgumentNullException.ThrowIfNull(service);
        using var client = service.CreateClient();
        using var answer = await client.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>The text at an address, which must be found.</summary>
    public static async Task<string> GetTextAsync(this RegisterApiFactory service, string address)
    {
        ArgumentNullException.ThrowIfNull(service);
        using var client = service.CreateClient();
        return await client.GetStringAsync(address);
    }

    /// <summary>The problem at an address, with its status and media type.</summary>
    public static async Task<(int Status, JsonNode Problem)> GetProblemAsync(this RegisterApiFactory service, string address, string method = "GET", string? accept = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await client.SendAsync(request);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    /// <summary>The ids of the records at an address.</summary>
    public static async Task<string[]> GetIdsAsync(this RegisterApiFactory service, string address) =>
        [.. (await service.GetJsonAsync(address))["data"]!.AsArray().Select(record => (string)record!["id"]!)];

    /// <summary>Compares whole JSON, laid out alike.</summary>
    public static void AssertJsonEqual(string expected, JsonNode? actual) =>
        Assert.Equal(ToIndentedJson(JsonNode.Parse(expected)), ToIndentedJson(actual));

    private static string ToIndentedJson(JsonNode? node) =>
        node?.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "null";
}
