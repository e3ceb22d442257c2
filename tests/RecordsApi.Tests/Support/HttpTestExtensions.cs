using System.Net;
using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support;

/// <summary>Sends requests to a service and reads its responses.</summary>
public static class HttpTestExtensions
{
    /// <summary>Gets the JSON at a URL, which must exist.</summary>
    public static async Task<JsonNode> GetJsonAsync(this RegisterApiFactory service, string address)
    {
        ArgumentNullException.ThrowIfNull(service);
        using var client = service.CreateClient();
        using var response = await client.GetAsync(address);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {(int)response.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>Gets the text at a URL, which must exist.</summary>
    public static async Task<string> GetTextAsync(this RegisterApiFactory service, string address)
    {
        ArgumentNullException.ThrowIfNull(service);
        using var client = service.CreateClient();
        return await client.GetStringAsync(address);
    }

    /// <summary>Gets the problem response at a URL, with its status and media type.</summary>
    public static async Task<(int Status, JsonNode Problem)> GetProblemAsync(this RegisterApiFactory service, string address, string method = "GET", string? accept = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await client.SendAsync(request);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    /// <summary>Gets the ids of the records at a URL.</summary>
    public static async Task<string[]> GetIdsAsync(this RegisterApiFactory service, string address) =>
        [.. (await service.GetJsonAsync(address))["data"]!.AsArray().Select(record => (string)record!["id"]!)];

    /// <summary>Compares JSON documents, formatted in the same way.</summary>
    public static void AssertJsonEqual(string expected, JsonNode? actual) =>
        Assert.Equal(ToIndentedJson(JsonNode.Parse(expected)), ToIndentedJson(actual));

    private static string ToIndentedJson(JsonNode? node) =>
        node?.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "null";
}
