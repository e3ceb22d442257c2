using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.AgreementStates;

/// <summary>A row of the participating list that prints a signing date after the date from which it was listed.</summary>
internal sealed record FutureSigning(
    string AgreementId, int FirstPosition, int LastPosition, DateOnly SignedOn, DateTimeOffset RecordedAt, DateTimeOffset? SupersededAt)
{
    /// <summary>Whether the row was known at a timestamp.</summary>
    public bool IsKnownAt(DateTimeOffset timestamp) => RecordedAt <= timestamp && !(SupersededAt <= timestamp);
}

/// <summary>Reads <see cref="FutureSigning"/>: there are few, so that they are read once for each dataset version.</summary>
internal static class FutureSignings
{
    private const string CacheKey = "future signings";

    private const string Sql =
        """
        SELECT l."AgreementId", l."FirstPosition", l."LastPosition", r."SignedOn", l."RecordedAt", l."SupersededAt"
        FROM "Listings" l JOIN "PrintedRows" r ON r."Key" = l."PrintedRowKey"
        WHERE l."List" = 'participating' AND l."AgreementId" IS NOT NULL AND r."SignedOn" > l."FirstListedOn"
        """;

    /// <summary>All of them, whenever they were known.</summary>
    public static ValueTask<List<FutureSigning>> GetAsync(RegisterContext register, CancellationToken cancellationToken) =>
        register.Cache is { } cache
            ? cache.GetAsync(CacheKey, stop => ReadAsync(register, stop), cancellationToken)
            : new(ReadAsync(register, cancellationToken));

    private static Task<List<FutureSigning>> ReadAsync(RegisterContext register, CancellationToken cancellationToken) => register.Statements.QueryAsync(
        new SqlText().AppendRaw(Sql),
        reader => new FutureSigning(
            reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetDate(3),
            UtcTimestamp.Parse(reader.GetString(4)), reader.IsDBNull(5) ? null : UtcTimestamp.Parse(reader.GetString(5))),
        cancellationToken);
}
