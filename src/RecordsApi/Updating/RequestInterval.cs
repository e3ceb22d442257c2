using Microsoft.Extensions.Options;

namespace RecordsApi.Updating;

/// <summary>Keeps the requests to the publisher apart in time, attempts after a failure included.</summary>
internal sealed class RequestInterval(IOptions<UpdateOptions> options, TimeProvider clock)
{
    private readonly Lock gate = new();
    private DateTimeOffset next = DateTimeOffset.MinValue;

    /// <summary>Waits until the next request may be made.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var at = next > now ? next : now;
            (next, wait) = (at.AddSeconds(options.Value.IntervalSeconds), at - now);
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellationToken) : Task.CompletedTask;
    }
}
