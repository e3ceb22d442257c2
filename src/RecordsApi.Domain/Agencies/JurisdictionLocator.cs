using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Agencies;

/// <summary>
/// Finds the jurisdiction of an agency from its name, using the FBI's list and the printed county to disambiguate.
/// </summary>
internal sealed class JurisdictionLocator(IReadOnlyList<JurisdictionFact> facts, FbiAgencyIndex fbi)
{
    private static readonly (JurisdictionFact?, string) NotFound = (null, MatchMethod.None);

    private readonly CountyIndex countyIndex = new(facts);
    private readonly PlaceLocator placeLocator = new(facts, fbi);
    private readonly Dictionary<string, JurisdictionFact> statesByCode = facts
        .Where(fact => fact.Level == JurisdictionLevelCodes.State)
        .ToDictionary(fact => fact.State!, StringComparer.Ordinal);
    private readonly Dictionary<string, JurisdictionFact> jurisdictionsById = facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>
    /// Returns the county printed in the agency's row, misspelled or not; null if it is not a county of the state.
    /// </summary>
    public JurisdictionFact? FindPrintedCounty(string state, string? printed) =>
        printed is null ? null : countyIndex.Find(state, printed) ?? countyIndex.FindSimilar(state, printed);

    /// <summary>Returns the jurisdiction and the method by which it was found.</summary>
    public (JurisdictionFact? Jurisdiction, string How) Locate(ParsedAgencyName name, bool printedAsState, JurisdictionFact? printedCounty)
    {
        var found = name.Type switch
        {
            AgencyTypeCodes.StateAgency => LocateState(name, MatchMethod.NameAndState),
            AgencyTypeCodes.Campus => LocateCampus(name, printedCounty),
            AgencyTypeCodes.Tribal => FromFbiEntries(fbi.FindByName(name)),
            _ when IsRegional(name) => NotFound,
            AgencyTypeCodes.Sheriff or AgencyTypeCodes.Corrections or AgencyTypeCodes.Prosecutor => LocateCounty(name) is { Item1: not null } county ? county
                : name.Type == AgencyTypeCodes.Sheriff ? FromFbiEntries(fbi.FindByPlace(name.State, AgencyTypeCodes.Sheriff, name.CoreName))
                : name.MentionsCounty ? NotFound : placeLocator.Locate(name, printedCounty),
            _ when name.MentionsCounty && !name.MentionsTownship && name.CountyWords is null => LocateCounty(name),
            _ => placeLocator.Locate(name, name.CountyWords is null ? printedCounty : countyIndex.Find(name.State, name.CountyWords) ?? printedCounty),
        };
        return found.Item1 is not null ? found : LocateByFallback(name, printedAsState, printedCounty);
    }

    // "Albemarle District Jail" serves a region, not the town of that name.
    private static bool IsRegional(ParsedAgencyName name) =>
        !name.MentionsCounty && (name.DistinguishingWords.Contains("regional") || (name.Type == AgencyTypeCodes.Corrections && name.DistinguishingWords.Contains("district")));

    private (JurisdictionFact?, string) LocateByFallback(ParsedAgencyName name, bool printedAsState, JurisdictionFact? printedCounty)
    {
        var listed = name.Type switch
        {
            AgencyTypeCodes.Police => FromFbiEntries([.. fbi.FindByPlace(name.State, AgencyTypeCodes.Police, name.CoreName).Where(entry => entry.HasSameScope(name))]),
            AgencyTypeCodes.Corrections or AgencyTypeCodes.Other => FromFbiEntries(fbi.FindByName(name)),
            _ => NotFound,
        };
        if (listed.Item1 is not null)
            return listed;
        var contained = name.Type is AgencyTypeCodes.Campus or AgencyTypeCodes.Tribal or AgencyTypeCodes.Constable;
        if (contained && printedCounty is not null)
            return (printedCounty, MatchMethod.PrintedCounty);
        return printedAsState && name.Type is AgencyTypeCodes.Prosecutor or AgencyTypeCodes.Other ? LocateState(name, MatchMethod.PrintedType) : NotFound;
    }

    private (JurisdictionFact?, string) LocateState(ParsedAgencyName name, string how) =>
        statesByCode.TryGetValue(name.State, out var state) ? (state, how) : NotFound;

    private (JurisdictionFact?, string) LocateCounty(ParsedAgencyName name)
    {
        if (name.CoreName.Length == 0)
            return NotFound;
        // An agency other than a sheriff names a county only if it says so or is located there: "Miami-Dade Corrections".
        if (countyIndex.Find(name.State, name.MentionsCounty ? name.CoreName + " county" : name.CoreName) is { } county)
            return (county, name.MentionsCounty ? MatchMethod.CountyInName : MatchMethod.NameAndState);
        return countyIndex.FindSimilar(name.State, name.CoreName) is { } near ? (near, MatchMethod.SimilarName) : NotFound;
    }

    private (JurisdictionFact?, string) LocateCampus(ParsedAgencyName name, JurisdictionFact? printedCounty)
    {
        var listed = fbi.FindByName(name);
        if (listed.Count > 1 && printedCounty is not null)
            listed = [.. listed.Where(entry => entry.Agency.CountyIds.Contains(printedCounty.Id))];
        var found = FromFbiEntries(listed);
        if (found.Item1 is not null)
            return found;
        if (name.MentionsCounty && LocateCounty(name with { CoreName = TextBefore(name.CoreName, "county") }) is { Item1: not null } county)
            return county;
        return placeLocator.LocateWithinName(name, printedCounty);
    }

    private static string TextBefore(string core, string word)
    {
        var at = core.IndexOf(" " + word, StringComparison.Ordinal);
        return at < 0 ? core : core[..at];
    }

    private (JurisdictionFact?, string) FromFbiEntries(IReadOnlyList<FbiAgencyEntry> listed)
    {
        var counties = listed.SelectMany(entry => entry.Agency.CountyIds).Distinct().ToList();
        return counties.Count == 1 ? (jurisdictionsById[counties[0]], MatchMethod.FbiName) : NotFound;
    }
}
