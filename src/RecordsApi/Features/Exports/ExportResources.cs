using RecordsApi.Data.Queries;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Features.Sources.V1;

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
        .. AgreementExports.All,
        .. FacilityExports.All,
        new ExportedList<ReviewItemV1>(ExportReaders.Read((db, at) => ReviewItemList.Create(db, db.ReviewItems, at)))
        {
            Name = "review-items",
            Title = "Pairs of names that may or may not belong to the same agency, body or facility, open and settled",
            References =
            [
                new("publicationId", "publications"), new("decisionId", "decisions"), new("agencyId", "agencies"), new("vanishedFacilityId", "facilities"),
                new("vanishedObservationId", "facility-observations"), new("appearedFacilityId", "facilities"), new("appearedObservationId", "facility-observations"),
            ],
        },
        new ExportedList<ChangeV1>(ExportReaders.Read((db, at) => ChangeList.Create(db, db.Changes.SelectLeads().AboutDefaultProgram(), at)))
        {
            Name = "changes",
            Title = "The change log: everything that the register learned about 287(g), in order",
            IndexedFields = ["agreementId", "agencyId", "state", "kind", "recordedAt"],
        },
        new ExportedList<SourceV1>(ExportReaders.Read((db, at) => SourceList.Create(db.Sources, at)))
        {
            Name = "sources",
            Title = "The evidence for all facts",
        },
        new ExportedList<ProgramV1>(ExportReaders.Read((db, at) => ProgramList.Create(db, db.Programs, at)))
        {
            Name = "programs",
            Title = "Programs and their models",
            Key = ["code"],
        },
    ];

    /// <summary>Names of all files.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
        [DataPackageFileName, DatabaseFileName, SnapshotFileName, .. All.SelectMany(resource => resource.Formats.Select(resource.FileNameFor))];
}
