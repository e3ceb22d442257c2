using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>Those who send or read slowly are cut off, and hold up nobody else.</summary>
public sealed class SlowClientsTests
{
    [Fact]
    public async Task Slow_headers_time_out_without_blocking_other_requests()
    {
        using var service = new SocketApiFactory();
        var slow = new List<Socket>();
        for (var i = 0; i < 50; i++)
            slow.Add(await service.SendAsync("GET /v1/agreements HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
        using var quick = await service.SendAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", await SocketApiFactory.ReadToEndAsync(quick), StringComparison.Ordinal);
        foreach (var socket in slow)
        {
            Assert.StartsWith("HTTP/1.1 408", await SocketApiFactory.ReadToEndAsync(socket), StringComparison.Ordinal);
            socket.Dispose();
        }
    }

    [Fact]
    public async Task Slow_body_times_out()
    {
        using var service = new SocketApiFactory();
        using var socket = await service.SendAsync("POST /sink HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{");

        Assert.StartsWith("HTTP/1.1 408", await SocketApiFactory.ReadToEndAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_that_is_not_read_is_aborted()
    {
        using var service = new SocketApiFactory();
        using var socket = await service.SendAsync("GET /spring HTTP/1.1\r\nHost: localhost\r\n\r\n");

        await service.EndlessResponseAborted;
    }

    [Fact]
    public async Task Idle_connection_is_closed()
    {
        using var service = new SocketApiFactory();
        using var socket = await service.SendAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", await SocketApiFactory.ReadToEndAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_beyond_the_limit_is_closed()
    {
        using var service = new SocketApiFactory { Settings = { ["Server:Connections"] = "1", ["Server:HeaderSeconds"] = "1000" } };
        using var first = await service.SendAsync("GET /");
        using var second = await service.SendAsync("");

        Assert.Empty(await SocketApiFactory.ReadToEndAsync(second));
    }

    // The server has limits of its own, which would cut off the slow as well, only later.
    [Fact]
    public void Server_limits_come_from_configuration()
    {
        using var service = new RegisterApiFactory
        {
            Settings =
            {
                ["Server:HeaderSeconds"] = "7", ["Server:IdleSeconds"] = "8", ["Server:GraceSeconds"] = "9",
                ["Server:LeastBytesPerSecond"] = "1234", ["Server:Connections"] = "10",
            },
        };
        using var client = service.CreateClient();
        var limits = service.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal((TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(8), 10), (limits.RequestHeadersTimeout, limits.KeepAliveTimeout, limits.MaxConcurrentConnections));
        Assert.All([limits.MinRequestBodyDataRate, limits.MinResponseDataRate], rate => Assert.Equal((1234, TimeSpan.FromSeconds(9)), (rate?.BytesPerSecond, rate?.GracePeriod)));
    }
}
