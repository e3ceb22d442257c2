using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Coverage;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Security.Writes;

/// <summary>Queries dataset metadata inside the transaction of a write, before it is committed.</summary>
internal static class WriteTransactionQueries
{
    /// <summary>The last day known, and all that the register knows with the write in it.</summary>
    /// <param name="db">The register, with the write in it.</param>
    /// <param name="http">The request that writes.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    public static async Task<ResponseContext> GetResponseContextAsync(
        this RegisterContext db, HttpContext http, CancellationToken cancellationToken)
    {
        var known = await db.DatasetMetadata.Where(f => f.Name == "knownThrough").Select(f => f.Value).FirstAsync(cancellationToken);
        return await db.CreateResponseContextAsync(http, UtcTimestamp.Parse(known), cancellationToken);
    }

    /// <summary>The same for a response that does not belong to a request.</summary>
    /// <param name="db">The register.</param>
    /// <param name="publicAddress">Start of the links; null for links without a host.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    public static async Task<ResponseContext> GetResponseContextAsync(this RegisterContext db, string? publicAddress, CancellationToken cancellationToken)
    {
        var known = await db.DatasetMetadata.Where(f => f.Name == "knownThrough").Select(f => f.Value).FirstAsync(cancellationToken);
        return await db.CreateResponseContextAsync(publicAddress ?? "", publicAddress is null, UtcTimestamp.Parse(known), cancellationToken);
    }

    /// <summary>The last day known, as known at a timestamp.</summary>
    /// <param name="db">The register, with the write in it.</param>
    /// <param name="http">The request that writes.</param>
    /// <param name="knownAt">The timestamp (UTC).</param>
    /// <param name="cancellationToken">Breaks off.</param>
    public static Task<ResponseContext> CreateResponseContextAsync(
        this RegisterContext db, HttpContext http, DateTimeOffset knownAt, CancellationToken cancellationToken) =>
        db.CreateResponseContextAsync(RequestBaseUrl.GetBaseUrl(http), RequestBaseUrl.IsLocalCopy(http), knownAt, cancellationToken);

    private static async Task<ResponseContext> CreateResponseContextAsync(
        this RegisterContext db, string baseUrl, bool isLocalCopy, DateTimeOffset knownAt, CancellationToken cancellationToken)
    {
        var coverage = QueryCoverage.OfRegister(await CoverageQueries.ReadCoverageAsync(db.Statements, null, knownAt, cancellationToken));
        var day = coverage.Spans.Through ?? coverage.FindLastDay(knownAt);
        return new(baseUrl, new TemporalContext(day, knownAt), coverage, isLocalCopy);
    }

    /// <summary>A record in its envelope.</summary>
    public static async Task<SingleV1<T>> CreateSingleAsync<T>(this RegisterContext db, T record, IResponseContext context, CancellationToken cancellationToken)
    {
        var facts = await db.DatasetMetadata.Where(f => f.Name == "version" || f.Name == "freshThrough")
            .ToDictionaryAsync(f => f.Name, f => f.Value, cancellationToken);
        return new(record, new RegisterV1(
            facts["version"], context.TemporalContext.AsOf, context.Coverage.IsDefaultDate, context.TemporalContext.KnownAt,
            QueryValueParser.ParseDate(facts["freshThrough"]), context.Coverage.ToResponse()));
    }
}
