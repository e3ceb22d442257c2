using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Agencies;

/// <summary>
/// Finds the jurisdiction of an agency from its name, using the FBI's list and the printed county to disambiguate.
/// </summary>
internal sealed class JurisdictionLocator(IReadOnlyList<JurisdictionFact> facts, FbiAgencyIndex fbi)
{
    private static readonly (JurisdictionFact?, string) NotFound = (null, MatchMethod.None);

    // Parts of a county, or of anything else, not misspelled names of counties: "North County" is not Worth County.
    private static readonly HashSet<string> WordsOfPosition = ["north", "south", "east", "west", "central", "mid", "upper", "lower", "tri", "metro"];

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

    /// <summary>Returns the county of exactly this name, with or without its kind; null if there is none.</summary>
    public JurisdictionFact? FindCounty(string state, string name) => countyIndex.Find(state, name);

    /// <summary>Returns the jurisdiction and the method by which it was found.</summary>
    public (JurisdictionFact? Jurisdiction, string How) Locate(ParsedAgencyName name, bool printedAsState, JurisdictionFact? printedCounty)
    {
        var found = name.Type switch
        {
            AgencyTypeCodes.StateAgency => LocateState(name, MatchMethod.NameAndState),
            AgencyTypeCodes.Campus => LocateCampus(name, printedCounty),
            AgencyTypeCodes.Tribal => FromFbiEntries(fbi.FindByName(name)),
            _ when IsRegional(name) => NotFound,
            AgencyTypeCodes.Sheriff or AgencyTypeCodes.Corrections or AgencyTypeCodes.Prosecutor => LocateCounty(name, printedCounty) is { Item1: not null } county ? county
                : name.Type == AgencyTypeCodes.Sheriff ? FromFbiEntries(fbi.FindByPlace(name.State, AgencyTypeCodes.Sheriff, name.CoreName))
                : name.MentionsCounty ? NotFound : placeLocator.Locate(name, printedCounty),
            _ when name.MentionsCounty && !name.MentionsTownship && name.CountyWords is null => LocateCounty(name, printedCounty),
            _ => placeLocator.Locate(name, name.CountyWords is null ? printedCounty : countyIndex.Find(name.State, name.CountyWords) ?? printedCounty),
        };
        return found.Item1 is not null ? found : LocateByFallback(name, printedAsState, printedCounty);
    }

    /// <summary>Returns the jurisdiction with a name that is not that of an agency; null if there is none, or several of which none is near.</summary>
    /// <param name="state">USPS code of the state.</param>
    /// <param name="text">The name: "Wells", "Town of Wells", "Orange County", "Maine".</param>
    /// <param name="nearId">GEOID of a jurisdiction that is preferred, or whose county is; null if there is none.</param>
    public JurisdictionFact? LocateNamed(string state, string text, string? nearId)
    {
        var words = NameNormalizer.Tokenize(text);
        if (statesByCode.TryGetValue(state, out var own) && NameNormalizer.ToKey(own.Name) is var key
            && (NameNormalizer.ToKey(words) == key || (words.Count > 2 && words[0] == "state" && words[1] == "of" && NameNormalizer.ToKey([.. words.Skip(2)]) == key)))
            return own;
        if (words.Count > 1 && words[^1] is "county" or "parish" && countyIndex.Find(state, text) is { } county)
            return county;
        var similar = nearId is null ? null : jurisdictionsById.GetValueOrDefault(nearId);
        var name = ParsedAgencyName.Parse(state, text);
        if (similar is not null && (placeLocator.FindNamed(name).Contains(similar) || countyIndex.Find(state, text) == similar))
            return similar;
        return placeLocator.Locate(name, FindCounty(similar)).Item1;
    }

    /// <summary>Returns the states that have a place, a county or a county subdivision of a name.</summary>
    public IReadOnlyList<string> FindStatesWith(string text) =>
        [.. statesByCode.Keys.Where(state => placeLocator.FindNamed(ParsedAgencyName.Parse(state, text)).Count > 0 || countyIndex.Find(state, text) is not null).Order(StringComparer.Ordinal)];

    /// <summary>Whether a jurisdiction is another one, or lies in it.</summary>
    public bool IsWithin(string id, string otherId) =>
        id == otherId || (jurisdictionsById.TryGetValue(id, out var fact) && fact.ParentIds.Any(parent => IsWithin(parent, otherId)));

    private JurisdictionFact? FindCounty(JurisdictionFact? fact) => fact?.Level == JurisdictionLevelCodes.County ? fact
        : fact?.ParentIds.Select(id => jurisdictionsById[id]).FirstOrDefault(parent => parent.Level == JurisdictionLevelCodes.County);

    // "Albemarle District Jail" serves a region, not the town of that name.
    private static bool IsRegional(ParsedAgencyName name) =>
        !name.MentionsCounty && (name.DistinguishingWords.Contains("regional") || (name.Type == AgencyTypeCodes.Corrections && name.DistinguishingWords.Contains("district")));

    private (JurisdictionFact?, string) LocateByFallback(ParsedAgencyName name, bool printedAsState, JurisdictionFact? printedCounty)
    {
        var listed = name.Type switch
        {
            _ when FromFbiEntries(fbi.FindByExactName(name)) is { Item1: not null } exact => exact,
            AgencyTypeCodes.Police => FromFbiEntries([.. fbi.FindByPlace(name.State, AgencyTypeCodes.Police, name.CoreName).Where(entry => entry.HasSameScope(name))]),
            AgencyTypeCodes.Corrections or AgencyTypeCodes.Other => FromFbiEntries(fbi.FindByName(name)),
            _ => NotFound,
        };
        if (listed.Item1 is not null)
            return listed;
        var statewide = printedAsState && name.District is null && name.Type is AgencyTypeCodes.Prosecutor or AgencyTypeCodes.Other;
        // A sheriff is a county's, and a name that says which county contradicts another one.
        if (!statewide && printedCounty is not null && name.Type != AgencyTypeCodes.Sheriff && (!name.MentionsCounty || WordsOfPosition.Contains(name.CoreName)))
            return (printedCounty, MatchMethod.PrintedCounty);
        return printedAsState && name.Type is AgencyTypeCodes.Prosecutor or AgencyTypeCodes.Other ? LocateState(name, MatchMethod.PrintedType) : NotFound;
    }

    /// <summary>Returns the only university or college whose short name an agency has that no place has; null if there is none.</summary>
    public FbiAgencyEntry? FindCampus(ParsedAgencyName name) => fbi.FindCampusesByShortName(name) is [var campus] ? campus : null;

    /// <summary>Returns whether the agency's name joins the names of two places.</summary>
    public bool NamesTwoPlaces(ParsedAgencyName name) => placeLocator.NamesTwoPlaces(name.State, name.CoreName);

    private (JurisdictionFact?, string) LocateState(ParsedAgencyName name, string how) =>
        statesByCode.TryGetValue(name.State, out var state) ? (state, how) : NotFound;

    private (JurisdictionFact?, string) LocateCounty(ParsedAgencyName name, JurisdictionFact? printedCounty)
    {
        if (name.CoreName.Length == 0)
            return NotFound;
        // An agency other than a sheriff names a county only if it says so or is located there: "Miami-Dade Corrections".
        if (countyIndex.Find(name.State, name.MentionsCounty ? name.CoreName + " county" : name.CoreName) is { } county)
            return (county, name.MentionsCounty ? MatchMethod.CountyInName : MatchMethod.NameAndState);
        return FindMisspelledCounty(name, printedCounty) is { } similar ? (similar, MatchMethod.SimilarName) : NotFound;
    }

    // Neither the printed county nor the FBI's list may say otherwise.
    private JurisdictionFact? FindMisspelledCounty(ParsedAgencyName name, JurisdictionFact? printedCounty)
    {
        if (WordsOfPosition.Contains(name.CoreName) || countyIndex.FindSimilar(name.State, name.CoreName) is not { } similar)
            return null;
        var listed = fbi.FindByExactName(name).SelectMany(entry => entry.Agency.CountyIds).ToList();
        return (printedCounty is null || printedCounty.Id == similar.Id) && (listed.Count == 0 || listed.Contains(similar.Id)) ? similar : null;
    }

    private (JurisdictionFact?, string) LocateCampus(ParsedAgencyName name, JurisdictionFact? printedCounty)
    {
        var listed = fbi.FindByName(name);
        if (listed.Count > 1 && printedCounty is not null)
            listed = [.. listed.Where(entry => entry.Agency.CountyIds.Contains(printedCounty.Id))];
        var found = FromFbiEntries(listed);
        if (found.Item1 is not null)
            return found;
        if (name.MentionsCounty && LocateCounty(name with { CoreName = GetTextBefore(name.CoreName, "county") }, printedCounty) is { Item1: not null } county)
            return county;
        return placeLocator.LocateWithinName(name, printedCounty);
    }

    private static string GetTextBefore(string core, string word)
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
