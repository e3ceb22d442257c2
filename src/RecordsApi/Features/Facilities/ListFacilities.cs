using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
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
        var found = await db.FindJurisdictionsOfRecordsAsync(query.Parsed.GetArea(), cancellationToken);
        var inArea = found is null ? facilities : facilities.Where(f => EF.Parameter(found.Inside).Contains(f.Facility.PlaceId ?? f.Facility.CountyId));
        return await responder.RespondAsync(query, FacilityList.Create(db, inArea, query) with
        {
            GetNotesAsync = async ct => [.. notes, .. await facilities
                .Where(f => f.Facility.PlaceId == null && f.Facility.CountyId == null || EF.Parameter(found!.WithoutPoint).Contains(f.Facility.PlaceId ?? f.Facility.CountyId))
                .DescribeWithoutPointAsync(query.Parsed, ct)],
        }, cancellationToken);
    }
}
