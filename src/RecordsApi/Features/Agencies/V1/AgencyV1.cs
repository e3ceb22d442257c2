namespace RecordsApi.Features.Agencies.V1;

/// <summary>An agency that is or was party to agreements.</summary>
/// <param name="Id" example="fl-hialeah-police-department">Id; it never changes, whatever the agency is called.</param>
/// <param name="Name" example="Hialeah Police Department">The newest printed name, cleaned.</param>
/// <param name="Type" example="police">Type; see <c>/v1/enums/agency-type</c>.</param>
/// <param name="State" example="FL">USPS code of its state.</param>
/// <param name="JurisdictionId" example="1230000">GEOID of the jurisdiction it serves or lies in; null where no rule finds one.</param>
/// <param name="JurisdictionMatch" example="name">How the jurisdiction was found, <c>none</c> where it was not.</param>
/// <param name="Oris">ORIs the FBI gave it.</param>
/// <param name="OriMatch" example="name">How the ORIs were found, <c>none</c> where they were not.</param>
/// <param name="Names">Names under which it was printed, the oldest first.</param>
/// <param name="PopulationServed" example="229766">People served; null where not known.</param>
/// <param name="PopulationSourceId">Source of that number.</param>
/// <param name="RecordState" example="current">Whether the record stands; see <c>/v1/enums/record-state</c>. Lists give those that do; a merged one redirects.</param>
/// <param name="RecordedAt" example="2025-04-03T21:00:00.000Z">Moment from which it could be known as it stands (UTC).</param>
/// <param name="Links">Where more about it is.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record AgencyV1(
    string Id, string Name, string Type, string State, string? JurisdictionId, string JurisdictionMatch,
    IReadOnlyList<string> Oris, string OriMatch, IReadOnlyList<PrintedNameV1> Names, int? PopulationServed,
    string? PopulationSourceId, string RecordState, DateTimeOffset RecordedAt, AgencyLinksV1 Links, string Citation);

/// <summary>A name under which an agency was printed.</summary>
/// <param name="Name" example="City of Hialeah Police Department">The name as printed, white space folded.</param>
/// <param name="FirstSeenOn" example="2025-04-03">Day of the first publication that printed it.</param>
/// <param name="LastSeenOn" example="2025-06-17">Day of the last publication that printed it.</param>
public sealed record PrintedNameV1(string Name, DateOnly FirstSeenOn, DateOnly LastSeenOn);

/// <summary>Where more about an agency is.</summary>
/// <param name="Self">The agency.</param>
/// <param name="History">Steps of its agreements.</param>
/// <param name="Agreements">Its agreements.</param>
public sealed record AgencyLinksV1(string Self, string History, string Agreements);
