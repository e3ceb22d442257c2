using System.Net;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http;

public sealed class HeadersTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("/v1/agreements", 200)]
    [InlineData("/v1/nowhere", 404)]
    [InlineData("/swagger/index.html", 200)]
    public async Task Answer_forbids_guessing_and_foreign_content(string address, int status)
    {
        using var client = service.CreateClient();
        using var answer = await client.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("https://localhost/v1/agreements", "max-age=31536000")]
    [InlineData("https://localhost/v1/nowhere", "max-age=31536000")]
    [InlineData("http://localhost/v1/agreements", null)]
    public async Task Answer_over_tls_asks_to_be_read_over_tls_only(string address, string? policy)
    {
        using var client = service.CreateClient();
        using var answer = await client.GetAsync(new Uri(address));

        Assert.Equal(policy, answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? Assert.Single(values) : null);
    }

    [Theory]
    [InlineData("/v1/agreements", 200)]
    [InlineData("/v1/agreements?stat=FL", 400)]
    [InlineData("/v1/agreements/nobody", 404)]
    public async Task Answer_says_that_it_depends_on_form_and_coding(string address, int status)
    {
        using var client = service.CreateClient();
        using var answer = await client.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary.Distinct());
        Assert.Equal(status >= 400, answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost")]
    public async Task Origin_is_never_repeated_and_no_cookie_is_wanted(string origin)
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", origin);
        using var answer = await client.GetAsync(new Uri("/v1/programs", UriKind.Relative));

        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials") || answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/v1/agreements")]
    [InlineData("/v1/nowhere")]
    public async Task Answer_may_be_read_from_any_origin(string address)
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://example.org");
        using var answer = await client.GetAsync(address);

        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Answer_names_the_versions_there_are()
    {
        using var client = service.CreateClient();
        using var answer = await client.GetAsync(new Uri("/v1/programs", UriKind.Relative));

        Assert.Equal("1.0", Assert.Single(answer.Headers.GetValues("api-supported-versions")));
    }

    [Fact]
    public async Task Head_is_answered_as_get_without_its_body()
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/v1/agreements");
        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Options_is_answered_with_the_methods_there_are()
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v1/agreements");
        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS", "POST"], answer.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Links_begin_with_the_public_address_where_one_is_set()
    {
        using var own = new Service();
        own.Settings["PublicAddress"] = "https://records.example/";

        Assert.Equal("https://records.example/v1", (string?)(await own.JsonAsync("/v1"))["data"]!["links"]!["self"]);
    }
}
