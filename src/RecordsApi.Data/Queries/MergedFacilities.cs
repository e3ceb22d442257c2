using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Queries;

/// <summary>
/// Finds what became of a facility that a ruling calls the same as another one. The rows that were its observations are those of the other
/// one from then on, which tells into which one it was merged, and when.
/// </summary>
public static class MergedFacilities
{
    /// <summary>
    /// Returns the id of the facility into which another one was merged by the knowledge timestamp; null if it is one of its own at that
    /// timestamp, or was not known by then.
    /// </summary>
    public static async Task<string?> FindMergedFacilityAsync(this RegisterContext db, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Facilities.AnyAsync(f => f.Id == id, cancellationToken))
            return null;
        var rows = db.FacilityObservations.IgnoreQueryFilters().Where(o => o.FacilityId == id && o.RecordedAt <= db.KnownAt).Select(o => o.Id);
        return await db.FacilityObservations.Where(o => rows.Contains(o.Id))
            .GroupBy(o => o.FacilityId).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => group.Key).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// Returns the id of the agreement about the facility into which that of another agreement was merged by the knowledge timestamp; null if
    /// there is none.
    /// </summary>
    public static async Task<string?> FindMergedAgreementAsync(this RegisterContext db, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var facility = await db.Agreements.IgnoreQueryFilters().Where(a => a.Id == id && a.FacilityId != null && a.RecordedAt <= db.KnownAt)
            .Select(a => a.FacilityId).FirstOrDefaultAsync(cancellationToken);
        return facility is not null && await db.FindMergedFacilityAsync(facility, cancellationToken) is { } merged
            ? await db.Agreements.Where(a => a.FacilityId == merged).OrderBy(a => a.Id).Select(a => a.Id).FirstOrDefaultAsync(cancellationToken)
            : null;
    }
}
