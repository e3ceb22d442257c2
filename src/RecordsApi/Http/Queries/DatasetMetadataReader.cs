using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Versioning;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>Reads the dataset metadata.</summary>
internal sealed class DatasetMetadataReader(RegisterContext db, RegisterSession session)
{
    /// <summary>
    /// Version and freshness, with the temporal context of the query. If the knowledge timestamp is earlier than the newest
    /// information, only what was known at that time is reported, so that the response never changes.
    /// </summary>
    public async Task<RegisterV1> GetMetadataAsync(TemporalContext temporalContext, CancellationToken cancellationToken)
    {
        var state = session.Dataset;
        if (!(temporalContext.KnownAt < state.KnownThrough) && state.FreshThrough is not null)
            return ToRegisterV1(state, temporalContext);
        var fresh = await db.GetFreshThroughAsync(cancellationToken);

        // At the timestamp of a write, the version is the one that this write created.
        var version = temporalContext.KnownAt < state.KnownThrough
            ? await db.FindVersionAtAsync(temporalContext.KnownAt, cancellationToken)
            : state.Version;
        return new(version, temporalContext.AsOf, temporalContext.KnownAt, fresh);
    }

    /// <summary>The metadata for a query that uses the newest information.</summary>
    public static RegisterV1 ToRegisterV1(DatasetMetadata metadata, TemporalContext temporalContext) => new(metadata.Version, temporalContext.AsOf, temporalContext.KnownAt, metadata.FreshThrough);

    /// <summary>Wraps a record in its envelope.</summary>
    public async Task<Ok<SingleV1<T>>> CreateSingleAsync<T>(T record, TemporalContext temporalContext, CancellationToken cancellationToken) =>
        TypedResults.Ok(new SingleV1<T>(record, await GetMetadataAsync(temporalContext, cancellationToken)));
}
