using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Coverage;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Versioning;
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
        var known = await db.ReadKnownThroughAsync(cancellationToken);
        return await db.CreateResponseContextAsync(http, known, cancellationToken);
    }

    /// <summary>The same for a response that does not belong to a request.</summary>
    /// <param name="db">The register.</param>
    /// <param name="publicAddress">Start of the links; null for links without a host.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    public static async Task<ResponseContext> GetResponseContextAsync(this RegisterContext db, string? publicAddress, CancellationToken cancellationToken)
    {
        var known = await db.ReadKnownThroughAsync(cancellationToken);
        return await db.CreateResponseContextAsync(publicAddress ?? "", publicAddress is null, known, cancellationToken);
    }

    /// <summary>The last day known, as known at a timestamp.</summary>
    /// <param name="db">The register, with the write in it.</param>
    /// <param name="http">The request that writes.</param>
    /// <param name="knownAt">The timestamp (UTC).</param>
    /// <param name="cancellationToken">Breaks off.</param>
    public static Task<ResponseContext> CreateResponseContextAsync(
        this RegisterContext db, HttpContext http, DateTimeOffset knownAt, CancellationToken cancellationToken) =>
        db.CreateResponseContextAsync(RequestBaseUrl.GetBaseUrl(http), RequestBaseUrl.IsLocalCopy(http), knownAt, cancellationToken);

    private static async Task<DateTimeOffset> ReadKnownThroughAsync(this RegisterContext db, CancellationToken cancellationToken) =>
        UtcTimestamp.Parse(IncompleteDatasetMetadataException.GetRequired(await db.ReadMetadataAsync(["knownThrough"], cancellationToken), "knownThrough"));

    private static Task<Dictionary<string, string>> ReadMetadataAsync(this RegisterContext db, string[] names, CancellationToken cancellationToken) =>
        db.DatasetMetadata.Where(f => names.Contains(f.Name)).ToDictionaryAsync(f => f.Name, f => f.Value, cancellationToken);

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
        var facts = await db.ReadMetadataAsync(["version", "freshThrough"], cancellationToken);
        return new(record, new RegisterV1(
            IncompleteDatasetMetadataException.GetRequired(facts, "version"), context.TemporalContext.AsOf, context.Coverage.IsDefaultDate, context.TemporalContext.KnownAt,
            QueryValueParser.ParseDate(IncompleteDatasetMetadataException.GetRequired(facts, "freshThrough")), context.Coverage.ToResponse()));
    }
}
