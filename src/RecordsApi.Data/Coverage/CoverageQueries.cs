using System.Data.Common;
using RecordsApi.Data.Caching;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Coverage;

/// <summary>Reads when the lists were observed, as known at a timestamp.</summary>
public static class CoverageQueries
{
    private const string CacheKey = "observing publications";

    private const string Sql =
        $"""SELECT "List", "PublishedOn", "RecordedAt", "SupersededAt" FROM "Publications" WHERE {ObservingPublication.Condition} UNION ALL {ObservingPublication.OfFacilities}""";

    /// <summary>The span of each list, as known at a timestamp.</summary>
    /// <param name="register">Runs the statement.</param>
    /// <param name="cache">What was read for this dataset version before; null if the register may change while it is read.</param>
    /// <param name="knownAt">The timestamp (UTC).</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static async ValueTask<ListCoverage> ReadCoverageAsync(
        IStatementExecutor register, CacheGeneration? cache, DateTimeOffset knownAt, CancellationToken cancellationToken) =>
        ListCoverage.FromPublications((await ReadAsync(register, cache, knownAt, cancellationToken)).Select(p => (p.List, p.PublishedOn)));

    /// <summary>Dates on which each list was observed, as known at a timestamp.</summary>
    public static async ValueTask<ILookup<string, DateOnly>> ReadObservedDaysAsync(
        IStatementExecutor register, CacheGeneration? cache, DateTimeOffset knownAt, CancellationToken cancellationToken) =>
        (await ReadAsync(register, cache, knownAt, cancellationToken)).ToLookup(p => p.List, p => p.PublishedOn, StringComparer.Ordinal);

    private static async ValueTask<IEnumerable<ObservingPublication>> ReadAsync(
        IStatementExecutor register, CacheGeneration? cache, DateTimeOffset knownAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(register);
        var publications = cache is null
            ? await register.QueryAsync(new SqlText().AppendRaw(Sql), Read, cancellationToken)
            : await cache.GetAsync(CacheKey, stop => register.QueryAsync(new SqlText().AppendRaw(Sql), Read, stop), cancellationToken);

        // Timestamps are stored to the millisecond, and compared so.
        var known = new DateTimeOffset(knownAt.UtcTicks - knownAt.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        return publications.Where(p => p.IsKnownAt(known));
    }

    private static ObservingPublication Read(DbDataReader row) => new(
        row.GetString(0), row.GetDate(1),
        UtcTimestamp.Parse(row.GetString(2)), row.IsDBNull(3) ? null : UtcTimestamp.Parse(row.GetString(3)));
}
