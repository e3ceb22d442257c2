using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>
/// The exported lists. Rows of publications are not exported as a list: the listings contain the same facts in a fiftieth
/// of the lines, and the database file has every row.
/// </summary>
internal static class ExportResources
{
    /// <summary>Name of the database file.</summary>
    public const string DatabaseFileName = "register.sqlite";

    /// <summary>Name of the data package description.</summary>
    public const string DataPackageFileName = "datapackage.json";

    /// <summary>All exported lists.</summary>
    public static IReadOnlyList<ExportResource> All { get; } =
    [
        new ExportResource<AgreementV1>(DefineAgreementsAsync)
        {
            Name = "agreements",
            Title = "Agreements, as of the newest information in the register",
            References = [new("program", "programs"), new("agencyId", "agencies"), new("jurisdictionId", "jurisdictions"), new("predecessorId", "agreements"), new("supersededById", "agreements")],
            JurisdictionIdOf = a => a.JurisdictionId,
        },
        Create("status-events", "Current status events of all agreements",
            (db, at) => StatusEventList.CreateCurrent(db, at, events => events),
            [new("agreementId", "agreements"), new("agencyId", "agencies"), new("decisionId", "decisions"), new("publicationId", "publications")]),
        Create("agencies", "Agencies that are or were parties to agreements, and records that were merged into them, which rows of lists may name",
            (db, at) => AgencyList.Create(db, db.Agencies, at),
            [new("jurisdictionId", "jurisdictions")], a => a.JurisdictionId),
        Create("jurisdictions", "States, territories, counties, places and county subdivisions",
            (db, at) => JurisdictionList.Create(db, db.Jurisdictions, at),
            [], j => j.Id),
        Create("decisions", "Decisions of public bodies and officials",
            (db, at) => DecisionList.Create("Decisions", db, db.Decisions.Where(d => d.RecordedAt <= at.TemporalContext.KnownAt), at),
            [new("jurisdictionId", "jurisdictions"), new("agencyId", "agencies"), new("agreementId", "agreements"), new("meetingId", "meetings")]),
        Create("meetings", "Meetings at which decisions were made",
            (db, at) => MeetingList.Create(db.Meetings, at),
            [new("jurisdictionId", "jurisdictions")]),
        Create("publications", "Publications of all lists",
            (db, at) => PublicationList.Create(db.Publications, at),
            []),
        Create("listings", "Rows of published lists as printed, each with the consecutive publications that carry it",
            (db, at) => new ListDefinition<ListingWithPrintedRow, ListingV1>("Listings", ListAgreementListings.JoinPrintedRows(db.Listings, db), ListAgreementListingsQuery.SortKeys,
                (rows, ct) => db.LoadResponsesAsync(rows, at, ct)),
            [new("agreementId", "agreements"), new("agencyId", "agencies"), new("firstPublicationId", "publications"), new("lastPublicationId", "publications")]),
        Create("sources", "The evidence for all facts",
            (db, at) => SourceList.Create(db.Sources, at),
            []),
        new ExportResource<ProgramV1>((db, at, _) => Task.FromResult<IListDefinition<ProgramV1>>(ProgramList.Create(db, db.Programs, at)))
        {
            Name = "programs",
            Title = "Programs and their models",
            Key = "code",
        },
    ];

    /// <summary>Names of all files.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
        [DataPackageFileName, DatabaseFileName, .. All.SelectMany(resource => resource.Formats.Select(resource.FileNameFor))];

    private static async Task<IListDefinition<AgreementV1>> DefineAgreementsAsync(
        RegisterContext db, IResponseContext context, CancellationToken cancellationToken) =>
        new AgreementListDefinition(db, await AgreementStateReader.CreateAsync(db, context.TemporalContext, cancellationToken), new(), context);

    private static ExportResource<TRecord> Create<TRow, TRecord>(
        string name, string title, Func<RegisterContext, IResponseContext, ListDefinition<TRow, TRecord>> defineList,
        IReadOnlyList<ExportReference> references, Func<TRecord, string?>? jurisdictionIdOf = null) =>
        new((db, at, _) => Task.FromResult<IListDefinition<TRecord>>(defineList(db, at))) { Name = name, Title = title, References = references, JurisdictionIdOf = jurisdictionIdOf };
}
