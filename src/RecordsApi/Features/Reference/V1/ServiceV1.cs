namespace RecordsApi.Features.Reference.V1;

/// <summary>What this service is.</summary>
/// <param name="Name" example="RecordsApi">Its name.</param>
/// <param name="Description">What it answers.</param>
/// <param name="ApiVersion" example="1.0">Version of the contract.</param>
/// <param name="Licence">Under which terms the facts are.</param>
/// <param name="Links">Where everything is.</param>
public sealed record ServiceV1(string Name, string Description, string ApiVersion, string Licence, ServiceLinksV1 Links);

/// <summary>Where everything is.</summary>
/// <param name="Self">This document.</param>
/// <param name="Agreements">Agreements.</param>
/// <param name="StatusEvents">Status events.</param>
/// <param name="AgreementCounts">Counts of agreements.</param>
/// <param name="Timeline">How many there were over time.</param>
/// <param name="Durations">How long their steps took.</param>
/// <param name="Agencies">Agencies.</param>
/// <param name="Jurisdictions">Jurisdictions.</param>
/// <param name="Decisions">Decisions.</param>
/// <param name="Meetings">Meetings.</param>
/// <param name="Publications">Publications.</param>
/// <param name="Sources">Sources.</param>
/// <param name="Programs">Programs.</param>
/// <param name="Enums">Vocabularies.</param>
/// <param name="Changes">Everything the register learned, in order.</param>
/// <param name="ChangesFeed">The same as an Atom feed.</param>
/// <param name="Freshness">How fresh the register is.</param>
/// <param name="Exports">The whole register as files.</param>
/// <param name="OpenApi">The OpenAPI document.</param>
/// <param name="Documentation">The documentation to browse.</param>
public sealed record ServiceLinksV1(
    string Self, string Agreements, string StatusEvents, string AgreementCounts, string Timeline, string Durations, string Agencies, string Jurisdictions, string Decisions,
    string Meetings, string Publications, string Sources, string Programs, string Enums, string Changes, string ChangesFeed,
    string Freshness, string Exports, string OpenApi, string Documentation);

/// <summary>How fresh the register is, and what it does not have.</summary>
/// <param name="NoneRecorded">What it means when nothing is recorded of a jurisdiction or an agency.</param>
/// <param name="Lists">Each list.</param>
public sealed record FreshnessV1(string NoneRecorded, IReadOnlyList<ListFreshnessV1> Lists);

/// <summary>How fresh one list is.</summary>
/// <param name="List" example="participating">The list.</param>
/// <param name="LastSeen">The last publication seen, whatever its state.</param>
/// <param name="LastAccepted">The last publication whose content counts.</param>
/// <param name="Accepted" example="170">How many are accepted.</param>
/// <param name="Quarantined" example="2">How many are set aside.</param>
/// <param name="Duplicate" example="1">How many repeat another.</param>
/// <param name="SetAside">Those set aside, each with its reason.</param>
public sealed record ListFreshnessV1(
    string List, PublicationReferenceV1? LastSeen, PublicationReferenceV1? LastAccepted,
    int Accepted, int Quarantined, int Duplicate, IReadOnlyList<PublicationReferenceV1> SetAside);

/// <summary>A publication named.</summary>
/// <param name="Id" example="ice-participating-2025-12-30">Id.</param>
/// <param name="PublishedOn" example="2025-12-30">The day it stands for.</param>
/// <param name="FileName" example="participatingAgencies12302025.xlsx">File name as published.</param>
/// <param name="Reason">Why it is not, or not at once, accepted.</param>
/// <param name="Link">The publication.</param>
public sealed record PublicationReferenceV1(string Id, DateOnly PublishedOn, string FileName, string? Reason, string Link);
