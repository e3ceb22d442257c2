using RecordsApi.Data;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities;

/// <summary>Lists detention facilities.</summary>
internal static class ListFacilities
{
    /// <summary>Handles <c>GET /facilities</c>.</summary>
    public static async Task<ListResult<FacilityV1>> HandleAsync(
        BoundQuery<ListFacilitiesQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var notes = await query.ApplyDefaultAsync(db, cancellationToken);
        var facilities = query.Value.ApplyFilters(db, query.TemporalContext.AsOf);
        return await responder.RespondAsync(query, FacilityList.Create(db, facilities, query) with { GetNotesAsync = _ => Task.FromResult(notes) }, cancellationToken);
    }
}
