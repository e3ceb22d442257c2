using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Detention.Matching;

namespace RecordsApi.Domain.Detention.Deriving;

/// <summary>Gives facilities their ids.</summary>
internal static class FacilityIds
{
    /// <summary>
    /// Returns the id of each facility. An id that the register has given a row of the facility is kept; others are made of the state and
    /// the name that was printed first, in the order in which the facilities were found, with a number if the id is taken.
    /// </summary>
    /// <param name="facilities">The facilities, in the order in which they were found.</param>
    /// <param name="assigned">The ids that rows of a facility have, by facility, the oldest row first.</param>
    public static IReadOnlyDictionary<KnownFacility, string> Assign(
        IReadOnlyList<KnownFacility> facilities, ILookup<KnownFacility, string> assigned)
    {
        var ids = new Dictionary<KnownFacility, string>();
        var taken = assigned.SelectMany(group => group).ToHashSet(StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var facility in facilities)
        {
            if (assigned[facility].FirstOrDefault(id => !kept.Contains(id)) is not { } id)
                continue;
            kept.Add(id);
            ids.Add(facility, id);
        }

        foreach (var facility in facilities.Where(facility => !ids.ContainsKey(facility)))
            ids.Add(facility, CreateId(facility, taken));
        return ids;
    }

    private static string CreateId(KnownFacility facility, HashSet<string> taken)
    {
        var name = facility.Printed[0].Name;
        var slug = AgencySlug.CanCreate(name) ? AgencySlug.Create(facility.State, name) : AgencySlug.Create(facility.State, "facility");
        var id = slug;
        for (var number = 2; !taken.Add(id); number++)
            id = $"{slug}-{number}";
        return id;
    }
}
