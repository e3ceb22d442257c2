using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Data.Updating;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Data.Tests.Updating;

/// <summary>Two processes that share a database, each with a clock of its own.</summary>
public sealed class JobLeasesTests : IDisposable
{
    private const string Job = "count the ships";

    private readonly TemporaryRegister register = new();
    private readonly FakeTimeProvider firstClock;
    private readonly FakeTimeProvider secondClock;

    public JobLeasesTests()
    {
        (firstClock, secondClock) = (new(register.Clock.GetUtcNow()), new(register.Clock.GetUtcNow()));
        TestDatabase.Create(register.PathTo("register.db"));
    }

    public void Dispose() => register.Dispose();

    [Fact]
    public async Task Job_of_one_process_is_not_run_by_another_one() => await ExpectOneAsync(register, register);

    // Both names are those of the same server, as of a primary server and a replica.
    [PostgreSqlFact]
    public async Task Job_runs_once_where_the_connection_strings_name_several_hosts()
    {
        var hosts = new SeveralHosts(register.ConnectionString);

        await ExpectOneAsync(hosts, hosts);
    }

    [Fact]
    public async Task Job_is_free_when_its_run_is_over()
    {
        await using (await new JobLeases(register, firstClock).TryAcquireAsync(Job, TimeSpan.Zero, CancellationToken.None))
        {
        }

        Assert.NotNull(await new JobLeases(register, secondClock).TryAcquireAsync(Job, TimeSpan.Zero, CancellationToken.None));
    }

    [Fact]
    public async Task Job_of_a_process_that_died_is_run_by_another_one_after_a_minute()
    {
        // Its clock stands still: it renews nothing.
        await new JobLeases(register, firstClock).TryAcquireAsync(Job, TimeSpan.Zero, CancellationToken.None);
        secondClock.Advance(TimeSpan.FromSeconds(61));

        Assert.NotNull(await new JobLeases(register, secondClock).TryAcquireAsync(Job, TimeSpan.Zero, CancellationToken.None));
    }

    [Fact]
    public async Task Job_that_takes_longer_is_not_run_by_another_process()
    {
        await using var lease = (JobLeases.HeldLease)(await new JobLeases(register, firstClock).TryAcquireAsync(Job, TimeSpan.Zero, CancellationToken.None))!;
        firstClock.Advance(TimeSpan.FromSeconds(30));
        await lease.RenewAsync();
        secondClock.Advance(TimeSpan.FromSeconds(61));

        Assert.Null(await new JobLeases(register, secondClock).TryAcquireAsync(Job, TimeSpan.Zero, CancellationToken.None));
    }

    [Fact]
    public async Task Renewal_does_not_take_the_job_back_from_another_process()
    {
        var lost = (JobLeases.HeldLease)(await new JobLeases(register, firstClock).TryAcquireAsync(Job, TimeSpan.Zero, CancellationToken.None))!;
        secondClock.Advance(TimeSpan.FromSeconds(61));
        await using (await new JobLeases(register, secondClock).TryAcquireAsync(Job, TimeSpan.Zero, CancellationToken.None))
        {
        }

        await lost.RenewAsync();

        Assert.NotNull(await new JobLeases(register, secondClock).TryAcquireAsync(Job, TimeSpan.Zero, CancellationToken.None));
    }

    private async Task ExpectOneAsync(IDbContextFactory<RegisterContext> first, IDbContextFactory<RegisterContext> second)
    {
        await using var lease = await new JobLeases(first, firstClock).TryAcquireAsync(Job, TimeSpan.Zero, CancellationToken.None);

        Assert.NotNull(lease);
        Assert.Null(await new JobLeases(second, secondClock).TryAcquireAsync(Job, TimeSpan.Zero, CancellationToken.None));
    }

    private sealed class SeveralHosts(string connectionString) : IDbContextFactory<RegisterContext>
    {
        private readonly string several = Repeat(new NpgsqlConnectionStringBuilder(connectionString));

        public RegisterContext CreateDbContext() => new(new DbContextOptionsBuilder<RegisterContext>().UseDatabase(TestDatabase.Provider, several).Options);

        private static string Repeat(NpgsqlConnectionStringBuilder builder)
        {
            builder.Host = $"{builder.Host}:{builder.Port},localhost:{builder.Port}";
            return builder.ToString();
        }
    }
}
