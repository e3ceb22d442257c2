using RecordsApi.Data;
using RecordsApi.Data.Facilities;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities.V1;

/// <summary>Lists of terms of facilities: their sort keys and their records.</summary>
internal static class FacilityTermList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<FacilityTerm> SortKeys { get; } = new SortDefinition<FacilityTerm>("facilityId")
        .AddKey("facilityId", t => t.FacilityId)
        .AddKey("kind", t => t.Kind)
        .AddKey("firstSeenOn", t => t.FirstSeenOn)
        .AddKey("id", t => t.FacilityId + " " + t.Kind + " " + t.PublicationId + " " + t.Printed);

    /// <summary>Defines the list of all terms, as known at present.</summary>
    public static ListDefinition<FacilityTerm, FacilityTermV1> Create(RegisterContext db) =>
        ListDefinition.Create("Terms of facilities", db.FacilityTerms, SortKeys, t => new SeenTerm(t, t.LastSeenOn, t.Confidence, t.Note).ToResponse());
}
