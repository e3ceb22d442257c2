using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>Clients that send or read slowly are disconnected and do not block others.</summary>
public sealed class SlowClientsTests
{
    [Fact]
    public async Task Slow_headers_time_out_without_blocking_other_requests()
    {
        using var service = new SocketApiFactory { Settings = { ["Server:HeaderSeconds"] = "1" } };
        var slow = new List<Socket>();
        for (var i = 0; i < 50; i++)
            slow.Add(service.Send("GET /v1/agreements HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
        using var quick = service.Send("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

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
        using var service = new SocketApiFactory { Settings = { ["Server:GraceSeconds"] = "2" } };
        using var socket = service.Send("POST /sink HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{");

        Assert.StartsWith("HTTP/1.1 408", await SocketApiFactory.ReadToEndAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_that_is_not_read_is_aborted()
    {
        using var service = new SocketApiFactory { Settings = { ["Server:GraceSeconds"] = "2" } };
        using var socket = service.Send("GET /spring HTTP/1.1\r\nHost: localhost\r\n\r\n");

        await service.EndlessResponseAborted;
    }

    [Fact]
    public async Task Idle_connection_is_closed()
    {
        using var service = new SocketApiFactory { Settings = { ["Server:IdleSeconds"] = "5" } };
        using var socket = service.Send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", await SocketApiFactory.ReadToEndAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_beyond_the_limit_is_closed()
    {
        using var service = new SocketApiFactory { Settings = { ["Server:MaxConnections"] = "1" } };
        using var first = service.Send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200", await SocketApiFactory.ReadHeadAsync(first), StringComparison.Ordinal);
        using var second = service.Send("");

        Assert.Empty(await SocketApiFactory.ReadToEndAsync(second));
    }

    // The server has default limits, which would disconnect slow clients as well, only later.
    [Fact]
    public void Server_limits_come_from_configuration()
    {
        using var service = new RegisterApiFactory
        {
            Settings =
            {
                ["Server:HeaderSeconds"] = "7", ["Server:IdleSeconds"] = "8", ["Server:GraceSeconds"] = "9",
                ["Server:MinBytesPerSecond"] = "1234", ["Server:MaxConnections"] = "10",
            },
        };
        using var client = service.CreateClient();
        var limits = service.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal((TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(8), 10), (limits.RequestHeadersTimeout, limits.KeepAliveTimeout, limits.MaxConcurrentConnections));
        Assert.All([limits.MinRequestBodyDataRate, limits.MinResponseDataRate], rate => Assert.Equal((1234, TimeSpan.FromSeconds(9)), (rate?.BytesPerSecond, rate?.GracePeriod)));
    }
}
