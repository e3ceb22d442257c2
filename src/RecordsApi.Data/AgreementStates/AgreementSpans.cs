using System.Data.Common;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.AgreementStates;

/// <summary>The spans of all agreements, for queries that go through most of them. They are read once for each dataset version.</summary>
/// <param name="register">The register.</param>
/// <param name="reader">Reads agreements at two times.</param>
/// <param name="times">The two times.</param>
/// <param name="isHistorical">Whether the register has information that is newer than the timestamp.</param>
internal sealed class AgreementSpans(RegisterContext register, AgreementStateReader reader, TemporalContext times, bool isHistorical)
{
    private readonly string knownAt = UtcTimestamp.Format(times.KnownAt);

    /// <summary>Whether what is read is kept for the dataset version.</summary>
    public bool AreKept => register.Cache is not null;

    /// <summary>The spans of each agreement by date, as known at any time: those of a timestamp are found among them.</summary>
    public ValueTask<Dictionary<string, List<RecordedSpan>>> ReadAllAsync(CancellationToken cancellationToken) => register.Cache is { } cache
        ? cache.GetAsync("spans", ReadAsync, cancellationToken)
        : new(ReadAsync(cancellationToken));

    /// <summary>Computes what follows from the spans that are known at the timestamp; once for the newest one, and each time for earlier ones, of which there are too many to keep.</summary>
    public ValueTask<T> ComputeAsync<T>(string key, Func<CancellationToken, Task<T>> compute, CancellationToken cancellationToken) =>
        AreKept && !isHistorical ? register.Cache!.GetAsync(key, compute, cancellationToken) : new(compute(cancellationToken));

    /// <summary>Whether a span is known at the timestamp. <see cref="TemporalConditions.AppendKnown"/> writes the same as SQL.</summary>
    public bool IsKnown(RecordedSpan found) => isHistorical
        ? string.CompareOrdinal(found.Span.RecordedAt, knownAt) <= 0 && (found.Span.SupersededAt is not { } supersededAt || string.CompareOrdinal(supersededAt, knownAt) > 0)
        : found.Span.SupersededAt is null;

    /// <summary>Whether a span applies at the two times.</summary>
    public bool IsAtTimes(RecordedSpan found) => found.Span.FromDay <= times.AsOf && found.Span.LastDay >= times.AsOf && IsKnown(found);

    /// <summary>Creates what makes spans of the rows of one result.</summary>
    public Func<DbDataReader, AgreementSpan> CreateReader() => AgreementSpan.CreateReader(register.Provider);

    private async Task<Dictionary<string, List<RecordedSpan>>> ReadAsync(CancellationToken cancellationToken)
    {
        var read = CreateReader();
        var sql = await reader.Sql.SelectSpansAsync(cancellationToken);
        var rows = await reader.Statements.QueryAsync(sql, row => new RecordedSpan(read(row), row.GetInt64(AgreementSpan.ColumnCount) != 0), cancellationToken);
        var spans = new Dictionary<string, List<RecordedSpan>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!spans.TryGetValue(row.Span.AgreementId, out var ofAgreement))
                spans.Add(row.Span.AgreementId, ofAgreement = []);
            ofAgreement.Add(row);
        }

        return spans;
    }
}
