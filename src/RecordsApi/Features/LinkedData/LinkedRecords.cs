using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.LinkedData;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.LinkedData;

/// <summary>Declares how the records of the register are written as JSON-LD.</summary>
internal static class LinkedRecords
{
    private const string Agencies = "agencies";
    private const string Agreements = "agreements";
    private const string Changes = "changes";
    private const string Decisions = "decisions";
    private const string FacilityPublications = PublicationCollections.OfFacilities;
    private const string Jurisdictions = "jurisdictions";
    private const string Meetings = "meetings";
    private const string Programs = "programs";
    private const string Publications = PublicationCollections.OfAgreements;
    private const string Sources = "sources";
    private const string StatusEvents = "status-events";

    // The publications of lists of agreements and of facilities are in two collections; the id tells which.
    private static readonly Dictionary<string, Func<string, string>> PublicationOfAnyList = new() { ["publicationId"] = PublicationCollections.Find };

    /// <summary>All of them.</summary>
    public static LinkedDataTypes All { get; } = new(
    [
        new(typeof(AgreementV1), "Agreement")
        {
            SchemaClass = "CreativeWork",
            SchemaProperties = new Dictionary<string, string> { ["id"] = "identifier", ["documents.url"] = "url" },
            NestedClasses = new Dictionary<string, string> { ["documents"] = "DigitalDocument" },
            References = new Dictionary<string, string>
            {
                ["program"] = Programs, ["agencyId"] = Agencies, ["jurisdictionId"] = Jurisdictions, ["countyIds"] = Jurisdictions, ["predecessorId"] = Agreements,
                ["supersededById"] = Agreements, ["sourceIds"] = Sources,
            },
        },
        new(typeof(StatusEventV1), "StatusEvent")
        {
            SchemaClass = "Event",
            SchemaProperties = new Dictionary<string, string> { ["id"] = "identifier", ["agreementId"] = "about" },
            References = new Dictionary<string, string>
            {
                ["agreementId"] = Agreements, ["agencyId"] = Agencies, ["countyIds"] = Jurisdictions, ["decisionId"] = Decisions,
                ["linkedEventId"] = StatusEvents, ["successorId"] = Agreements, ["replacedById"] = StatusEvents, ["sourceIds"] = Sources, ["assertions.sourceIds"] = Sources,
            },
            MixedReferences = PublicationOfAnyList,
        },
        new(typeof(AgencyV1), "Agency")
        {
            SchemaClass = "GovernmentOrganization",
            SchemaProperties = new Dictionary<string, string> { ["id"] = "identifier", ["name"] = "name", ["serves"] = "areaServed", ["locatedIn"] = "location" },
            References = new Dictionary<string, string>
            {
                ["jurisdictionId"] = Jurisdictions, ["serves"] = Jurisdictions, ["locatedIn"] = Jurisdictions, ["countyIds"] = Jurisdictions, ["populationSourceId"] = Sources,
            },
        },
        new(typeof(JurisdictionV1), "Jurisdiction")
        {
            SchemaClass = "AdministrativeArea",
            SchemaProperties = new Dictionary<string, string>
            {
                ["id"] = "identifier", ["name"] = "name", ["parentIds"] = "containedInPlace", ["latitude"] = "latitude", ["longitude"] = "longitude",
            },
            References = new Dictionary<string, string>
            {
                ["parentIds"] = Jurisdictions, ["parentsSourceId"] = Sources, ["populationSourceId"] = Sources, ["coordinatesSourceId"] = Sources,
            },
        },
        new(typeof(DecisionV1), "Decision")
        {
            SchemaClass = "Event",
            SchemaProperties = new Dictionary<string, string>
            {
                ["id"] = "identifier", ["jurisdictionId"] = "location", ["agreementId"] = "about", ["meetingId"] = "superEvent",
            },
            References = new Dictionary<string, string>
            {
                ["jurisdictionId"] = Jurisdictions, ["countyIds"] = Jurisdictions, ["agencyId"] = Agencies, ["agreementId"] = Agreements, ["meetingId"] = Meetings,
                ["sourceIds"] = Sources,
            },
        },
        new(typeof(MeetingV1), "Meeting")
        {
            SchemaClass = "Event",
            SchemaProperties = new Dictionary<string, string> { ["id"] = "identifier", ["jurisdictionId"] = "location", ["heldOn"] = "startDate" },
            References = new Dictionary<string, string> { ["jurisdictionId"] = Jurisdictions, ["sourceIds"] = Sources },
        },
        new(typeof(PublicationV1), "Publication")
        {
            SchemaClass = "Dataset",
            SchemaProperties = new Dictionary<string, string> { ["id"] = "identifier", ["publisher"] = "publisher", ["publishedOn"] = "datePublished" },
            References = new Dictionary<string, string> { ["repeatsId"] = Publications },
        },
        new(typeof(FacilityV1), "Facility")
        {
            SchemaClass = "Place",
            SchemaProperties = new Dictionary<string, string> { ["id"] = "identifier", ["name"] = "name" },
            References = new Dictionary<string, string>
            {
                ["placeId"] = Jurisdictions, ["countyId"] = Jurisdictions, ["jurisdictionId"] = Jurisdictions, ["publicationId"] = FacilityPublications,
            },
        },
        new(typeof(FacilityPublicationV1), "FacilityPublication")
        {
            SchemaClass = "Dataset",
            SchemaProperties = new Dictionary<string, string> { ["id"] = "identifier", ["publisher"] = "publisher", ["publishedOn"] = "datePublished" },
            References = new Dictionary<string, string> { ["repeatsId"] = FacilityPublications },
        },
        new(typeof(SourceV1), "Source")
        {
            SchemaClass = "CreativeWork",
            SchemaProperties = new Dictionary<string, string>
            {
                ["id"] = "identifier", ["title"] = "name", ["author"] = "author", ["publisher"] = "publisher", ["publishedOn"] = "datePublished", ["url"] = "url",
                ["archivedUrl"] = "archivedAt",
            },
        },
        new(typeof(ProgramV1), "Program") { SchemaProperties = new Dictionary<string, string> { ["code"] = "identifier", ["name"] = "name", ["models.name"] = "name" } },
        new(typeof(ChangeV1), "Change")
        {
            SchemaProperties = new Dictionary<string, string> { ["id"] = "identifier" },
            References = new Dictionary<string, string>
            {
                ["agreementId"] = Agreements, ["agencyId"] = Agencies, ["statusEventId"] = StatusEvents, ["decisionId"] = Decisions,
                ["sourceIds"] = Sources, ["details.agreementId"] = Agreements, ["details.statusEventId"] = StatusEvents,
            },
            MixedReferences = PublicationOfAnyList,
        },
    ]);
}
