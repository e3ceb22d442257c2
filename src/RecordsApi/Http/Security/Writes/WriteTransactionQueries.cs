using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Security.Writes;

/// <summary>Queries dataset metadata inside the transaction of a write, before it is committed.</summary>
internal static class WriteTransactionQueries
{
    /// <summary>Returns the response context of a write: the current date, and the newest timestamp including the write.</summary>
    /// <param name="db">The register, including the write.</param>
    /// <param name="http">The request that writes.</param>
    /// <param name="now">The current time (UTC).</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<ResponseContext> GetResponseContextAsync(
        this RegisterContext db, HttpContext http, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await db.DatasetMetadata.Where(f => f.Name == "knownThrough").Select(f => f.Value).FirstAsync(cancellationToken);
        return new(RequestBaseUrl.GetBaseUrl(http), new TemporalContext(DateOnly.FromDateTime(now.UtcDateTime), UtcTimestamp.Parse(known)), RequestBaseUrl.IsLocalCopy(http));
    }

    /// <summary>A record in its envelope.</summary>
    public static async Task<SingleV1<T>> CreateSingleAsync<T>(this RegisterContext db, T record, TemporalContext temporalContext, CancellationToken cancellationToken)
    {
        var facts = await db.DatasetMetadata.Where(f => f.Name == "version" || f.Name == "freshThrough")
            .ToDictionaryAsync(f => f.Name, f => f.Value, cancellationToken);
        return new(record, new RegisterV1(facts["version"], temporalContext.AsOf, temporalContext.KnownAt, QueryValueParser.ParseDate(facts["freshThrough"])));
    }
}
