using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Versioning;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>Reads the dataset metadata.</summary>
internal sealed class DatasetMetadataReader(RegisterContext db, RegisterSession session)
{
    /// <summary>
    /// Version, freshness and coverage, with the temporal context of the query. If the knowledge timestamp is earlier than the newest
    /// information, only what was known at that time is reported, so that the response never changes.
    /// </summary>
    public ValueTask<RegisterV1> GetMetadataAsync(IResponseContext context, CancellationToken cancellationToken) =>
        GetMetadataAsync(context, context.TemporalContext.AsOf, context.Coverage.IsDefaultDate, cancellationToken);

    /// <summary>The same of a response that is about another date than the query names.</summary>
    public async ValueTask<RegisterV1> GetMetadataAsync(IResponseContext context, DateOnly asOf, bool isDefaultDate, CancellationToken cancellationToken)
    {
        var (state, knownAt) = (session.Dataset, context.TemporalContext.KnownAt);
        var isPast = state.IsHistorical(knownAt);

        // At the timestamp of a write, the version is the one that this write created; other earlier timestamps are named by themselves.
        var fresh = (isPast ? null : state.FreshThrough) ?? context.Coverage.Spans.Through;
        var version = isPast
            ? await db.FindVersionAtAsync(knownAt, cancellationToken) ?? $"{fresh?.ToString("O", CultureInfo.InvariantCulture) ?? "none"}@{UtcTimestamp.Format(knownAt)}"
            : state.Version;
        return new(version, asOf, isDefaultDate, knownAt, fresh, context.Coverage.ToResponse());
    }

    /// <summary>Wraps a record in its envelope.</summary>
    public async Task<Ok<SingleV1<T>>> CreateSingleAsync<T>(T record, IResponseContext context, CancellationToken cancellationToken) =>
        TypedResults.Ok(new SingleV1<T>(record, await GetMetadataAsync(context, cancellationToken)));
}
