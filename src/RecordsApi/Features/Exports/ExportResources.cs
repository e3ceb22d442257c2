using System.Runtime.CompilerServices;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Exports;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>The exported lists.</summary>
internal static class ExportResources
{
    /// <summary>Name of the database file.</summary>
    public const string DatabaseFileName = "register.sqlite";

    /// <summary>Name of the snapshot, from which a copy of the service is made.</summary>
    public const string SnapshotFileName = "snapshot.db";

    /// <summary>Name of the data package description.</summary>
    public const string DataPackageFileName = "datapackage.json";

    /// <summary>All exported lists.</summary>
    public static IReadOnlyList<ExportResource> All { get; } =
    [
        new ExportedList<AgreementV1>((db, at, stop) => ReadAgreementsAsync(db, at, AgreementFilter.DefaultPrograms, stop))
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
        new ExportedList<AgreementIntervalV1>(ReadIntervalsAsync)
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
        new ExportedList<StatusEventV1>(Read((db, at) => StatusEventList.CreateCurrent(db, at, events => events.NotAboutDetention(db))))
        {
            Name = "status-events",
            Title = "Current status events of these agreements",
            References = [new("agreementId", "agreements"), new("agencyId", "agencies"), new("decisionId", "decisions"), new("publicationId", "publications")],
            IndexedFields = ["state", "latest"],
        },
        new ExportedList<AgencyV1>(Read((db, at) => AgencyList.Create(db, db.Agencies, at)))
        {
            Name = "agencies",
            Title = "Agencies that are or were parties to agreements, and records that were merged into them, which rows of lists may name",
            References = [new("jurisdictionId", "jurisdictions")],
            IndexedFields = ["state", "name"],
            JurisdictionIdOf = a => a.JurisdictionId,
        },
        new ExportedList<JurisdictionV1>(Read((db, at) => JurisdictionList.Create(db, db.Jurisdictions, at)))
        {
            Name = "jurisdictions",
            Title = "States, territories, counties, places and county subdivisions",
            IndexedFields = ["state", "name"],
            JurisdictionIdOf = j => j.Id,
        },
        new ExportedList<DecisionV1>(Read((db, at) => DecisionList.Create("Decisions", db, db.Decisions, at)))
        {
            Name = "decisions",
            Title = "Decisions of public bodies and officials",
            References = [new("jurisdictionId", "jurisdictions"), new("agencyId", "agencies"), new("agreementId", "agreements"), new("meetingId", "meetings")],
            JurisdictionIdOf = d => d.JurisdictionId,
        },
        new ExportedList<MeetingV1>(Read((db, at) => MeetingList.Create(db, db.Meetings, at)))
        {
            Name = "meetings",
            Title = "Meetings at which decisions were made",
            References = [new("jurisdictionId", "jurisdictions")],
            JurisdictionIdOf = m => m.JurisdictionId,
        },
        new ExportedList<PublicationV1>(Read((db, at) => PublicationList.Create(db.Publications, at)))
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
        new ExportedList<ListingV1>(Read((db, at) => ListingList.Create("Listings", db, ListingList.JoinPrintedRows(db.Listings, db), at)))
        {
            Name = "listings",
            Title = "Rows of published lists as printed, each with the consecutive publications that carry it",
            References = [new("agreementId", "agreements"), new("agencyId", "agencies"), new("firstPublicationId", "publications"), new("lastPublicationId", "publications")],
            IndexedFields = ["state"],
        },
        new ExportedList<FacilityV1>(Read((db, at) => FacilityList.Create(db, db.ObservedBy(at.TemporalContext.AsOf), at)))
        {
            Name = "facilities",
            Title = "Detention facilities of ICE, as its lists printed them last",
            References = [new("placeId", "jurisdictions"), new("countyId", "jurisdictions"), new("partyId", "jurisdictions"), new("ownerPublicationId", "facility-publications"), new("jurisdictionId", "jurisdictions"), new("publicationId", "facility-publications")],
            IndexedFields = ["state", "name"],
            JurisdictionIdOf = f => f.JurisdictionId,
        },
        new ExportedList<AgreementV1>((db, at, stop) => ReadAgreementsAsync(db, at, ValueFilter.Of(DetentionModels.Programs), stop))
        {
            Name = "facility-agreements",
            Title = "Agreements to detain people, as of the newest information in the register",
            References = [new("program", "programs"), new("agencyId", "agencies"), new("jurisdictionId", "jurisdictions"), new("partyId", "jurisdictions"), new("facilityId", "facilities")],
            IndexedFields = ["state", "status"],
            JurisdictionIdOf = a => a.JurisdictionId,
        },
        new ExportedList<StatusEventV1>(Read((db, at) => StatusEventList.CreateCurrent(db, at, events => events.AboutDetention(db))))
        {
            Name = "facility-status-events",
            Title = "Current status events of agreements to detain people",
            References = [new("agreementId", "facility-agreements"), new("agencyId", "agencies"), new("publicationId", "facility-publications")],
            IndexedFields = ["latest"],
        },
        new ExportedList<FacilityObservationV1>(Read((db, at) => FacilityObservationList.Create("Observations of facilities", db, db.FacilityObservations, at)))
        {
            Name = "facility-observations",
            Title = "What each list of detention facilities says of each facility; being absent from a list is not an end",
            References = [new("facilityId", "facilities"), new("publicationId", "facility-publications")],
            IndexedFields = ["observedOn"],

            // They follow from the publication, and would make up half of the file.
            OmittedFields = ["links", "citation"],
        },
        new ExportedList<FacilityTermV1>(Read((db, _) => FacilityTermList.Create(db)))
        {
            Name = "facility-terms",
            Title = "Terms of the agreements and contracts of detention facilities, as lists print them",
            Key = ["facilityId", "kind", "publicationId", "printed"],
            References = [new("facilityId", "facilities"), new("publicationId", "facility-publications")],
        },
        new ExportedList<FacilityPublicationV1>(Read((db, at) => FacilityPublicationList.Create(db.FacilityPublications, at)))
        {
            Name = "facility-publications",
            Title = "Publications of lists of detention facilities",
            References = [new("repeatsId", "facility-publications")],
            IndexedFields = ["publishedOn"],
        },
        new ExportedList<ReviewItemV1>(Read((db, at) => ReviewItemList.Create(db, db.ReviewItems, at)))
        {
            Name = "review-items",
            Title = "Pairs of names that may or may not belong to the same agency, body or facility, open and settled",
            References =
            [
                new("publicationId", "publications"), new("decisionId", "decisions"), new("agencyId", "agencies"), new("vanishedFacilityId", "facilities"),
                new("vanishedObservationId", "facility-observations"), new("appearedFacilityId", "facilities"), new("appearedObservationId", "facility-observations"),
            ],
        },
        new ExportedList<ChangeV1>(Read((db, at) => ChangeList.Create(db, db.Changes.SelectLeads(), at)))
        {
            Name = "changes",
            Title = "The change log: everything that the register learned, in order",
            IndexedFields = ["agreementId", "agencyId", "state", "kind", "recordedAt"],
        },
        new ExportedList<SourceV1>(Read((db, at) => SourceList.Create(db.Sources, at)))
        {
            Name = "sources",
            Title = "The evidence for all facts",
        },
        new ExportedList<ProgramV1>(Read((db, at) => ProgramList.Create(db, db.Programs, at)))
        {
            Name = "programs",
            Title = "Programs and their models",
            Key = ["code"],
        },
    ];

    /// <summary>Names of all files.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
        [DataPackageFileName, DatabaseFileName, SnapshotFileName, .. All.SelectMany(resource => resource.Formats.Select(resource.FileNameFor))];

    private static async IAsyncEnumerable<IReadOnlyList<AgreementV1>> ReadAgreementsAsync(
        RegisterContext db, IResponseContext context, ValueFilter programs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = await AgreementStateReader.CreateAsync(db, context.TemporalContext, cancellationToken);
        var list = new AgreementListDefinition(db, reader, new() { Programs = programs }, context);
        await foreach (var chunk in list.ReadChunksAsync(db, [], cancellationToken))
            yield return chunk;
    }

    private static async IAsyncEnumerable<IReadOnlyList<AgreementIntervalV1>> ReadIntervalsAsync(
        RegisterContext db, IResponseContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = await AgreementStateReader.CreateAsync(db, context.TemporalContext, cancellationToken);
        var list = IntervalList.Create(await reader.ReadIntervalsAsync(new() { Programs = AgreementFilter.DefaultPrograms }, context.Coverage.Spans, cancellationToken), context);
        await foreach (var chunk in list.ReadChunksAsync(db, [], cancellationToken))
            yield return chunk;
    }

    private static Func<RegisterContext, IResponseContext, CancellationToken, IAsyncEnumerable<IReadOnlyList<TRecord>>> Read<TRecord>(
        Func<RegisterContext, IResponseContext, IListDefinition<TRecord>> defineList) =>
        (db, at, cancellationToken) => defineList(db, at).ReadChunksAsync(db, [], cancellationToken);
}
