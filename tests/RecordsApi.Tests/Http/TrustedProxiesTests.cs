using System.Net;
using Microsoft.AspNetCore.Http;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http;

public sealed class TrustedProxiesTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3", "https://records.example/v1")]
    [InlineData("10.1.2.3", "10.1.2.3", "https://records.example/v1")]
    [InlineData("10.1.2.3", "10.1.2.4", "http://localhost/v1")]
    [InlineData("", "10.1.2.3", "http://localhost/v1")]
    public async Task Only_a_trusted_proxy_is_believed(string trusted, string from, string self)
    {
        using var service = new Service { Settings = { ["Proxy:Trusted"] = trusted } };
        var answer = await service.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            http.Request.Path = "/v1";
            http.Request.Scheme = "http";
            http.Request.Host = new HostString("localhost");
            http.Request.Headers["X-Forwarded-For"] = "192.0.2.1";
            http.Request.Headers["X-Forwarded-Proto"] = "https";
            http.Request.Headers["X-Forwarded-Host"] = "records.example";
        });

        using var reader = new StreamReader(answer.Response.Body);
        Assert.Contains($"\"self\":\"{self}\"", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Proxy_that_is_no_address_is_refused_at_the_start()
    {
        using var service = new Service { Settings = { ["Proxy:Trusted"] = "proxy.example" } };

        Assert.Contains("proxy.example", Assert.Throws<FormatException>(service.CreateClient).Message, StringComparison.Ordinal);
    }
}
