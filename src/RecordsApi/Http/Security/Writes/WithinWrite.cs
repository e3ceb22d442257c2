using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Http.Security.Writes;

/// <summary>What the register says of itself inside a write, before anybody else can see it.</summary>
internal static class WithinWrite
{
    /// <summary>Today, and all that the register knows with the write in it.</summary>
    /// <param name="db">The register, with the write in it.</param>
    /// <param name="http">The request that writes.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="cancellationToken">Breaks off.</param>
    public static async Task<Standpoint> StandpointAsync(
        this RegisterContext db, HttpContext http, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await db.RegisterFacts.Where(f => f.Name == "knownThrough").Select(f => f.Value).FirstAsync(cancellationToken);
        return new(Addresses.Root(http), new RegisterFrame(DateOnly.FromDateTime(now.UtcDateTime), Moment.FromText(known)));
    }

    /// <summary>A record in its envelope.</summary>
    public static async Task<SingleV1<T>> SingleAsync<T>(this RegisterContext db, T record, RegisterFrame frame, CancellationToken cancellationToken)
    {
        var facts = await db.RegisterFacts.Where(f => f.Name == "version" || f.Name == "freshThrough")
            .ToDictionaryAsync(f => f.Name, f => f.Value, cancellationToken);
        return new(record, new RegisterV1(facts["version"], frame.AsOf, frame.KnownAt, ValueReader.Day(facts["freshThrough"])));
    }
}
