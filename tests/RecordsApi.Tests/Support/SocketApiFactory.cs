using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace RecordsApi.Tests.Support;

/// <summary>
/// The service on a port of the loopback, to be spoken to byte by byte. <c>/sink</c> reads a body to its end, and
/// <c>/spring</c> writes one that has none.
/// </summary>
internal sealed class SocketApiFactory : RegisterApiFactory
{
    // Far longer than anything here takes: a server that never closes fails the test instead of holding it up.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly TestEndpoints testEndpoints = new();

    public SocketApiFactory()
    {
        UseKestrel(0);
        Settings["Server:HeaderSeconds"] = "1";
        Settings["Server:IdleSeconds"] = "1";
        Settings["Server:GraceSeconds"] = "2";
        Settings["Server:LeastBytesPerSecond"] = "1000000000";
    }

    /// <summary>Done when <c>/spring</c> was cut off.</summary>
    public Task EndlessResponseAborted => testEndpoints.EndlessResponseAborted.Task.WaitAsync(Timeout);

    /// <summary>A new connection that has sent a text.</summary>
    public async Task<Socket> SendAsync(string text)
    {
        StartServer();
        var address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        await socket.SendAsync(Encoding.Latin1.GetBytes(text));
        return socket;
    }

    /// <summary>What comes on a connection until the server closes it.</summary>
    public static async Task<string> ReadToEndAsync(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync().WaitAsync(Timeout);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(testEndpoints));
    }

    private sealed class TestEndpoints : IStartupFilter
    {
        public TaskCompletionSource EndlessResponseAborted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map("/sink", sink => sink.Run(http => http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted)));
            app.Map("/spring", spring => spring.Run(WriteEndlesslyAsync));
            next(app);
        };

        private async Task WriteEndlesslyAsync(HttpContext http)
        {
            try
            {
                while (true)
                    await http.Response.Body.WriteAsync(new byte[1 << 16], http.RequestAborted);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                EndlessResponseAborted.TrySetResult();
            }
        }
    }
}
