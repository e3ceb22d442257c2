using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>What became of one question of a flood.</summary>
/// <param name="Status">Status of the answer; 0 where there was none.</param>
/// <param name="Milliseconds">From when it was due to the whole answer.</param>
/// <param name="SendDelayMilliseconds">Of these, those that passed before it was sent: what the asker itself is slow by.</param>
/// <param name="HasRetryAfter">Whether the answer says when to come again.</param>
internal sealed record LoadTestResponse(HttpStatusCode Status, double Milliseconds, double SendDelayMilliseconds, bool HasRetryAfter);

/// <summary>
/// Questions in an open loop: each is sent when it is due, whatever became of those before it, as from many readers who know
/// nothing of each other. They go over plain sockets: a client that does more would take the processors from the service.
/// </summary>
internal sealed class OpenLoopLoadGenerator
{
    private readonly Channel<(int Number, TimeSpan Due)> dueRequests = Channel.CreateUnbounded<(int, TimeSpan)>(new() { SingleWriter = true });
    private readonly ConcurrentQueue<LoadTestResponse> responses = new();
    private readonly Uri service;
    private readonly byte[][] requests;
    private long startTimestamp;

    private OpenLoopLoadGenerator(Uri service, IEnumerable<string> urls) =>
        (this.service, requests) = (service, [.. urls.Select(a => Encoding.ASCII.GetBytes($"GET {a} HTTP/1.1\r\nHost: {service.Authority}\r\n\r\n"))]);

    /// <summary>Asks at a rate; comes back when the last is due, with what becomes of all of them.</summary>
    /// <param name="service">Who is asked.</param>
    /// <param name="urls">What is asked, in turn.</param>
    /// <param name="connections">Over how many connections: what waits for one of them counts as time.</param>
    /// <param name="perSecond">How many a second.</param>
    /// <param name="seconds">How long.</param>
    public static async Task<Task<IReadOnlyList<LoadTestResponse>>> SendAsync(
        Uri service, IReadOnlyList<string> urls, int connections, double perSecond, int seconds)
    {
        var flood = new OpenLoopLoadGenerator(service, urls);
        var opened = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => flood.ConnectAsync()));
        flood.startTimestamp = Stopwatch.GetTimestamp();
        var asking = opened.Select(flood.SendAsync).ToList();

        // A thread of its own: one of the pool would be late when answers keep the pool busy.
        await Task.Factory.StartNew(
            () => flood.ScheduleRequests(perSecond, seconds), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return flood.WaitForAllAsync(asking);
    }

    private void ScheduleRequests(double perSecond, int seconds)
    {
        for (var number = 0; number < seconds * perSecond; number++)
        {
            var moment = TimeSpan.FromSeconds(number / perSecond);
            while (moment - Stopwatch.GetElapsedTime(startTimestamp) is { TotalMilliseconds: > 1 } wait)
                Thread.Sleep(wait);
            dueRequests.Writer.TryWrite((number, moment));
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
            while (await ReadNextRequestAsync() is var (number, moment))
            {
                double Since() => (Stopwatch.GetElapsedTime(startTimestamp) - moment).TotalMilliseconds;
                var late = Since();
                try
                {
                    await connection.SendAsync(requests[number % requests.Length]);
                    var (status, saysWhen) = await ReadResponseAsync(connection, buffer);
                    responses.Enqueue(new(status, Since(), late, saysWhen));
                }
                catch (SocketException)
                {
                    responses.Enqueue(new(0, Since(), late, false));
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

    // Every answer of the service to these questions tells its length.
    private static async Task<(HttpStatusCode Status, bool SaysWhen)> ReadResponseAsync(Socket connection, byte[] buffer)
    {
        var (read, head) = (0, -1);
        while (head < 0)
        {
            read += await ReceiveAsync(connection, buffer.AsMemory(read));
            head = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }

        var (status, length, saysWhen) = ParseHeaders(buffer.AsSpan(0, head));
        for (var left = head + 4 + length - read; left > 0;)
            left -= await ReceiveAsync(connection, buffer);
        return (status, saysWhen);
    }

    private static async ValueTask<int> ReceiveAsync(Socket connection, Memory<byte> buffer) =>
        await connection.ReceiveAsync(buffer) is > 0 and var read ? read : throw new SocketException((int)SocketError.ConnectionReset);

    private static (HttpStatusCode Status, int Length, bool SaysWhen) ParseHeaders(ReadOnlySpan<byte> head)
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
