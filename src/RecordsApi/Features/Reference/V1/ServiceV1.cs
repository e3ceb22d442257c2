namespace RecordsApi.Features.Reference.V1;

/// <summary>The service document.</summary>
/// <param name="Name" example="RecordsApi">Name.</param>
/// <param name="Description">Description.</param>
/// <param name="ApiVersion" example="1.0">Version of the API.</param>
/// <param name="Licence">Terms of use of the data.</param>
/// <param name="Links">Links to all resources.</param>
public sealed record ServiceV1(string Name, string Description, string ApiVersion, string Licence, ServiceLinksV1 Links);

/// <summary>Links to all resources.</summary>
/// <param name="Self">This document.</param>
/// <param name="Agreements">Agreements.</param>
/// <param name="StatusEvents">Status events.</param>
/// <param name="AgreementCounts">Numbers of agreements.</param>
/// <param name="Timeline">Numbers of agreements over time.</param>
/// <param name="Durations">Durations between status events.</param>
/// <param name="Agencies">Agencies.</param>
/// <param name="Jurisdictions">Jurisdictions.</param>
/// <param name="Decisions">Decisions.</param>
/// <param name="Meetings">Meetings.</param>
/// <param name="Publications">Publications.</param>
/// <param name="Sources">Sources.</param>
/// <param name="Programs">Programs.</param>
/// <param name="Enums">Vocabularies.</param>
/// <param name="Changes">The change log.</param>
/// <param name="ChangesFeed">The change log as an Atom feed.</param>
/// <param name="Freshness">Freshness of the register.</param>
/// <param name="Exports">The complete register as files.</param>
/// <param name="OpenApi">The OpenAPI document.</param>
/// <param name="Documentation">Interactive documentation.</param>
public sealed record ServiceLinksV1(
    string Self, string Agreements, string StatusEvents, string AgreementCounts, string Timeline, string Durations, string Agencies, string Jurisdictions, string Decisions,
    string Meetings, string Publications, string Sources, string Programs, string Enums, string Changes, string ChangesFeed,
    string Freshness, string Exports, string OpenApi, string Documentation);

/// <summary>Freshness and coverage of the register.</summary>
/// <param name="NoneRecorded">What it means if the register has no agreement of a jurisdiction or agency.</param>
/// <param name="Lists">Freshness of each list.</param>
public sealed record FreshnessV1(string NoneRecorded, IReadOnlyList<ListFreshnessV1> Lists);

/// <summary>Freshness of a list.</summary>
/// <param name="List" example="participating">The list.</param>
/// <param name="LastSeen">The newest publication, in any state.</param>
/// <param name="LastAccepted">The newest accepted publication.</param>
/// <param name="Accepted" example="170">Number of accepted publications.</param>
/// <param name="Quarantined" example="2">Number of quarantined publications.</param>
/// <param name="Unchanged" example="1">Number of publications that repeat the one before, byte for byte.</param>
/// <param name="SetAside">The quarantined publications with their reasons.</param>
public sealed record ListFreshnessV1(
    string List, PublicationReferenceV1? LastSeen, PublicationReferenceV1? LastAccepted,
    int Accepted, int Quarantined, int Unchanged, IReadOnlyList<PublicationReferenceV1> SetAside);

/// <summary>A reference to a publication.</summary>
/// <param name="Id" example="ice-participating-2025-12-30">Id.</param>
/// <param name="PublishedOn" example="2025-12-30">Date of the publication.</param>
/// <param name="FileName" example="participatingAgencies12302025.xlsx">File name as published.</param>
/// <param name="Reason">Why it is not accepted, or was not accepted at first.</param>
/// <param name="Link">The publication.</param>
public sealed record PublicationReferenceV1(string Id, DateOnly PublishedOn, string FileName, string? Reason, string Link);
