using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>An editor: sends raw bodies to the real host, with an API key.</summary>
internal sealed class EditorClient(RegisterApiFactory service, HttpClient client) : IDisposable
{
    public static async Task<EditorClient> CreateAsync(RegisterApiFactory service, params KeyScope[] scopes) =>
        new(service, service.CreateClientWithKey(await service.CreateKeyAsync(scopes.Length == 0 ? [KeyScope.RegisterWrite] : scopes)));

    public HttpClient Client { get; } = client;

    /// <summary>Sends a body, with headers as pairs.</summary>
    public Task<HttpResponseMessage> SendAsync(string address, string body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    /// <summary>Enters a record and returns its id.</summary>
    public async Task<string> EnterAsync(string address, string body)
    {
        using var response = await SendAsync(address, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.Created, text);
        return (string)JsonNode.Parse(text)!["data"]!["id"]!;
    }

    /// <summary>Reads and corrects a record, and returns the response.</summary>
    public async Task<HttpResponseMessage> CorrectAsync(string record, string body)
    {
        using var read = await Client.GetAsync(record);
        return await SendAsync($"{record}/corrections", body, ("If-Match", read.Headers.ETag!.ToString()));
    }

    /// <summary>Advances the clock to a timestamp.</summary>
    public void SetClock(string timestamp) => service.Clock.SetUtcNow(DateTimeOffset.Parse(timestamp, System.Globalization.CultureInfo.InvariantCulture));

    public void Dispose() => Client.Dispose();
}
