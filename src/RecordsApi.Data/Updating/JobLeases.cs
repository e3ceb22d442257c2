using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Updating;

namespace RecordsApi.Data.Updating;

/// <summary>Lets one process at a time run a job, among all that share the database.</summary>
/// <remarks>
/// A lease is a row, so that it outlives the loss of the database's primary server, unlike a lock of a connection. Its holder renews it; when it dies, another
/// process acquires the lease a minute later. That compares the clocks of both, which must not differ by as much.
/// </remarks>
public sealed class JobLeases(IDbContextFactory<RegisterContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RenewalInterval = TimeSpan.FromSeconds(15);

    /// <summary>Acquires the lease of a job, if no other run holds it and the last one began long enough ago.</summary>
    /// <param name="job">Name of the job.</param>
    /// <param name="interval">How long after the start of the last run the next one may start.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>The lease, which the caller releases by disposing it; null if it cannot be acquired.</returns>
    public async Task<IAsyncDisposable?> TryAcquireAsync(string job, TimeSpan interval, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var holder = Guid.NewGuid().ToString("N");
        var (expiresAt, startedBefore) = (now + Duration, now - interval);
        if (await context.JobLeases.Where(l => l.Job == job && l.ExpiresAt <= now && l.StartedAt <= startedBefore).ExecuteUpdateAsync(
            l => l.SetProperty(x => x.Holder, holder).SetProperty(x => x.StartedAt, now).SetProperty(x => x.ExpiresAt, expiresAt), cancellation) == 1)
            return new HeldLease(contexts, clock, job, holder);
        if (await context.JobLeases.AnyAsync(l => l.Job == job, cancellation))
            return null;
        context.Add(new JobLease { Job = job, Holder = holder, StartedAt = now, ExpiresAt = expiresAt });
        try
        {
            await context.SaveChangesAsync(cancellation);
            return new HeldLease(contexts, clock, job, holder);
        }
        catch (DbUpdateException)
        {
            // Another process was the first to run it.
            return null;
        }
    }

    /// <summary>A lease that this process holds.</summary>
    internal sealed class HeldLease : IAsyncDisposable
    {
        private readonly IDbContextFactory<RegisterContext> contexts;
        private readonly TimeProvider clock;
        private readonly string job;
        private readonly string holder;
        private readonly CancellationTokenSource end = new();
        private readonly Task renewal;

        public HeldLease(IDbContextFactory<RegisterContext> contexts, TimeProvider clock, string job, string holder)
        {
            (this.contexts, this.clock, this.job, this.holder) = (contexts, clock, job, holder);
            renewal = RenewUntilEndAsync();
        }

        /// <summary>Holds the lease for the whole duration again, if no other process has acquired it.</summary>
        public Task RenewAsync() => SetExpiryAsync(clock.GetUtcNow() + Duration);

        public async ValueTask DisposeAsync()
        {
            await end.CancelAsync();
            await renewal;
            end.Dispose();
            await SetExpiryAsync(clock.GetUtcNow());
        }

        private async Task RenewUntilEndAsync()
        {
            using var timer = new PeriodicTimer(RenewalInterval, clock);
            try
            {
                while (await timer.WaitForNextTickAsync(end.Token))
                    await TryRenewAsync();
            }
            catch (OperationCanceledException)
            {
                // The job is done.
            }
        }

        private async Task TryRenewAsync()
        {
            try
            {
                await RenewAsync();
            }
            catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
            {
                // The database cannot be written to now. The next renewal follows before the lease ends.
            }
        }

        private async Task SetExpiryAsync(DateTimeOffset at)
        {
            await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
            await context.JobLeases.Where(l => l.Job == job && l.Holder == holder)
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.ExpiresAt, at), CancellationToken.None);
        }
    }
}
