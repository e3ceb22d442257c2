using System.Runtime.InteropServices;

namespace RecordsApi.Domain.Detention.Matching;

/// <summary>The matching of one list: which rows and which facilities are left.</summary>
internal sealed class ListMatching(IReadOnlyList<RowGroup> groups, FacilityRulings rulings)
{
    private readonly HashSet<KnownFacility> taken = [];

    /// <summary>Whether a row of the list is matched with the facility.</summary>
    public bool IsTaken(KnownFacility facility) => taken.Contains(facility);

    /// <summary>Matches a row with a facility, if both are left and neither a ruling nor their codes say otherwise.</summary>
    public void TryAssign(RowGroup group, KnownFacility facility, string join)
    {
        if (group.Match is null && rulings.CanBeSame(facility, group) && taken.Add(facility))
            group.Assign(facility, join);
    }

    /// <summary>Matches every row that is left with the facility that alone fits it, unless another row fits that facility, too.</summary>
    public void AssignUnique(Func<RowGroup, IEnumerable<KnownFacility>> findCandidates, string join)
    {
        var rowsByFacility = new Dictionary<KnownFacility, int>();
        var single = new List<(RowGroup Group, KnownFacility Facility)>();
        foreach (var group in groups.Where(group => group.Match is null))
        {
            var candidates = findCandidates(group).Where(known => !taken.Contains(known) && rulings.CanBeSame(known, group)).ToList();
            foreach (var candidate in candidates)
                CollectionsMarshal.GetValueRefOrAddDefault(rowsByFacility, candidate, out _)++;
            if (candidates is [var only])
                single.Add((group, only));
        }

        foreach (var (group, facility) in single.Where(pair => rowsByFacility[pair.Facility] == 1))
            TryAssign(group, facility, join);
    }
}
