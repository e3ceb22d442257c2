using RecordsApi.Register.Geography;

namespace RecordsApi.Register.Agencies;

/// <summary>Finds the jurisdiction of an agency from its name, with the FBI's list and the printed county to choose.</summary>
internal sealed class JurisdictionLocator(IReadOnlyList<JurisdictionFact> facts, FbiIndex fbi)
{
    private static readonly (JurisdictionFact?, string) Nowhere = (null, MatchHow.None);

    private readonly CountyNames _counties = new(facts);
    private readonly PlaceLocator _places = new(facts, fbi);
    private readonly Dictionary<string, JurisdictionFact> _states = facts
        .Where(fact => fact.Level == JurisdictionLevels.State)
        .ToDictionary(fact => fact.State!, StringComparer.Ordinal);
    private readonly Dictionary<string, JurisdictionFact> _byId = facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>The county printed beside the agency, mistyped or not; null where it is no county of the state.</summary>
    public JurisdictionFact? PrintedCounty(string state, string? printed) =>
        printed is null ? null : _counties.Find(state, printed) ?? _counties.FindNear(state, printed);

    /// <summary>The jurisdiction and how it was found.</summary>
    public (JurisdictionFact? Jurisdiction, string How) Locate(AgencyName name, bool printedAsState, JurisdictionFact? printedCounty)
    {
        var found = name.Type switch
        {
            AgencyTypes.StateAgency => State(name, MatchHow.NameAndState),
            AgencyTypes.Campus => Campus(name, printedCounty),
            AgencyTypes.Tribal => OfFbi(fbi.OfName(name)),
            _ when IsOfRegion(name) => Nowhere,
            AgencyTypes.Sheriff or AgencyTypes.Corrections or AgencyTypes.Prosecutor => County(name) is { Item1: not null } county ? county
                : name.Type == AgencyTypes.Sheriff ? OfFbi(fbi.OfPlace(name.State, AgencyTypes.Sheriff, name.Core))
                : name.SaysCounty ? Nowhere : _places.Locate(name, printedCounty),
            _ when name.SaysCounty && !name.SaysTownship && name.CountyWords is null => County(name),
            _ => _places.Locate(name, name.CountyWords is null ? printedCounty : _counties.Find(name.State, name.CountyWords) ?? printedCounty),
        };
        return found.Item1 is not null ? found : Fallback(name, printedAsState, printedCounty);
    }

    // "Albemarle District Jail" serves a region, not the town of that name.
    private static bool IsOfRegion(AgencyName name) =>
        !name.SaysCounty && (name.Body.Contains("regional") || (name.Type == AgencyTypes.Corrections && name.Body.Contains("district")));

    private (JurisdictionFact?, string) Fallback(AgencyName name, bool printedAsState, JurisdictionFact? printedCounty)
    {
        var listed = name.Type switch
        {
            AgencyTypes.Police => OfFbi([.. fbi.OfPlace(name.State, AgencyTypes.Police, name.Core).Where(entry => entry.IsLike(name))]),
            AgencyTypes.Corrections or AgencyTypes.Other => OfFbi(fbi.OfName(name)),
            _ => Nowhere,
        };
        if (listed.Item1 is not null)
            return listed;
        var contained = name.Type is AgencyTypes.Campus or AgencyTypes.Tribal or AgencyTypes.Constable;
        if (contained && printedCounty is not null)
            return (printedCounty, MatchHow.PrintedCounty);
        return printedAsState && name.Type is AgencyTypes.Prosecutor or AgencyTypes.Other ? State(name, MatchHow.PrintedType) : Nowhere;
    }

    private (JurisdictionFact?, string) State(AgencyName name, string how) =>
        _states.TryGetValue(name.State, out var state) ? (state, how) : Nowhere;

    private (JurisdictionFact?, string) County(AgencyName name)
    {
        if (name.Core.Length == 0)
            return Nowhere;
        // A body that is not a sheriff's names a county only if it says so or is at home there: "Miami-Dade Corrections".
        if (_counties.Find(name.State, name.SaysCounty ? name.Core + " county" : name.Core) is { } county)
            return (county, name.SaysCounty ? MatchHow.CountyInName : MatchHow.NameAndState);
        return _counties.FindNear(name.State, name.Core) is { } near ? (near, MatchHow.NearName) : Nowhere;
    }

    private (JurisdictionFact?, string) Campus(AgencyName name, JurisdictionFact? printedCounty)
    {
        var listed = fbi.OfName(name);
        if (listed.Count > 1 && printedCounty is not null)
            listed = [.. listed.Where(entry => entry.Agency.CountyIds.Contains(printedCounty.Id))];
        var found = OfFbi(listed);
        if (found.Item1 is not null)
            return found;
        if (name.SaysCounty && County(name with { Core = PlaceBefore(name.Core, "county") }) is { Item1: not null } county)
            return county;
        return _places.Within(name, printedCounty);
    }

    private static string PlaceBefore(string core, string word)
    {
        var at = core.IndexOf(" " + word, StringComparison.Ordinal);
        return at < 0 ? core : core[..at];
    }

    private (JurisdictionFact?, string) OfFbi(IReadOnlyList<FbiEntry> listed)
    {
        var counties = listed.SelectMany(entry => entry.Agency.CountyIds).Distinct().ToList();
        return counties.Count == 1 ? (_byId[counties[0]], MatchHow.FbiName) : Nowhere;
    }
}
