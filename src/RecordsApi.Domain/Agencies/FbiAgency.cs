namespace RecordsApi.Domain.Agencies;

/// <summary>A law-enforcement agency in the FBI's list (Crime Data Explorer, Law Enforcement Employees).</summary>
/// <param name="Ori">Originating Agency Identifier, nine characters.</param>
/// <param name="Name">Name as the FBI prints it, without the colon that marks a unit of a larger agency.</param>
/// <param name="State">USPS code; the FBI's own codes (NB, GM) are translated, <c>FS</c> (federal) is kept.</param>
/// <param name="CountyIds">
/// GEOIDs of the counties it lies in, in ordinal order; empty if the FBI names none that is known.
/// </param>
/// <param name="Kind">The FBI's type: City, County, University or College, State Police, Other State Agency, Other,
/// Tribal, Federal.</param>
/// <param name="IsUnit">Whether the FBI marks it as a unit of a larger agency ("State Police:" in one county).</param>
/// <param name="Population">Residents served; 0 if another agency counts them, null if not stated.</param>
/// <param name="Officers">Sworn officers; null if not stated. Not included in the seed file.</param>
public sealed record FbiAgency(
    string Ori,
    string Name,
    string State,
    IReadOnlyList<string> CountyIds,
    string Kind,
    bool IsUnit,
    int? Population,
    int? Officers)
{
    /// <summary>Year to which the numbers refer; null if not stated.</summary>
    public int? Year { get; init; }
}
