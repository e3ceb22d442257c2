using RecordsApi.Data;
using RecordsApi.Data.Facilities;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Search;
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
        var ranks = query.Value.SearchText is { } text ? await db.ReadRanksAsync(NameIndex.Facilities, text, cancellationToken) : null;
        var observed = (await KeptFacilities.GetAsync(db, cancellationToken)).FindObservedBy(query.TemporalContext.AsOf, db.KnownAt);
        var facilities = (ranks is null ? observed : observed.Where(f => ranks.ContainsKey(f.Facility.Id))).Where(query.Value.CreateFilter()).ToList();
        if (await db.FindJurisdictionsOfRecordsAsync(query.Parsed.GetArea(), cancellationToken) is { } found)
        {
            var (inside, without) = (found.Inside.ToHashSet(StringComparer.Ordinal), found.WithoutPoint.ToHashSet(StringComparer.Ordinal));
            notes = [.. notes, .. AreaParameters.DescribeWithoutPoint(query.Parsed, facilities.Count(f => GetJurisdictionId(f) is not { } id || without.Contains(id)))];
            facilities = facilities.FindAll(f => GetJurisdictionId(f) is { } id && inside.Contains(id));
        }

        return await responder.RespondAsync(
            query, FacilityList.Create(db, facilities, query, ranks) with { GetNotesAsync = (_, _) => Task.FromResult(notes) }, cancellationToken);
    }

    private static string? GetJurisdictionId(ObservedFacility facility) => facility.Facility.PlaceId ?? facility.Facility.CountyId;
}
