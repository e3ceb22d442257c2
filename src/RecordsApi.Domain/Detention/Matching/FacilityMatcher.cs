using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Detention.Matching;

/// <summary>
/// Matches the rows of lists with facilities, list by list in the order of publication. A list as a whole is matched from the most
/// certain evidence to the least, and a match is made only where exactly one row and one facility fit each other: two rows of one
/// list are never one facility unless the list itself repeats it.
/// </summary>
/// <param name="rulings">The rulings on doubtful cases.</param>
internal sealed class FacilityMatcher(FacilityRulings rulings)
{
    private const string SameNameAndAddress = "Two facilities have this name and address.";

    private readonly FacilityIndex index = new();
    private readonly List<FacilityDoubt> doubts = [];
    private int listCount;

    /// <summary>The facilities, in the order in which they were found.</summary>
    public IReadOnlyList<KnownFacility> Facilities => index.All;

    /// <summary>The doubtful cases, in the order in which they were found.</summary>
    public IReadOnlyList<FacilityDoubt> Doubts => doubts;

    /// <summary>Matches the rows of the next list. Rows without a state are left out.</summary>
    /// <param name="rows">The rows, printed and read.</param>
    /// <param name="notes">The lines below the rows, which may give ICE's codes.</param>
    public IReadOnlyList<RowGroup> Match(IReadOnlyList<(FacilityRow Row, ReadFacility Facility)> rows, IReadOnlyList<string> notes)
    {
        var groups = GroupRows(rows, DetlocNotes.Find(notes));
        var state = new ListMatching(groups, rulings);
        foreach (var group in groups)
        {
            // A facility does not move to another state: there, the code is a misprint.
            if (group.Detloc is not null && index.FindByDetloc(group.Detloc) is { } known && known.State == group.Facility.State)
                state.TryAssign(group, known, FacilityJoins.Detloc);
        }

        state.AssignUnique(group => rulings.HasAny(group) ? index.All.Where(known => rulings.AreSame(known, group)) : [], FacilityJoins.Ruling);
        AddSettledDoubts(groups);
        state.AssignUnique(FindByNameAndAddress, FacilityJoins.Address);
        AssignMostRecent(groups, state);
        state.AssignUnique(group => index.FindByName(group.Facility).Where(known => !HasRivalAtAddress(group, known, state)), FacilityJoins.Name);
        state.AssignUnique(FindRenamed, FacilityJoins.Address);
        state.AssignUnique(FindWithOtherCity, FacilityJoins.Address);
        state.AssignUnique(FindAlike, FacilityJoins.Alike);
        foreach (var group in groups.Where(group => group.Match is null))
            AddDoubts(group, state);
        foreach (var group in groups)
        {
            if (group.Match is null)
                group.Assign(index.AddNew(group.Facility.State!), FacilityJoins.First);
            index.Add(group.Match!, group.Facility, group.Detloc, listCount);
        }

        listCount++;
        return groups;
    }

    private static List<RowGroup> GroupRows(
        IReadOnlyList<(FacilityRow Row, ReadFacility Facility)> rows, IReadOnlyDictionary<string, string> detlocByName)
    {
        var groups = new Dictionary<(string?, string, string, string?, string?), RowGroup>();
        foreach (var (row, facility) in rows.Where(row => row.Facility.State is not null).OrderBy(row => row.Row.RowNumber))
        {
            var detloc = facility.Detloc ?? detlocByName.GetValueOrDefault(facility.NameKey);
            var key = (facility.State, facility.CityKey, facility.NameKey, facility.AddressKey, detloc);
            if (!groups.TryGetValue(key, out var group))
                groups.Add(key, group = new RowGroup(facility, detloc));
            group.Rows.Add(row);
        }

        return [.. groups.Values];
    }

    private IEnumerable<KnownFacility> FindByNameAndAddress(RowGroup group) => index.FindByName(group.Facility)
        .Where(known => known.Printed.Any(printed =>
            printed.AddressKey == group.Facility.AddressKey && printed.NameKey == group.Facility.NameKey));

    // Lists without ICE's code cannot tell apart two facilities of one name and address; the one that was printed last goes on.
    private void AssignMostRecent(IReadOnlyList<RowGroup> groups, ListMatching state)
    {
        var left = groups.Where(group => group.Match is null).ToList();
        state.AssignUnique(
            group => FindByNameAndAddress(group).Where(known => !state.IsTaken(known) && rulings.CanBeSame(known, group))
                .OrderByDescending(known => known.LastList).ThenBy(known => known.Number).Take(1),
            FacilityJoins.Address);
        foreach (var group in left.Where(group => group.Match is not null))
        {
            doubts.AddRange(FindByNameAndAddress(group).Where(known => !state.IsTaken(known) && known.FitsDetloc(group.Detloc)).Select(known =>
                new FacilityDoubt(known, group, $"{SameNameAndAddress} The row was taken for the one that was printed last.")));
        }
    }

    // The name is that of one facility, and the address that of another one that this list does not print otherwise.
    private bool HasRivalAtAddress(RowGroup group, KnownFacility named, ListMatching state) =>
        index.FindByAddress(group.Facility).Any(rival => rival != named && !state.IsTaken(rival) && rival.LastList > named.LastList);

    private IEnumerable<KnownFacility> FindRenamed(RowGroup group)
    {
        var others = index.FindByAddress(group.Facility).ToList();
        var similar = others.Where(known => known.Printed.Any(printed => FacilityLikeness.HaveSimilarNames(printed, group.Facility))).ToList();
        if (similar.Count > 0)
            return similar;
        return others.Where(known =>
            FacilityLikeness.HaveRelatedTypes(known.Last, group.Facility) || FacilityLikeness.ShareDistinctiveWord(known.Last, group.Facility));
    }

    private IEnumerable<KnownFacility> FindWithOtherCity(RowGroup group)
    {
        var facility = group.Facility;
        return index.FindByAddressInState(facility)
            .Where(known => known.Printed.Any(printed => FacilityLikeness.HaveSimilarNames(printed, facility)))
            .Concat(index.FindByNameInState(facility).Where(known => known.Printed.Any(printed =>
                printed.NameKey == facility.NameKey
                && ((printed.Zip is not null && printed.Zip == facility.Zip) || FacilityLikeness.HaveSimilarAddresses(printed, facility)))))
            .Distinct();
    }

    private IEnumerable<KnownFacility> FindAlike(RowGroup group) => index.FindByCity(group.Facility).Where(known => known.Printed.Any(printed =>
        FacilityLikeness.HaveSimilarNames(printed, group.Facility) && FacilityLikeness.HaveSimilarAddresses(printed, group.Facility)));

    private void AddDoubts(RowGroup group, ListMatching state)
    {
        foreach (var known in index.FindByCity(group.Facility).Where(known => !state.IsTaken(known) && (known.FitsDetloc(group.Detloc) || HasSimilarDetloc(known, group))))
        {
            if (FindReason(known, group) is { } reason)
                doubts.Add(new FacilityDoubt(known, group, reason));
        }
    }

    // The name and the address are the same, and the code is another one by what a typing error explains.
    private static bool HasSimilarDetloc(KnownFacility known, RowGroup group) => known.Detloc is { } detloc && group.Detloc is { } printedDetloc
        && EditDistance.IsLikelyTypo(detloc, printedDetloc) && known.Printed.Any(printed => printed.NameKey == group.Facility.NameKey && printed.AddressKey is not null && printed.AddressKey == group.Facility.AddressKey);

    // The review item of a case that a ruling settled remains, so that the ruling can be read and changed.
    private void AddSettledDoubts(IReadOnlyList<RowGroup> groups) => doubts.AddRange(
        from row in groups
        where rulings.HasAny(row)
        from known in index.All
        where rulings.Find(known, row) is not null
        select new FacilityDoubt(known, row, FindReason(known, row) ?? SameNameAndAddress));

    private static string? FindReason(KnownFacility known, RowGroup group) =>
        !known.FitsDetloc(group.Detloc) && HasSimilarDetloc(known, group)
            ? $"The name and the address are the same, but the codes are {known.Detloc} and {group.Detloc}: one of them may be a misprint."
            : known.Printed.Any(printed => printed.AddressKey is not null && printed.AddressKey == group.Facility.AddressKey)
            ? "The address is the same, but the name is another one, and no other evidence says that the facility was renamed."
            : known.Printed.Any(printed =>
                FacilityLikeness.HaveSimilarNames(printed, group.Facility) || FacilityLikeness.IsNameWithinName(printed, group.Facility))
                ? "The names are similar, but the addresses are not."
                : null;
}
