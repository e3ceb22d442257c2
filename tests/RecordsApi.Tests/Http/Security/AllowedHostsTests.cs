using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>The <c>AllowedHosts</c> setting.</summary>
public sealed class AllowedHostsTests : IDisposable
{
    private readonly RegisterApiFactory service = new() { Settings = { ["AllowedHosts"] = "records.example;*.records.example" } };

    public void Dispose() => service.Dispose();

    [Theory]
    [InlineData("/v1/agreements", "application/problem+json", "http://records.example/v1/enums/problems#bad-request")]
    [InlineData("/", "text/html", "<h1>Malformed request</h1>")]
    [InlineData("/health/live", "application/problem+json", "http://records.example/v1/enums/problems#bad-request")]
    public async Task Unknown_host_returns_400_and_is_not_echoed(string address, string type, string text)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = "evil.example";
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal((400, type), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains(text, body, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", body + response.Headers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("records.example")]
    [InlineData("RECORDS.example:8443")]
    [InlineData("data.records.example")]
    public async Task Allowed_host_returns_200(string host)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/agreements");
        request.Headers.Host = host;

        Assert.Equal(200, (int)(await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Forwarded_host_of_a_trusted_proxy_must_be_allowed_too()
    {
        service.Settings["Proxy:Trusted"] = "10.0.0.1";
        var response = await service.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = System.Net.IPAddress.Parse("10.0.0.1");
            http.Request.Path = "/v1";
            http.Request.Host = new("records.example");
            http.Request.Headers["X-Forwarded-For"] = "192.0.2.1";
            http.Request.Headers["X-Forwarded-Host"] = "evil.example";
            http.Request.Headers["X-Forwarded-Proto"] = "https";
        });

        Assert.Equal(400, response.Response.StatusCode);
    }
}
