using System.Data.Common;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Queries;

/// <summary>The properties of an accepted publication that queries use.</summary>
/// <param name="List">Its list.</param>
/// <param name="ListPosition">Its id, position and date.</param>
/// <param name="RecordedAt">Timestamp from which it was recorded (UTC).</param>
/// <param name="SupersededAt">Timestamp from which it was superseded (UTC); null while it is current.</param>
internal sealed record AcceptedPublication(string List, ListPosition ListPosition, DateTimeOffset RecordedAt, DateTimeOffset? SupersededAt)
{
    /// <summary>Whether it was known at a timestamp (UTC).</summary>
    public bool IsKnownAt(DateTimeOffset timestamp) => RecordedAt <= timestamp && !(SupersededAt <= timestamp);
}

/// <summary>Reads the accepted publications: two a day, few enough to cache all of them.</summary>
internal static class AcceptedPublicationQueries
{
    private const string CacheKey = "accepted publications";

    private const string Sql =
        "SELECT \"List\", \"Id\", \"Position\", \"PublishedOn\", \"RecordedAt\", \"SupersededAt\" FROM \"Publications\" WHERE \"Position\" IS NOT NULL ORDER BY \"Position\" DESC";

    /// <summary>All of them, whenever they were known, the newest of each list first.</summary>
    public static ValueTask<List<AcceptedPublication>> GetAcceptedPublicationsAsync(this RegisterContext db, CancellationToken cancellationToken) =>
        db.Cache is { } cache
            ? cache.GetAsync(CacheKey, stop => ReadAsync(db, stop), cancellationToken)
            : new(ReadAsync(db, cancellationToken));

    // Timestamps are stored to the millisecond, and compared so.
    public static DateTimeOffset TruncateToMillisecond(this DateTimeOffset timestamp) =>
        new(timestamp.UtcTicks - timestamp.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    private static Task<List<AcceptedPublication>> ReadAsync(RegisterContext db, CancellationToken cancellationToken) =>
        db.Statements.QueryAsync(new SqlText().AppendRaw(Sql), Read, cancellationToken);

    private static AcceptedPublication Read(DbDataReader row) => new(
        row.GetString(0),
        new(row.GetString(1), row.GetInt32(2), row.GetDate(3)),
        UtcTimestamp.Parse(row.GetString(4)), row.IsDBNull(5) ? null : UtcTimestamp.Parse(row.GetString(5)));
}
