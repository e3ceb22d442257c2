using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.AgreementStates;

/// <summary>The spans and status events of all agreements, for queries that go through most of them. They are read once for each dataset version.</summary>
/// <param name="register">The register.</param>
/// <param name="reader">Reads agreements at two times.</param>
/// <param name="times">The two times.</param>
/// <param name="isHistorical">Whether the register has information that is newer than the timestamp.</param>
internal sealed class AgreementSpans(RegisterContext register, AgreementStateReader reader, TemporalContext times, bool isHistorical)
{
    /// <summary>The spans of each agreement by date, as known at any time: those of a timestamp are found among them.</summary>
    public ValueTask<KeptSpans> ReadAllAsync(CancellationToken cancellationToken) => KeepAsync("spans", ReadSpansAsync, cancellationToken);

    /// <summary>The status events of each agreement by date, as known at any time: those of a timestamp are found among them.</summary>
    public ValueTask<ILookup<string, RecordedStatusEvent>> ReadStatusEventsAsync(CancellationToken cancellationToken) =>
        KeepAsync("status events", ReadEventsAsync, cancellationToken);

    /// <summary>Computes what follows from the spans that are known at the timestamp; once for the newest one, and each time for earlier ones, of which there are too many to keep.</summary>
    public ValueTask<T> ComputeAsync<T>(string key, Func<CancellationToken, Task<T>> compute, CancellationToken cancellationToken) =>
        isHistorical ? new(compute(cancellationToken)) : KeepAsync(key, compute, cancellationToken);

    /// <summary>Whether a span is known at the timestamp.</summary>
    public bool IsKnown(RecordedSpan found) => isHistorical ? IsKnown(found.Span.RecordedAt, found.Span.SupersededAt) : found.IsCurrent;

    /// <summary>Whether a status event is known at the timestamp, and can have occurred on the date or before.</summary>
    public bool IsAtTimes(RecordedStatusEvent found) => found.Event.Latest <= times.AsOf && IsKnown(found.RecordedAt, found.SupersededAt);

    /// <summary>The span that applies at the two times; null if there is none.</summary>
    /// <param name="history">The spans of an agreement.</param>
    public RecordedSpan? FindAtTimes(RecordedSpan[] history)
    {
        foreach (ref readonly var found in history.AsSpan())
        {
            if (found.ValidFrom <= times.AsOf && found.ValidThrough >= times.AsOf && IsKnown(found))
                return found;
        }

        return null;
    }

    // TemporalConditions.AppendKnown writes the same as SQL.
    private bool IsKnown(DateTime recordedAt, DateTime supersededAt) => isHistorical
        ? recordedAt <= times.KnownAt.UtcDateTime && supersededAt > times.KnownAt.UtcDateTime
        : supersededAt == DateTime.MaxValue;

    private ValueTask<T> KeepAsync<T>(string key, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        register.Cache is { } cache ? cache.GetAsync(key, read, cancellationToken) : new(read(cancellationToken));

    private async Task<KeptSpans> ReadSpansAsync(CancellationToken cancellationToken)
    {
        var sql = await reader.Sql.SelectSpansAsync(cancellationToken);
        return new(await reader.Statements.QueryAsync(sql, new AgreementSpanReader(register.Provider).Read, cancellationToken));
    }

    private async Task<ILookup<string, RecordedStatusEvent>> ReadEventsAsync(CancellationToken cancellationToken) =>
        (await reader.Statements.QueryAsync(AgreementStateStatements.SelectStatusEvents(), RecordedStatusEvent.CreateReader(register.Provider), cancellationToken))
            .ToLookup(found => found.Event.AgreementId, StringComparer.Ordinal);
}
