using System.Linq.Expressions;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Queries;

/// <summary>What lies inside jurisdictions.</summary>
internal static class JurisdictionScope
{
    /// <summary>
    /// USPS codes of the states among the GEOIDs: an agency or facility whose own jurisdiction is not known still lies in its state.
    /// </summary>
    public static IQueryable<string?> GetStateCodes(this RegisterContext db, IReadOnlyList<string> ids) =>
        db.Jurisdictions.Where(j => ids.Contains(j.Id) && j.Level == "state").Select(j => j.State);

    /// <summary>GEOIDs of the jurisdictions that are one of those given or lie in one, at any distance.</summary>
    /// <remarks>They are found once for a query, where a condition on each row would be a search for each row.</remarks>
    public static IQueryable<string?> GetJurisdictionsInside(this RegisterContext db, IReadOnlyList<string> ids) =>
        db.JurisdictionAncestors.Where(x => ids.Contains(x.AncestorId)).Select(x => x.JurisdictionId);

    /// <summary>The condition that the jurisdiction of an agency lies in one of those given, at any distance.</summary>
    public static Expression<Func<Agency, bool>> IsAgencyWithin(this RegisterContext db, IReadOnlyList<string> ids)
    {
        var states = db.GetStateCodes(ids);
        var inside = db.GetJurisdictionsInside(ids);
        var country = ids.Contains("us");

        // Two conditions, each of which has an index.
        return g => inside.Contains(g.JurisdictionId) || (g.JurisdictionId == null && (country || states.Contains(g.State)));
    }

    /// <summary>The condition that the county or place of a facility lies in one of the jurisdictions given, at any distance.</summary>
    public static Expression<Func<Facility, bool>> IsFacilityWithin(this RegisterContext db, IReadOnlyList<string> ids)
    {
        var states = db.GetStateCodes(ids);
        var inside = db.GetJurisdictionsInside(ids);
        var country = ids.Contains("us");
        return f => inside.Contains(f.CountyId ?? f.PlaceId) || (f.CountyId == null && f.PlaceId == null && (country || states.Contains(f.State)));
    }
}
