using System.Net;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

public sealed class ResponseHeadersTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("/v1/agreements", 200)]
    [InlineData("/v1/nowhere", 404)]
    [InlineData("/swagger/index.html", 200)]
    public async Task Response_has_security_headers(string address, int status)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(address);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("https://localhost/v1/agreements", "max-age=31536000")]
    [InlineData("https://localhost/v1/nowhere", "max-age=31536000")]
    [InlineData("http://localhost/v1/agreements", null)]
    public async Task Response_over_TLS_has_HSTS(string address, string? policy)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(new Uri(address));

        Assert.Equal(policy, response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? Assert.Single(values) : null);
    }

    [Theory]
    [InlineData("/v1/agreements", 200)]
    [InlineData("/v1/agreements?stat=FL", 400)]
    [InlineData("/v1/agreements/nobody", 404)]
    public async Task Response_varies_by_Accept_and_Accept_Encoding(string address, int status)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(address);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(["Accept", "Accept-Encoding"], response.Headers.Vary.Distinct());
        Assert.Equal(status >= 400, response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost")]
    public async Task Origin_is_never_echoed_and_no_cookie_is_set(string origin)
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", origin);
        using var response = await client.GetAsync(new Uri("/v1/programs", UriKind.Relative));

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials") || response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/v1/agreements")]
    [InlineData("/v1/nowhere")]
    public async Task CORS_allows_reads_from_any_origin(string address)
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://example.org");
        using var response = await client.GetAsync(address);

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Response_lists_the_supported_API_versions()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(new Uri("/v1/programs", UriKind.Relative));

        Assert.Equal("1.0", Assert.Single(response.Headers.GetValues("api-supported-versions")));
    }

    [Fact]
    public async Task HEAD_returns_the_headers_of_GET_without_a_body()
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/v1/agreements");
        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task OPTIONS_returns_Allow()
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v1/agreements");
        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS", "POST"], response.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Links_start_with_the_configured_public_address()
    {
        using var own = new RegisterApiFactory();
        own.Settings["PublicAddress"] = "https://records.example/";

        Assert.Equal("https://records.example/v1", (string?)(await own.GetJsonAsync("/v1"))["data"]!["links"]!["self"]);
    }
}
