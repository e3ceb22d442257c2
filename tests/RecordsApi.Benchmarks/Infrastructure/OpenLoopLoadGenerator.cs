using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>The outcome of one request.</summary>
/// <param name="Status">Status of the response; 0 if there was none.</param>
/// <param name="Milliseconds">From the time the request was due to the end of the response.</param>
/// <param name="SendDelayMilliseconds">The part of it that passed before the request was sent: the delay of the load generator.</param>
/// <param name="HasRetryAfter">Whether the response has a `Retry-After` header.</param>
internal sealed record LoadTestResponse(HttpStatusCode Status, double Milliseconds, double SendDelayMilliseconds, bool HasRetryAfter);

/// <summary>
/// Sends requests in an open loop: each is sent when it is due, whatever became of the earlier ones, as from many independent
/// clients. Uses sockets, because `HttpClient` would take processor time from the service.
/// </summary>
internal sealed class OpenLoopLoadGenerator
{
    private readonly Channel<(int Number, TimeSpan Due)> dueRequests = Channel.CreateUnbounded<(int, TimeSpan)>(new() { SingleWriter = true });
    private readonly ConcurrentQueue<LoadTestResponse> responses = new();
    private readonly Uri service;
    private readonly byte[][] requests;
    private long startTimestamp;

    private OpenLoopLoadGenerator(Uri service, IEnumerable<string> urls) =>
        (this.service, requests) = (service, [.. urls.Select(url => Encoding.ASCII.GetBytes($"GET {url} HTTP/1.1\r\nHost: {service.Authority}\r\n\r\n"))]);

    /// <summary>Sends requests at a rate. Returns when the last one is due, with a task for the outcomes of all.</summary>
    /// <param name="service">Address of the service.</param>
    /// <param name="urls">The URLs to request, in turn.</param>
    /// <param name="connections">Number of connections. The time a request waits for one counts.</param>
    /// <param name="perSecond">Requests a second.</param>
    /// <param name="seconds">Duration in seconds.</param>
    public static async Task<Task<IReadOnlyList<LoadTestResponse>>> SendAsync(
        Uri service, IReadOnlyList<string> urls, int connections, double perSecond, int seconds)
    {
        var generator = new OpenLoopLoadGenerator(service, urls);
        var sockets = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => generator.ConnectAsync()));
        generator.startTimestamp = Stopwatch.GetTimestamp();
        var senders = sockets.Select(generator.SendAsync).ToList();

        // A dedicated thread: one of the pool would be late when responses keep the pool busy.
        await Task.Factory.StartNew(
            () => generator.ScheduleRequests(perSecond, seconds), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return generator.WaitForAllAsync(senders);
    }

    private void ScheduleRequests(double perSecond, int seconds)
    {
        for (var number = 0; number < seconds * perSecond; number++)
        {
            var due = TimeSpan.FromSeconds(number / perSecond);
            while (due - Stopwatch.GetElapsedTime(startTimestamp) is { TotalMilliseconds: > 1 } wait)
                Thread.Sleep(wait);
            dueRequests.Writer.TryWrite((number, due));
        }

        dueRequests.Writer.Complete();
    }

    private async Task<IReadOnlyList<LoadTestResponse>> WaitForAllAsync(List<Task> senders)
    {
        await Task.WhenAll(senders);
        return [.. responses];
    }

    private async Task SendAsync(Socket connection)
    {
        var buffer = new byte[16 << 10];
        try
        {
            while (await ReadNextRequestAsync() is var (number, due))
            {
                double Elapsed() => (Stopwatch.GetElapsedTime(startTimestamp) - due).TotalMilliseconds;
                var delay = Elapsed();
                try
                {
                    await connection.SendAsync(requests[number % requests.Length]);
                    var (status, hasRetryAfter) = await ReadResponseAsync(connection, buffer);
                    responses.Enqueue(new(status, Elapsed(), delay, hasRetryAfter));
                }
                catch (SocketException)
                {
                    responses.Enqueue(new(0, Elapsed(), delay, false));
                    connection.Dispose();
                    connection = await ConnectAsync();
                }
            }
        }
        finally
        {
            connection.Dispose();
        }
    }

    private async ValueTask<(int Number, TimeSpan Due)?> ReadNextRequestAsync()
    {
        try
        {
            return await dueRequests.Reader.ReadAsync();
        }
        catch (ChannelClosedException)
        {
            return null;
        }
    }

    // Every response to these requests has a Content-Length.
    private static async Task<(HttpStatusCode Status, bool HasRetryAfter)> ReadResponseAsync(Socket connection, byte[] buffer)
    {
        var (read, head) = (0, -1);
        while (head < 0)
        {
            read += await ReceiveAsync(connection, buffer.AsMemory(read));
            head = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }

        var (status, length, hasRetryAfter) = ParseHeaders(buffer.AsSpan(0, head));
        for (var left = head + 4 + length - read; left > 0;)
            left -= await ReceiveAsync(connection, buffer);
        return (status, hasRetryAfter);
    }

    private static async ValueTask<int> ReceiveAsync(Socket connection, Memory<byte> buffer) =>
        await connection.ReceiveAsync(buffer) is > 0 and var read ? read : throw new SocketException((int)SocketError.ConnectionReset);

    private static (HttpStatusCode Status, int Length, bool HasRetryAfter) ParseHeaders(ReadOnlySpan<byte> head)
    {
        var length = head[(head.IndexOf("\r\nContent-Length: "u8) + "\r\nContent-Length: ".Length)..];
        var end = length.IndexOf((byte)'\r');
        return ((HttpStatusCode)int.Parse(head[9..12]), int.Parse(end < 0 ? length : length[..end]), head.IndexOf("\r\nRetry-After: "u8) >= 0);
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Parse(service.Host), service.Port);
        return socket;
    }
}
