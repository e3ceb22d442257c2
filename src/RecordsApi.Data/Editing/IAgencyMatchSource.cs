using RecordsApi.Domain.Agencies;

namespace RecordsApi.Data.Editing;

/// <summary>Matches an agency that an editor enters by name against the reference data, with the rules that imports use.</summary>
public interface IAgencyMatchSource
{
    /// <summary>Finds the jurisdiction, ORIs, type and population of an agency.</summary>
    /// <param name="state">USPS code of the state.</param>
    /// <param name="name">Name of the agency.</param>
    Task<AgencyMatch> MatchAgencyAsync(string state, string name);
}
