using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Hosting;

public sealed class AccessLogTests
{
    [Fact]
    public async Task Answered_and_limited_requests_have_a_line_each_without_the_query_string()
    {
        var lines = await RequestTwiceAsync("true");

        Assert.Matches(@"^192\.0\.2\.7 GET /v1/programs 200 [0-9.]+ ms done \S+", lines[0]);
        Assert.Matches(@"^192\.0\.2\.7 GET /v1/programs 429 [0-9.]+ ms done \S+", lines[1]);
        Assert.DoesNotContain(lines, line => line.Contains("fbclid", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Requests_are_not_logged_by_default() => Assert.Empty(await RequestTwiceAsync("false"));

    private static async Task<string[]> RequestTwiceAsync(string enabled)
    {
        var log = new CapturedLog();
        using var service = new RegisterApiFactory
        {
            Settings =
            {
                ["AccessLog:Enabled"] = enabled, ["Logging:LogLevel:Default"] = "Information",
                ["RateLimiting:Enabled"] = "true", ["RateLimiting:Requests"] = "1", ["RateLimiting:Seconds"] = "1000000",
            },
        };
        using var logged = service.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(log)));
        for (var i = 0; i < 2; i++)
        {
            var answered = await logged.Server.SendAsync(http =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
                http.Request.Path = "/v1/programs";
                http.Request.QueryString = new QueryString("?fbclid=1");
            });

            // The line is written before the response ends.
            await answered.Response.Body.CopyToAsync(Stream.Null);
        }

        return [.. log.Lines.Where(line => line.StartsWith("192.0.2.7 ", StringComparison.Ordinal))];
    }
}
