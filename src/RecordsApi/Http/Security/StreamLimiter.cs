using System.Globalization;
using Microsoft.Extensions.Options;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Security;

/// <summary>
/// Limits how many whole lists are sent at once. Each holds a connection to the database, its snapshot and its buffers for as long as the client
/// reads, which is longer than the permit of the concurrency limit is held.
/// </summary>
internal sealed class StreamLimiter(IOptions<StreamOptions> options) : IStreamLimit
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> running = new(StringComparer.Ordinal);
    private int total;

    /// <inheritdoc />
    public ProblemResult? TryBegin(HttpContext http)
    {
        // A list that is read for a page is not sent to the client.
        if (http.Features.Get<AdmittedRequest>() is not null)
            return null;
        var address = ClientAddress.GetPartitionKey(http);
        var limits = options.Value;
        lock (gate)
        {
            if (total >= limits.Total)
                return new(ProblemTypes.Overloaded, string.Create(CultureInfo.InvariantCulture, $"The service sends {total} whole lists, and no more at once. `/v1/exports` has the files of all lists."));
            var own = running.GetValueOrDefault(address);
            if (own >= limits.PerAddress)
            {
                http.Response.Headers.RetryAfter = ProblemResult.RetryAfterSeconds;
                return new(ProblemTypes.TooManyRequests, string.Create(
                    CultureInfo.InvariantCulture, $"This address receives {own} whole lists, and can receive no more at once. Read one to its end first."));
            }

            running[address] = own + 1;
            total++;
        }

        http.Response.RegisterForDispose(new Stream(this, address));
        return null;
    }

    private void End(string address)
    {
        lock (gate)
        {
            total--;
            if (--running[address] == 0)
                running.Remove(address);
        }
    }

    private sealed class Stream(StreamLimiter limiter, string address) : IDisposable
    {
        private int isEnded;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isEnded, 1) == 0)
                limiter.End(address);
        }
    }
}
