using System.Threading.Channels;

namespace RecordsApi.Features.Changes.Webhooks;

/// <summary>Says that there may be something to deliver. A signal that nobody waits for yet is kept.</summary>
internal sealed class WebhookSignal(TimeProvider clock)
{
    // Any number of signals mean the same as one.
    private readonly Channel<bool> signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Gives the signal.</summary>
    public void Give() => signals.Writer.TryWrite(true);

    /// <summary>Waits for the signal, at most for a time.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await signals.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is over.
        }
    }
}
