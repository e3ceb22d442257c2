namespace RecordsApi.Domain.Agencies;

/// <summary>The parts of a printed agency name, for comparing two printed names.</summary>
/// <param name="State">USPS code of the state under which the name was printed.</param>
/// <param name="CoreName">
/// The normalized words that distinguish the agency from others of its type: "hialeah", "miami dade", "highway patrol",
/// "university of florida". Empty if the name has none ("State Constable 4th District").
/// </param>
/// <param name="Type">One of <see cref="AgencyTypeCodes"/>, as far as the name determines it.</param>
/// <param name="CleanName">
/// Display name: abbreviations written out, misspelled agency words corrected, "City of" and similar prefixes removed.
/// The spelling of the place stays as printed.
/// </param>
/// <param name="MentionsCounty">Whether the name contains County or Parish.</param>
/// <param name="MentionsCity">Whether the name contains City of, Town of, Village of or Borough.</param>
/// <param name="MentionsTownship">Whether the name contains Township.</param>
/// <param name="District">Number of the precinct, ward, district or circuit, which identifies a constable.</param>
/// <param name="CountyWords">
/// Normalized words of a county that the name contains in addition to its own place; null if none.
/// </param>
/// <param name="DistinguishingWords">The normalized words, sorted, without those that every agency of the type has.</param>
public sealed record ParsedAgencyName(
    string State,
    string CoreName,
    string Type,
    string CleanName,
    bool MentionsCounty,
    bool MentionsCity,
    bool MentionsTownship,
    string? District,
    string? CountyWords,
    IReadOnlyList<string> DistinguishingWords)
{
    /// <summary>Parses a printed name.</summary>
    /// <param name="stateUsps">USPS code of the state under which it was printed.</param>
    /// <param name="printedName">The name as printed, including any errors.</param>
    public static ParsedAgencyName Parse(string stateUsps, string printedName)
    {
        ArgumentNullException.ThrowIfNull(stateUsps);
        ArgumentNullException.ThrowIfNull(printedName);
        return AgencyNameParser.Parse(stateUsps, printedName);
    }
}
