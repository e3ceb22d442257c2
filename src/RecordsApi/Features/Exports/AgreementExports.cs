using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.StatusEvents.V1;

namespace RecordsApi.Features.Exports;

/// <summary>The exported lists about agreements under 287(g): their parties, places and decisions, and the publications that list them.</summary>
internal static class AgreementExports
{
    /// <summary>The lists.</summary>
    public static IReadOnlyList<ExportResource> All { get; } =
    [
        new ExportedList<AgreementV1>((db, at, stop) => ExportReaders.ReadAgreementsAsync(db, at, AgreementFilter.DefaultPrograms, stop))
        {
            Name = "agreements",
            Title = "Agreements under 287(g), as of the newest information in the register",
            References =
            [
                new("program", "programs"), new("agencyId", "agencies"), new("jurisdictionId", "jurisdictions"), new("predecessorId", "agreements"),
                new("supersededById", "agreements"),
            ],
            IndexedFields = ["state", "status"],
            JurisdictionIdOf = a => a.JurisdictionId,
        },
        new ExportedList<AgreementIntervalV1>(ExportReaders.ReadIntervalsAsync)
        {
            Name = "intervals",
            Title = "Intervals in which agreements were in force",
            References =
            [
                new("agreementId", "agreements"), new("agencyId", "agencies"), new("jurisdictionId", "jurisdictions"), new("program", "programs"), new("previousId", "intervals"),
                new("beganByEventId", "status-events"), new("endedByEventId", "status-events"),
            ],
            IndexedFields = ["state", "from"],
            JurisdictionIdOf = i => i.JurisdictionId,
        },
        new ExportedList<StatusEventV1>(ExportReaders.Read((db, at) => StatusEventList.CreateCurrent(db, at, events => events.NotAboutDetention(db))))
        {
            Name = "status-events",
            Title = "Current status events of these agreements",
            References = [new("agreementId", "agreements"), new("agencyId", "agencies"), new("decisionId", "decisions"), new("publicationId", "publications")],
            IndexedFields = ["state", "latest"],
        },
        new ExportedList<AgencyV1>(ExportReaders.Read((db, at) => AgencyList.Create(db, db.Agencies, at)))
        {
            Name = "agencies",
            Title = "Agencies that are or were parties to agreements, and records that were merged into them, which rows of lists may name",
            References = [new("jurisdictionId", "jurisdictions")],
            IndexedFields = ["state", "name"],
            JurisdictionIdOf = a => a.JurisdictionId,
        },
        new ExportedList<JurisdictionV1>(ExportReaders.Read((db, at) => JurisdictionList.Create(db, db.Jurisdictions, at)))
        {
            Name = "jurisdictions",
            Title = "States, territories, counties, places and county subdivisions",
            IndexedFields = ["state", "name"],
            JurisdictionIdOf = j => j.Id,
        },
        new ExportedList<DecisionV1>(ExportReaders.Read((db, at) => DecisionList.Create("Decisions", db, db.Decisions, at)))
        {
            Name = "decisions",
            Title = "Decisions of public bodies and officials",
            References = [new("jurisdictionId", "jurisdictions"), new("agencyId", "agencies"), new("agreementId", "agreements"), new("meetingId", "meetings")],
            JurisdictionIdOf = d => d.JurisdictionId,
        },
        new ExportedList<MeetingV1>(ExportReaders.Read((db, at) => MeetingList.Create(db, db.Meetings, at)))
        {
            Name = "meetings",
            Title = "Meetings at which decisions were made",
            References = [new("jurisdictionId", "jurisdictions")],
            JurisdictionIdOf = m => m.JurisdictionId,
        },
        new ExportedList<PublicationV1>(ExportReaders.Read((db, at) => PublicationList.Create(db.Publications, at)))
        {
            Name = "publications",
            Title = "Publications of all lists",
            References = [new("repeatsId", "publications")],
            IndexedFields = ["publishedOn"],
        },
        new ExportedList<PublicationRowV1>(PublicationRowList.ReadAllAsync)
        {
            Name = "publication-rows",
            Title = "Rows of all publications, as printed and as read; those of a publication with repeatsId are the rows of that publication",
            Key = ["publicationId", "rowNumber"],
            References = [new("publicationId", "publications"), new("listingId", "listings"), new("agreementId", "agreements")],

            // They follow from the publication, and would make up half of the file.
            OmittedFields = ["links", "citation"],
            HasSharedValues = true,
            DistinctFields = ["hidden"],
        },
        new ExportedList<ListingV1>(ExportReaders.Read((db, at) => ListingList.Create("Listings", db, ListingList.JoinPrintedRows(db.Listings, db), at)))
        {
            Name = "listings",
            Title = "Rows of published lists as printed, each with the consecutive publications that carry it",
            References = [new("agreementId", "agreements"), new("agencyId", "agencies"), new("firstPublicationId", "publications"), new("lastPublicationId", "publications")],
            IndexedFields = ["state"],
        },
    ];
}
