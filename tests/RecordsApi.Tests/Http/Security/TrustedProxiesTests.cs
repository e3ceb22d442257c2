using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

public sealed class TrustedProxiesTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3", "https://records.example/v1")]
    [InlineData("10.1.2.3", "10.1.2.3", "https://records.example/v1")]
    [InlineData("10.1.2.3", "10.1.2.4", "http://localhost/v1")]
    [InlineData("", "10.1.2.3", "http://localhost/v1")]
    public async Task Forwarded_headers_are_used_only_from_a_trusted_proxy(string trusted, string from, string self)
    {
        using var service = new RegisterApiFactory { Settings = { ["Proxy:Trusted"] = trusted } };
        var response = await service.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            http.Request.Path = "/v1";
            http.Request.Scheme = "http";
            http.Request.Host = new HostString("localhost");
            http.Request.Headers["X-Forwarded-For"] = "192.0.2.1";
            http.Request.Headers["X-Forwarded-Proto"] = "https";
            http.Request.Headers["X-Forwarded-Host"] = "records.example";
        });

        using var reader = new StreamReader(response.Response.Body);
        Assert.Contains($"\"self\":\"{self}\"", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proxy_that_is_not_named_is_logged_once()
    {
        var log = new CapturedLog();
        using var service = new RegisterApiFactory { Settings = { ["Proxy:Trusted"] = "10.0.0.1", ["Logging:LogLevel:Default"] = "Warning" } };
        using var logged = service.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(log)));
        foreach (var from in (string[])["10.0.0.1", "10.0.0.2", "10.0.0.2"])
        {
            await logged.Server.SendAsync(http =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(from);
                http.Request.Path = "/health/live";
                http.Request.Headers["X-Forwarded-For"] = "192.0.2.1";
            });
        }

        Assert.StartsWith("A request from 10.0.0.2 has an X-Forwarded-For header.", Assert.Single(log.Lines, line => line.Contains("Proxy:Trusted", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_proxy_address_fails_at_startup()
    {
        using var service = new RegisterApiFactory { Settings = { ["Proxy:Trusted"] = "proxy.example" } };

        Assert.Contains("proxy.example", Assert.Throws<OptionsValidationException>(service.CreateClient).Message, StringComparison.Ordinal);
    }
}
