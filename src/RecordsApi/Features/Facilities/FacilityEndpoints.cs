using RecordsApi.Data.Queries;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities;

/// <summary>Routes of detention facilities.</summary>
internal static class FacilityEndpoints
{
    private const string Tag = "Facilities";

    /// <summary>Maps the routes.</summary>
    public static void MapFacilities(this IEndpointRouteBuilder v1)
    {
        var facilities = v1.MapGroup("/facilities").WithTags(Tag);
        facilities.MapGet("/", ListFacilities.HandleAsync).DescribeList<FacilityV1>("listFacilities", "List detention facilities",
            "The facilities in which ICE detains people, as its lists printed them last on or before the date in `asOf`. The lists of detention statistics carry only facilities that held at least one person in the fiscal year: absence from a list is not an end.");
        facilities.MapGet("/{id}", GetFacility.HandleAsync).DescribeSingle<FacilityV1>("getFacility", "Get a detention facility",
            "A facility with its printed names, the terms of its agreement or contract that lists print, and the first and the last day on which it was observed. A merged record redirects.")
            .RedirectsMerged(MergedFacilities.FindMergedFacilityAsync);
        facilities.MapGet("/{id}/observations", ListFacilityObservations.HandleAsync).DescribeList<FacilityObservationV1>(
            "listFacilityObservations", "List the observations of a detention facility",
            "What each list says of a facility: average daily population, type and guaranteed minimum, by the day of the data. A list without the facility has no observation of it.")
            .RedirectsMerged(MergedFacilities.FindMergedFacilityAsync);
        var publications = v1.MapGroup("/facility-publications").WithTags(Tag);
        publications.MapGet("/", ListFacilityPublications.HandleAsync).DescribeList<FacilityPublicationV1>(
            "listFacilityPublications", "List publications of detention facilities",
            "The publications of lists of detention facilities, including quarantined and unchanged ones, with state and reason.");
        publications.MapGet("/{id}", GetFacilityPublication.HandleAsync).DescribeSingle<FacilityPublicationV1>(
            "getFacilityPublication", "Get a publication of detention facilities", "A publication of a list of detention facilities.");
        publications.MapGet("/{id}/rows", ListFacilityPublicationRows.HandleAsync).DescribeList<FacilityPublicationRowV1>(
            "listFacilityPublicationRows", "List the rows of a publication of detention facilities",
            "The rows of a publication: every cell as printed, the values read from it, and the facility that the row shows.");
    }
}
