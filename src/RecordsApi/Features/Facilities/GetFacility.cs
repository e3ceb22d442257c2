using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Facilities;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities;

/// <summary>The query of <c>GET /facilities/{id}</c>.</summary>
internal sealed record GetFacilityQuery : IQueryModel<GetFacilityQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [FacilityDates.AsOf, CommonParameters.KnownAt, FacilityDates.Include, CommonParameters.RecordFormat];

    public IReadOnlyList<string> CarryingLists => [];

    public static GetFacilityQuery From(ParsedQuery parsed) => new();
}

/// <summary>Gets a detention facility.</summary>
internal static class GetFacility
{
    /// <summary>Handles <c>GET /facilities/{id}</c>. A facility that no list printed by the date returns 404 with its first date.</summary>
    public static async Task<Results<Ok<SingleV1<FacilityV1>>, ProblemResult>> HandleAsync(
        string id, BoundQuery<GetFacilityQuery> query, RegisterContext db, DatasetMetadataReader metadata, RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        await query.ApplyDefaultAsync(db, cancellationToken);
        if ((await KeptFacilities.GetAsync(db, cancellationToken)).FindObservedBy(id, query.TemporalContext.AsOf, db.KnownAt) is { } facility)
            return await metadata.CreateSingleAsync((await db.LoadResponsesAsync([facility], query, cancellationToken))[0], query, cancellationToken);
        if (!await db.Facilities.IgnoreQueryFilters().AnyAsync(f => f.Id == id, cancellationToken))
            return await suggestions.CreateNotFoundAsync(RecordReference.Facility, id, cancellationToken);
        var first = await db.FacilityObservations.Where(o => o.FacilityId == id).OrderBy(o => o.ObservedOn).Select(o => (DateOnly?)o.ObservedOn).FirstOrDefaultAsync(cancellationToken);
        return new ProblemResult(ProblemTypes.NotFound,
            $"No list printed the facility '{id}' by the requested date, as known at the requested timestamp{(first is { } day ? $"; the first that does has data of {day:yyyy-MM-dd}" : "")}.");
    }
}
