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
/// The service on a loopback port, for requests sent byte by byte. <c>/sink</c> reads a request body to its end, and
/// <c>/spring</c> writes an endless response body.
/// </summary>
internal sealed class SocketApiFactory : RegisterApiFactory
{
    // A server that never closes a connection fails the test instead of blocking the run.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly TestEndpoints testEndpoints = new();

    // Limits that no test reaches, however busy the machine is. A test sets the one limit that it is about.
    public SocketApiFactory()
        : this(FloridaTestData.Register)
    {
    }

    internal SocketApiFactory(RegisterBuilder register)
        : base(register)
    {
        UseKestrel(0);
        Settings["Server:HeaderSeconds"] = "1000";
        Settings["Server:IdleSeconds"] = "1000";
        Settings["Server:GraceSeconds"] = "1000";
        Settings["Server:MinBytesPerSecond"] = "1000000000";
    }

    /// <summary>Completes when <c>/spring</c> was aborted.</summary>
    public Task EndlessResponseAborted => testEndpoints.EndlessResponseAborted.Task.WaitAsync(Timeout);

    /// <summary>Opens a connection and sends a text. Connects and sends without a switch of threads, so that nothing delays the text.</summary>
    public Socket Send(string text)
    {
        StartServer();
        var address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(IPAddress.Loopback, address.Port);
        socket.Send(Encoding.Latin1.GetBytes(text));
        return socket;
    }

    /// <summary>Reads until the head of a response ends or the server closes the connection.</summary>
    public static async Task<string> ReadHeadAsync(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        var head = new StringBuilder();
        var next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await socket.ReceiveAsync(next).WaitAsync(Timeout) == 1)
            head.Append((char)next[0]);
        return head.ToString();
    }

    /// <summary>Reads until the server closes the connection.</summary>
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
