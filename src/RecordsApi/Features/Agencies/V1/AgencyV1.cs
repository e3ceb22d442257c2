using RecordsApi.Http.Citations;

namespace RecordsApi.Features.Agencies.V1;

/// <summary>An agency that is or was a party to agreements.</summary>
/// <param name="Id" example="fl-hialeah-police-department">Id. Never changes, even if the agency is renamed.</param>
/// <param name="Name" example="Hialeah Police Department">The newest printed name, normalized.</param>
/// <param name="Type" example="police">Type; see <c>/v1/enums/agency-type</c>.</param>
/// <param name="State" example="FL">USPS code of its state.</param>
/// <param name="JurisdictionId" example="1230000">GEOID of the jurisdiction by which filters such as <c>within</c> find it: the one that it serves, or otherwise the one that it is located in; null if it could not be determined.</param>
/// <param name="JurisdictionMatch" example="name">How the jurisdiction was determined; <c>none</c> if it was not.</param>
/// <param name="Serves" example="1230000">GEOID of the jurisdiction that it serves as a whole; null if there is none, for the reason in <c>servesReason</c>. To compute the share of the population that is served, add up the populations of these jurisdictions, each once, without those that lie wholly or partly inside another of them.</param>
/// <param name="ServesReason">Why it serves no jurisdiction as a whole; see <c>/v1/enums/serves-reason</c>. Null if it serves one.</param>
/// <param name="LocatedIn" example="1230000">GEOID of the smallest jurisdiction known to contain it; null if it could not be determined.</param>
/// <param name="CountyIds">GEOIDs of all counties in which that jurisdiction lies, or of the county that it is.</param>
/// <param name="NoCountyReason">Why there is no county; see <c>/v1/enums/no-county-reason</c>. Null if there is one.</param>
/// <param name="Oris">ORIs assigned by the FBI.</param>
/// <param name="OriMatch" example="name">How the ORIs were determined; <c>none</c> if they were not.</param>
/// <param name="Names">Printed names, oldest first.</param>
/// <param name="PopulationServed" example="229766">Population served; null if unknown.</param>
/// <param name="PopulationYear" example="2025">Year to which the population number refers.</param>
/// <param name="PopulationSourceId">Source of the population number.</param>
/// <param name="RecordState" example="current">State of the record; see <c>/v1/enums/record-state</c>. Lists contain only current records; a merged record redirects.</param>
/// <param name="RecordedAt" example="2025-04-03T21:00:00.000Z">Timestamp at which this version of the record was recorded (UTC).</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
public sealed record AgencyV1(
    string Id, string Name, string Type, string State, string? JurisdictionId, string JurisdictionMatch,
    string? Serves, string? ServesReason, string? LocatedIn, IReadOnlyList<string> CountyIds, string? NoCountyReason,
    IReadOnlyList<string> Oris, string OriMatch, IReadOnlyList<PrintedNameV1> Names, int? PopulationServed,
    int? PopulationYear, string? PopulationSourceId, string RecordState, DateTimeOffset RecordedAt, AgencyLinksV1 Links, string Citation) : ICitable<AgencyV1>
{
    CitedRecord ICitable.Describe() => new("agency", Id, $"agencies/{Id}", $"{Name}, {State}", null, null, CitedTimes.KnownAt);

    AgencyV1 ICitable<AgencyV1>.WithCitation(string citation) => this with { Citation = citation };
}

/// <summary>A printed name of an agency.</summary>
/// <param name="Name" example="City of Hialeah Police Department">The name as printed, with white space collapsed.</param>
/// <param name="FirstSeenOn" example="2025-04-03">Date of the first publication that printed it.</param>
/// <param name="LastSeenOn" example="2025-06-17">Date of the last publication that printed it.</param>
public sealed record PrintedNameV1(string Name, DateOnly FirstSeenOn, DateOnly LastSeenOn);

/// <summary>Links of an agency.</summary>
/// <param name="Self">The agency.</param>
/// <param name="History">Status events of its agreements.</param>
/// <param name="Agreements">Its agreements.</param>
/// <param name="Feed">Changes to it and its agreements, as an Atom feed.</param>
public sealed record AgencyLinksV1(string Self, string History, string Agreements, string Feed);
