namespace RecordsApi.Domain.Agencies;

/// <summary>What a printed name of an agency says, taken apart so that two printings can be compared.</summary>
/// <param name="State">USPS code of the state the name was printed under.</param>
/// <param name="CoreName">The words that tell this agency from others of its type, comparable: "hialeah", "miami dade",
/// "highway patrol", "university of florida". Empty where the name has none ("State Constable 4th District").</param>
/// <param name="Type">One of <see cref="AgencyTypeCodes"/>, as far as the name tells.</param>
/// <param name="CleanName">For display: abbreviations written out, slips in the words of the trade mended, "City of" and
/// the like left out. The spelling of the place stays as printed.</param>
/// <param name="MentionsCounty">The name says County or Parish.</param>
/// <param name="MentionsCity">The name says City of, Town of, Village of or Borough.</param>
/// <param name="MentionsTownship">The name says Township.</param>
/// <param name="District">Number of the precinct, ward, district or circuit: part of a constable's identity.</param>
/// <param name="CountyWords">Comparable words of a county that the name gives besides its own place, else null.</param>
/// <param name="DistinguishingWords">The remaining comparable words, those that every agency of the type has left out; sorted.</param>
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
    /// <summary>Takes a printed name apart.</summary>
    /// <param name="stateUsps">USPS code of the state it was printed under.</param>
    /// <param name="printedName">The name as printed, with whatever faults it has.</param>
    public static ParsedAgencyName Parse(string stateUsps, string printedName)
    {
        ArgumentNullException.ThrowIfNull(stateUsps);
        ArgumentNullException.ThrowIfNull(printedName);
        return AgencyNameParser.Parse(stateUsps, printedName);
    }
}
