using Microsoft.Extensions.Time.Testing;
using RecordsApi.Data.Connections;

namespace RecordsApi.Data.Tests.Connections;

public sealed class OperationQueueTests
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task Operations_run_one_after_the_other_in_their_order()
    {
        var queue = CreateQueue(10);
        var order = new List<int>();
        var first = await queue.EnterAsync(CancellationToken.None);
        var others = Enumerable.Range(1, 5).Select(RunAsync).ToArray();
        first.Dispose();
        await Task.WhenAll(others);

        Assert.Equal([1, 2, 3, 4, 5], order);

        async Task RunAsync(int number)
        {
            using var turn = await queue.EnterAsync(CancellationToken.None);
            order.Add(number);
        }
    }

    [Fact]
    public async Task Operation_beyond_those_that_can_wait_is_refused()
    {
        var queue = CreateQueue(1);
        using var running = await queue.EnterAsync(CancellationToken.None);
        var waiting = queue.EnterAsync(CancellationToken.None);

        var error = await Assert.ThrowsAsync<QueueFullException>(() => queue.EnterAsync(CancellationToken.None));
        running.Dispose();

        Assert.Equal("Too many writes wait for others.", error.Message);
        (await waiting).Dispose();
    }

    [Fact]
    public async Task Operation_that_waits_too_long_is_refused()
    {
        var queue = CreateQueue(1);
        using var running = await queue.EnterAsync(CancellationToken.None);
        var waiting = queue.EnterAsync(CancellationToken.None);
        clock.Advance(MaxWait);

        await Assert.ThrowsAsync<QueueFullException>(() => waiting);
        Assert.Equal(0, queue.Waiting);
    }

    [Fact]
    public async Task Canceled_operation_gives_its_place_to_the_next()
    {
        var queue = CreateQueue(1);
        using var stop = new CancellationTokenSource();
        using var running = await queue.EnterAsync(CancellationToken.None);
        var waiting = queue.EnterAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        var next = queue.EnterAsync(CancellationToken.None);
        running.Dispose();

        (await next).Dispose();
    }

    private OperationQueue CreateQueue(int maxWaiting) => new("writes", maxWaiting, MaxWait, clock);
}
