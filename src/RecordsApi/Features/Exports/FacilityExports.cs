using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Features.StatusEvents.V1;

namespace RecordsApi.Features.Exports;

/// <summary>The exported lists about detention facilities, and about the agreements to detain people in them.</summary>
internal static class FacilityExports
{
    /// <summary>The lists.</summary>
    public static IReadOnlyList<ExportResource> All { get; } =
    [
        new ExportedList<FacilityV1>(ExportReaders.ReadFacilitiesAsync)
        {
            Name = "facilities",
            IsAboutFacilities = true,
            Title = "Detention facilities of ICE, as its lists printed them last",
            References =
            [
                new("placeId", "jurisdictions"), new("countyId", "jurisdictions"), new("partyId", "jurisdictions"),
                new("ownerPublicationId", "facility-publications"), new("jurisdictionId", "jurisdictions"), new("publicationId", "facility-publications"),
            ],
            IndexedFields = ["state", "name"],
            JurisdictionIdOf = f => f.JurisdictionId,
        },
        new ExportedList<AgreementV1>((db, at, stop) => ExportReaders.ReadAgreementsAsync(db, at, ValueFilter.Of(DetentionModels.Programs), stop))
        {
            Name = "facility-agreements",
            IsAboutFacilities = true,
            Title = "Agreements to detain people, as of the last day of the lists of facilities",
            References =
            [
                new("program", "programs"), new("agencyId", "agencies"), new("jurisdictionId", "jurisdictions"), new("partyId", "jurisdictions"), new("facilityId", "facilities"),
            ],
            IndexedFields = ["state", "status"],
            JurisdictionIdOf = a => a.JurisdictionId,
        },
        new ExportedList<StatusEventV1>(ExportReaders.Read((db, at) => StatusEventList.CreateCurrent(db, at, events => events.AboutDetention(db))))
        {
            Name = "facility-status-events",
            IsAboutFacilities = true,
            Title = "Current status events of agreements to detain people",
            References = [new("agreementId", "facility-agreements"), new("agencyId", "agencies"), new("publicationId", "facility-publications")],
            IndexedFields = ["latest"],
        },
        new ExportedList<FacilityObservationV1>(ExportReaders.Read((db, at) => FacilityObservationList.Create("Observations of facilities", db, db.FacilityObservations, at)))
        {
            Name = "facility-observations",
            IsAboutFacilities = true,
            Title = "What each list of detention facilities says of each facility; being absent from a list is not an end",
            References = [new("facilityId", "facilities"), new("publicationId", "facility-publications")],
            IndexedFields = ["observedOn"],

            // They follow from the publication, and would make up half of the file.
            OmittedFields = ["links", "citation"],
        },
        new ExportedList<FacilityTermV1>(ExportReaders.Read((db, _) => FacilityTermList.Create(db)))
        {
            Name = "facility-terms",
            IsAboutFacilities = true,
            Title = "Terms of the agreements and contracts of detention facilities, as lists print them",
            Key = ["facilityId", "kind", "publicationId", "printed"],
            References = [new("facilityId", "facilities"), new("publicationId", "facility-publications")],
        },
        new ExportedList<FacilityPublicationV1>(ExportReaders.Read((db, at) => FacilityPublicationList.Create(db.FacilityPublications, at)))
        {
            Name = "facility-publications",
            IsAboutFacilities = true,
            Title = "Publications of lists of detention facilities",
            References = [new("repeatsId", "facility-publications")],
            IndexedFields = ["publishedOn"],
        },
        new ExportedList<ChangeV1>(ExportReaders.Read((db, at) => ChangeList.Create(db, db.Changes.SelectLeads().NotAboutDefaultProgram(), at)))
        {
            Name = "facility-changes",
            IsAboutFacilities = true,
            Title = "The change log of detention facilities and of the agreements about them: everything that the register learned, in order",
            References = [new("facilityId", "facilities"), new("agreementId", "facility-agreements"), new("publicationId", "facility-publications")],
            IndexedFields = ["facilityId", "state", "kind", "recordedAt"],
        },
    ];
}
