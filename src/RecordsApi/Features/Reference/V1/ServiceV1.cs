namespace RecordsApi.Features.Reference.V1;

/// <summary>The service document.</summary>
/// <param name="Name" example="RecordsApi">Name.</param>
/// <param name="Description">Description.</param>
/// <param name="ApiVersion" example="1.0">Version of the API.</param>
/// <param name="License">Terms of use of the data.</param>
/// <param name="Links">Links to all resources.</param>
public sealed record ServiceV1(string Name, string Description, string ApiVersion, string License, ServiceLinksV1 Links);

/// <summary>Links to all resources.</summary>
/// <param name="Self">This document.</param>
/// <param name="Agreements">Agreements.</param>
/// <param name="Intervals">Intervals in which agreements were in force.</param>
/// <param name="Compare">How agreements differ between two dates, or between two timestamps at which the register described one date.</param>
/// <param name="StatusEvents">Status events.</param>
/// <param name="AgreementCounts">Numbers of agreements.</param>
/// <param name="Timeline">Numbers of agreements over time.</param>
/// <param name="Durations">Durations between status events.</param>
/// <param name="Agencies">Agencies.</param>
/// <param name="Jurisdictions">Jurisdictions.</param>
/// <param name="Suggest">Records by name, for a search box; requires <c>q</c>.</param>
/// <param name="Resolve">Records by name or identifier, in batches; a POST request.</param>
/// <param name="Decisions">Decisions.</param>
/// <param name="Meetings">Meetings.</param>
/// <param name="Publications">Publications.</param>
/// <param name="Sources">Sources.</param>
/// <param name="Programs">Programs.</param>
/// <param name="Enums">Vocabularies.</param>
/// <param name="Changes">The change log.</param>
/// <param name="ChangesFeed">The change log as an Atom feed.</param>
/// <param name="Coverage">What the register observed, and when.</param>
/// <param name="PopulationCoverage">Residents of places and counties with an agreement in force.</param>
/// <param name="Exports">The complete register as files.</param>
/// <param name="Catalog">The register as a data catalog (DCAT 3).</param>
/// <param name="Context">The JSON-LD context of records.</param>
/// <param name="OpenApi">The OpenAPI document.</param>
/// <param name="Documentation">Interactive documentation.</param>
public sealed record ServiceLinksV1(
    string Self, string Agreements, string Intervals, string Compare, string StatusEvents, string AgreementCounts, string Timeline, string Durations, string Agencies, string Jurisdictions, string Suggest, string Resolve, string Decisions,
    string Meetings, string Publications, string Sources, string Programs, string Enums, string Changes, string ChangesFeed,
    string Coverage, string PopulationCoverage, string Exports, string Catalog, string Context, string OpenApi, string Documentation);
