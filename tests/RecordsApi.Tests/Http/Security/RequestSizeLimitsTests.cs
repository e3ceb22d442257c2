using System.Text.Json.Nodes;
using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>Limits of the request line and the headers, and requests without a host, sent byte by byte.</summary>
public sealed class RequestSizeLimitsTests : IDisposable
{
    private readonly SocketApiFactory service = new();

    public void Dispose() => service.Dispose();

    [Theory]
    [InlineData(9_000, 0, 1, 414, "address-too-long")]
    [InlineData(31_000, 0, 1, 414, "address-too-long")]
    [InlineData(10, 33_000, 1, 431, "headers-too-large")]
    [InlineData(10, 10, 120, 431, "headers-too-large")]
    public async Task Request_that_is_too_long_gets_a_problem_that_browsers_can_read(int address, int header, int headers, int status, string code)
    {
        var lines = string.Concat(Enumerable.Range(0, headers).Select(i => $"X-Long-{i}: {new string('b', header)}\r\n"));
        var answer = await SendAsync($"GET /v1/agreements?q={new string('a', address)} HTTP/1.1\r\nHost: localhost\r\nOrigin: https://app.example\r\n{lines}Connection: close\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/problem+json\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nAccess-Control-Allow-Origin: *\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith($"#{code}", (string?)ReadBody(answer)["type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Http_1_0_request_without_a_host_gets_links_to_the_address_that_it_connected_to()
    {
        var answer = await SendAsync("GET /v1/agencies?limit=1 HTTP/1.0\r\n\r\n");

        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+/v1/agencies/", (string?)ReadBody(answer)["data"]![0]!["links"]!["self"]);
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFF")]
    [InlineData("7FFFFFFFFFFFFFFF")]
    [InlineData("80000000")]
    [InlineData("-1")]
    [InlineData("xyz")]
    public async Task Chunk_size_that_is_no_number_or_too_large_returns_a_problem_with_a_key_too(string size)
    {
        var key = await service.CreateKeyAsync(KeyScope.RegisterWrite);
        var answer = await SendAsync(
            $"POST /v1/sources HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{size}\r\n{{}}\r\n0\r\n\r\n");

        Assert.Matches("^HTTP/1.1 4(00|13) ", answer);
        Assert.Contains("\r\nContent-Type: application/problem+json\r\n", answer, StringComparison.Ordinal);
    }

    private static JsonNode ReadBody(string answer) => JsonNode.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..(answer.LastIndexOf('}') + 1)])!;

    private async Task<string> SendAsync(string text)
    {
        using var socket = service.Send(text);
        return await SocketApiFactory.ReadToEndAsync(socket);
    }
}
