using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Updating;

namespace RecordsApi.Data.Updating;

/// <summary>Lets one process at a time run a job, among all that share the database.</summary>
public sealed class JobLeases(IDbContextFactory<RegisterContext> contexts, TimeProvider clock)
{
    /// <summary>Acquires the lease of a job, if no other run holds it and the last one began long enough ago.</summary>
    /// <param name="job">Name of the job.</param>
    /// <param name="duration">For how long it is held if the process dies.</param>
    /// <param name="interval">How long after the start of the last run the next one may start.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>The lease, which the caller releases by disposing it; null if it cannot be acquired.</returns>
    public async Task<IAsyncDisposable?> TryAcquireAsync(string job, TimeSpan duration, TimeSpan interval, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var holder = Guid.NewGuid().ToString("N");
        var (expiresAt, startedBefore) = (now + duration, now - interval);
        if (await context.JobLeases.Where(l => l.Job == job && l.ExpiresAt <= now && l.StartedAt <= startedBefore).ExecuteUpdateAsync(
            l => l.SetProperty(x => x.Holder, holder).SetProperty(x => x.StartedAt, now).SetProperty(x => x.ExpiresAt, expiresAt), cancellation) == 1)
            return new Held(contexts, clock, job, holder);
        if (await context.JobLeases.AnyAsync(l => l.Job == job, cancellation))
            return null;
        context.Add(new JobLease { Job = job, Holder = holder, StartedAt = now, ExpiresAt = expiresAt });
        try
        {
            await context.SaveChangesAsync(cancellation);
            return new Held(contexts, clock, job, holder);
        }
        catch (DbUpdateException)
        {
            // Another process was the first to run it.
            return null;
        }
    }

    private sealed class Held(IDbContextFactory<RegisterContext> contexts, TimeProvider clock, string job, string holder) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
            var now = clock.GetUtcNow();
            await context.JobLeases.Where(l => l.Job == job && l.Holder == holder)
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.ExpiresAt, now), CancellationToken.None);
        }
    }
}
