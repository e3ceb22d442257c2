using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Errors;

/// <summary>What errors disclose and what they do not.</summary>
public sealed class ErrorDisclosureTests
{
    private const string InternalMessage = "no such table: Secrets in /srv/register.db";

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Internal_error_returns_500_without_internal_details(string environment)
    {
        var sql = new FailingCommandInterceptor(InternalMessage);
        using var service = new InterceptedApiFactory(sql) { Environment = environment };
        using var client = service.CreateClient();
        sql.Arm();
        using var response = await client.GetAsync(new Uri("/v1/agreements", UriKind.Relative));
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal((500, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.EndsWith("#internal-error", (string?)JsonNode.Parse(body)!["type"], StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.False(response.Headers.Contains("Server") || response.Headers.Contains("X-Powered-By"));
        foreach (var word in (string[])["Secrets", "/srv", "Exception", "   at ", "SELECT", "SQLite", "EntityFramework", ".cs", "10.0."])
            Assert.DoesNotContain(word, body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("GET /v1/agreements HTTP/1.1\r\nHost: localhost\r\nNo header\r\n\r\n")]
    [InlineData("GET /v1/agreements HTTP/1.1\r\n\r\n")]
    [InlineData("GET /v1/agreements HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n")]
    [InlineData("GET /v1/agreements HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n")]
    [InlineData("GET /v1/agreements HTTP/1.1\r\nHost: localhost\nX: a\0b\r\n\r\n")]
    [InlineData("G\u0001T / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n")]
    public async Task Malformed_HTTP_request_returns_400_without_a_body(string text)
    {
        using var service = new SocketApiFactory();
        using var socket = service.Send(text);
        var response = await SocketApiFactory.ReadToEndAsync(socket);

        Assert.StartsWith("HTTP/1.1 400", response, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", response, StringComparison.Ordinal);
        Assert.DoesNotContain("Server:", response, StringComparison.OrdinalIgnoreCase);
    }
}
