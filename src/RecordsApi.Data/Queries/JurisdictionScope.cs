using System.Linq.Expressions;

namespace RecordsApi.Data.Queries;

/// <summary>What lies inside jurisdictions.</summary>
internal static class JurisdictionScope
{
    /// <summary>
    /// USPS codes of the states among the GEOIDs: a record whose own jurisdiction is not known still lies in its state.
    /// </summary>
    public static IQueryable<string?> GetStateCodes(this RegisterContext db, IReadOnlyList<string> ids) =>
        db.Jurisdictions.Where(j => ids.Contains(j.Id) && j.Level == "state").Select(j => j.State);

    /// <summary>GEOIDs of the jurisdictions that are one of those given or lie in one, at any distance.</summary>
    /// <remarks>They are found once for a query, where a condition on each row would be a search for each row.</remarks>
    public static IQueryable<string?> GetJurisdictionsInside(this RegisterContext db, IReadOnlyList<string> ids) =>
        db.JurisdictionAncestors.Where(x => ids.Contains(x.AncestorId)).Select(x => x.JurisdictionId);

    /// <summary>The condition that a record lies in one of the jurisdictions given, at any distance.</summary>
    /// <param name="db">The register.</param>
    /// <param name="ids">GEOIDs of the jurisdictions.</param>
    /// <param name="jurisdiction">GEOID of the jurisdiction of a record.</param>
    /// <param name="state">USPS code of its state, which counts if its jurisdiction is not known.</param>
    public static Expression<Func<TRow, bool>> IsWithin<TRow>(
        this RegisterContext db, IReadOnlyList<string> ids, Expression<Func<TRow, string?>> jurisdiction, Expression<Func<TRow, string?>> state)
    {
        var states = db.GetStateCodes(ids);
        var inside = db.GetJurisdictionsInside(ids);
        var country = ids.Contains("us");

        // Two conditions, each of which has an index.
        return jurisdiction.Then(state, (id, code) => inside.Contains(id) || (id == null && (country || states.Contains(code))));
    }
}
