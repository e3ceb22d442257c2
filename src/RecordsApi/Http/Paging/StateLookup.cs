using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Paging;

/// <summary>States by their GEOIDs.</summary>
internal static class StateLookup
{
    /// <summary>
    /// USPS codes of the states among the GEOIDs: an agency whose own jurisdiction is not known still lies in its state.
    /// </summary>
    public static IQueryable<string?> StatesAmong(this RegisterContext db, IReadOnlyList<string> ids) =>
        db.Jurisdictions.Where(j => ids.Contains(j.Id) && j.Level == "state").Select(j => j.State);
}
