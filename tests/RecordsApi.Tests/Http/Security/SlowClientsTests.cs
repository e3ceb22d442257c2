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
    public async Task Headers_that_do_not_end_are_cut_off_and_others_answered_meanwhile()
    {
        using var service = new SocketService();
        var slow = new List<Socket>();
        for (var i = 0; i < 50; i++)
            slow.Add(await service.SendAsync("GET /v1/agreements HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
        using var quick = await service.SendAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", await SocketService.RestAsync(quick), StringComparison.Ordinal);
        foreach (var socket in slow)
        {
            Assert.StartsWith("HTTP/1.1 408", await SocketService.RestAsync(socket), StringComparison.Ordinal);
            socket.Dispose();
        }
    }

    [Fact]
    public async Task Body_that_does_not_come_is_cut_off()
    {
        using var service = new SocketService();
        using var socket = await service.SendAsync("POST /sink HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{");

        Assert.StartsWith("HTTP/1.1 408", await SocketService.RestAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_is_not_read_is_cut_off()
    {
        using var service = new SocketService();
        using var socket = await service.SendAsync("GET /spring HTTP/1.1\r\nHost: localhost\r\n\r\n");

        await service.CutOff;
    }

    [Fact]
    public async Task Connection_that_asks_nothing_more_is_closed()
    {
        using var service = new SocketService();
        using var socket = await service.SendAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", await SocketService.RestAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_beyond_the_most_is_closed_at_once()
    {
        using var service = new SocketService { Settings = { ["Server:Connections"] = "1", ["Server:HeaderSeconds"] = "1000" } };
        using var first = await service.SendAsync("GET /");
        using var second = await service.SendAsync("");

        Assert.Empty(await SocketService.RestAsync(second));
    }

    // The server has limits of its own, which would cut off the slow as well, only later.
    [Fact]
    public void Limits_are_those_of_the_configuration()
    {
        using var service = new Service
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
