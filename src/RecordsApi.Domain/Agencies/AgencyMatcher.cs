using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Agencies;

/// <summary>
/// Matches printed agencies to jurisdictions and to the FBI's list. The agency's own name and the FBI's data take precedence
/// over the printed county, which is sometimes another county's; what they leave open stays empty. Indexes are built
/// once and only read afterwards, so one instance can be used by several threads.
/// </summary>
/// <param name="jurisdictions">The register's jurisdictions.</param>
/// <param name="fbiAgencies">The FBI's agencies.</param>
public sealed class AgencyMatcher(IReadOnlyList<JurisdictionFact> jurisdictions, IReadOnlyList<FbiAgency> fbiAgencies)
{
    private readonly Locators locators = new(jurisdictions, new FbiAgencyIndex(fbiAgencies));

    /// <summary>Matches one agency.</summary>
    /// <param name="state">USPS code of the state under which it is printed.</param>
    /// <param name="printedName">Its name as printed.</param>
    /// <param name="printedType">Its type as printed ("County", "Municipality", "State Agency"), if any.</param>
    /// <param name="printedCounty">Its county as printed, if any; text that is not a county ("#N/A") is ignored.</param>
    public AgencyMatch Match(string state, string printedName, string? printedType, string? printedCounty)
    {
        var name = ParsedAgencyName.Parse(state, printedName);
        var county = locators.Jurisdictions.FindPrintedCounty(state, printedCounty);
        var asState = printedType?.TrimStart().StartsWith("State", StringComparison.OrdinalIgnoreCase) == true;
        var (jurisdiction, how) = locators.Jurisdictions.Locate(name, asState, county);
        if (name.Type == AgencyTypeCodes.Police && how is MatchMethod.None or MatchMethod.PrintedCounty && locators.Jurisdictions.FindCampus(name) is { } campus)
        {
            name = name with { Type = AgencyTypeCodes.Campus, CoreName = campus.Name.CoreName };
            (jurisdiction, how) = locators.Jurisdictions.Locate(name, asState, county);
        }

        var (entries, oriHow) = locators.Oris.Locate(name, jurisdiction, county);
        var served = entries.Count == 1 && entries[0].Agency.Population is > 0 ? entries[0].Agency : null;
        var reason = FindServesReason(name, jurisdiction, how);
        return new(
            jurisdiction?.Id, how, reason is null ? jurisdiction?.Id : null, reason is { } code ? ServesReasons.Vocabulary.GetCode(code) : null, name.Type,
            [.. entries.Select(entry => entry.Agency.Ori).Order(StringComparer.Ordinal)], oriHow, served?.Population, served?.Year);
    }

    /// <summary>
    /// Finds the jurisdiction whose body or official acts, by the rules that find those of agencies: "Wells", "Town of Wells", "Orange County",
    /// "Maine". If several have the name, that of the agency counts, or one in its county.
    /// </summary>
    /// <param name="state">USPS code of the state.</param>
    /// <param name="name">Name of the jurisdiction.</param>
    /// <param name="agencyName">Name of the agency that the act concerns.</param>
    /// <returns>GEOID, or null if none is found.</returns>
    public string? FindJurisdiction(string state, string name, string agencyName) =>
        locators.Jurisdictions.LocateNamed(state, name, Match(state, agencyName, null, null).JurisdictionId)?.Id;

    /// <summary>Returns the county of exactly this name, with or without its kind ("County", "Parish"); null if there is none.</summary>
    /// <param name="state">USPS code of the state.</param>
    /// <param name="name">Name of the county.</param>
    public JurisdictionFact? FindCounty(string state, string name) => locators.Jurisdictions.FindCounty(state, name);

    /// <summary>Returns the only county of a state that a misspelled name can mean; null if there is none or several.</summary>
    /// <param name="state">USPS code of the state.</param>
    /// <param name="name">Name of the county.</param>
    public JurisdictionFact? FindSimilarCounty(string state, string name) => locators.Jurisdictions.FindPrintedCounty(state, name);

    /// <summary>Returns the states that have a jurisdiction of exactly this name.</summary>
    /// <param name="name">Name of the jurisdiction.</param>
    public IReadOnlyList<string> FindStatesWith(string name) => locators.Jurisdictions.FindStatesWith(name);

    /// <summary>Whether one of two jurisdictions is the other, or contains it.</summary>
    /// <param name="one">GEOID of one.</param>
    /// <param name="other">GEOID of the other.</param>
    public bool AreRelated(string one, string other) => locators.Jurisdictions.IsWithin(one, other) || locators.Jurisdictions.IsWithin(other, one);

    private ServesReason? FindServesReason(ParsedAgencyName name, JurisdictionFact? jurisdiction, string how)
    {
        var reason = ServedJurisdiction.FindReason(name, name.Type, jurisdiction?.Id, how);
        return reason == ServesReason.Unknown && locators.Jurisdictions.NamesTwoPlaces(name) ? ServesReason.Region : reason;
    }

    private sealed class Locators(IReadOnlyList<JurisdictionFact> jurisdictions, FbiAgencyIndex fbi)
    {
        public JurisdictionLocator Jurisdictions { get; } = new(jurisdictions, fbi);

        public OriLocator Oris { get; } = new(fbi, new PlaceNameSet(jurisdictions));
    }
}
