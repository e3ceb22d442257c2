using System.Runtime.CompilerServices;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Facilities;
using RecordsApi.Data.Queries;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>Reads all records of lists, as they are now and without filters.</summary>
internal static class ExportReaders
{
    /// <summary>Reads the agreements under some programs.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<AgreementV1>> ReadAgreementsAsync(
        RegisterContext db, IResponseContext context, ValueFilter programs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = await AgreementStateReader.CreateAsync(db, context.TemporalContext, cancellationToken);
        var list = new AgreementListDefinition(db, reader, new() { Programs = programs }, context);
        await foreach (var chunk in list.ReadChunksAsync(db, [], cancellationToken))
            yield return chunk;
    }

    /// <summary>Reads the intervals in which agreements under 287(g) were in force.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<AgreementIntervalV1>> ReadIntervalsAsync(
        RegisterContext db, IResponseContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = await AgreementStateReader.CreateAsync(db, context.TemporalContext, cancellationToken);
        var list = IntervalList.Create(await reader.ReadIntervalsAsync(new() { Programs = AgreementFilter.DefaultPrograms }, context.Coverage.Spans, cancellationToken), context);
        await foreach (var chunk in list.ReadChunksAsync(db, [], cancellationToken))
            yield return chunk;
    }

    /// <summary>Reads the detention facilities.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<FacilityV1>> ReadFacilitiesAsync(
        RegisterContext db, IResponseContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var facilities = await KeptFacilities.GetAsync(db, cancellationToken);
        var list = FacilityList.Create(db, [.. facilities.FindObservedBy(context.TemporalContext.AsOf, db.KnownAt)], context);
        await foreach (var chunk in list.ReadChunksAsync(db, [], cancellationToken))
            yield return chunk;
    }

    /// <summary>Reads a list as it is defined.</summary>
    public static Func<RegisterContext, IResponseContext, CancellationToken, IAsyncEnumerable<IReadOnlyList<TRecord>>> Read<TRecord>(
        Func<RegisterContext, IResponseContext, IListDefinition<TRecord>> defineList) =>
        (db, at, cancellationToken) => defineList(db, at).ReadChunksAsync(db, [], cancellationToken);
}
