using System.Net.Sockets;
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
}
