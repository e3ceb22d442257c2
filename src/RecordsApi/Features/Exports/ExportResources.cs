using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Jurisdictions;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Publications;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Reference;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Features.Sources;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>
/// The lists that are exported. Rows of publications are not among them: the listings carry the same facts in a fiftieth
/// of the lines, and the database file has every row.
/// </summary>
internal static class ExportResources
{
    /// <summary>Name of the database file.</summary>
    public const string DatabaseFileName = "register.sqlite";

    /// <summary>Name of the description.</summary>
    public const string DataPackageFileName = "datapackage.json";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ExportResource> All { get; } =
    [
        new ExportResource<AgreementAsOf, AgreementV1>(DefineAgreementsAsync)
        {
            Name = "agreements",
            Title = "Agreements as they stood when the register last knew of anything",
            References = [new("program", "programs"), new("agencyId", "agencies"), new("jurisdictionId", "jurisdictions"), new("predecessorId", "agreements")],
            JurisdictionIdOf = a => a.JurisdictionId,
        },
        Create("status-events", "Every step of every agreement's life that stands",
            (db, at) => new ListDefinition<StatusEvent, StatusEventV1>("Status events", db.StatusEvents.CurrentAt(at.TemporalContext), ListStatusEventsQuery.SortKeys,
                (rows, ct) => db.LoadResponsesAsync(rows, at, ct))
            {
                UnpagedRows = db.StatusEvents.CurrentAtForFullScan(at.TemporalContext),
                ExtraColumn = db.CreateSourceIdsColumn(at),
                ChunkSize = StatusEventMapper.StreamChunkSize,
            },
            [new("agreementId", "agreements"), new("decisionId", "decisions"), new("publicationId", "publications")]),
        Create("agencies", "Agencies that are or were party to agreements",
            (db, at) => new ListDefinition<Agency, AgencyV1>("Agencies", db.Agencies, ListAgenciesQuery.SortKeys,
                (rows, ct) => db.LoadResponsesAsync(rows, at, ct)),
            [new("jurisdictionId", "jurisdictions")], a => a.JurisdictionId),
        Create("jurisdictions", "States, territories, counties, places and county subdivisions",
            (db, at) => new ListDefinition<Jurisdiction, JurisdictionV1>("Jurisdictions", db.Jurisdictions, ListJurisdictionsQuery.SortKeys,
                (rows, ct) => db.LoadResponsesAsync(rows, null, at, ct)),
            [], j => j.Id),
        Create("decisions", "What bodies and officials decided",
            (db, at) => new ListDefinition<Decision, DecisionV1>("Decisions", db.Decisions.Where(d => d.RecordedAt <= at.TemporalContext.KnownAt), ListDecisionsQuery.SortKeys,
                (rows, ct) => db.LoadResponsesAsync(rows, at, ct)),
            [new("jurisdictionId", "jurisdictions"), new("agencyId", "agencies"), new("agreementId", "agreements"), new("meetingId", "meetings")]),
        Create("meetings", "Sittings at which decisions were taken",
            (db, at) => new ListDefinition<Meeting, MeetingV1>("Meetings", db.Meetings, ListMeetingsQuery.SortKeys, MapEach<Meeting, MeetingV1>(m => MeetingEndpoints.ToResponse(m, at))),
            [new("jurisdictionId", "jurisdictions")]),
        Create("publications", "The lists as their publisher put them out",
            (db, at) => new ListDefinition<Publication, PublicationV1>("Publications", db.Publications, ListPublicationsQuery.SortKeys, MapEach<Publication, PublicationV1>(p => PublicationEndpoints.ToResponse(p, at))),
            []),
        Create("listings", "Rows of published lists as printed, each over the run of publications that printed it alike",
            (db, at) => new ListDefinition<ListingWithPrintedRow, ListingV1>("Listings", ListAgreementListings.JoinPrintedRows(db.Listings, db), ListAgreementListingsQuery.SortKeys,
                MapEach<ListingWithPrintedRow, ListingV1>(l => ListAgreementListings.ToResponse(l, at))),
            [new("agreementId", "agreements"), new("agencyId", "agencies"), new("firstPublicationId", "publications"), new("lastPublicationId", "publications")]),
        Create("sources", "The evidence everything rests on",
            (db, at) => new ListDefinition<Source, SourceV1>("Sources", db.Sources, ListSourcesQuery.SortKeys, MapEach<Source, SourceV1>(s => s.ToResponse(at))),
            []),
        new ExportResource<AgreementProgram, ProgramV1>((db, at, _) => Task.FromResult(new ListDefinition<AgreementProgram, ProgramV1>(
            "Programs", db.Programs, ListProgramsQuery.SortKeys, (rows, ct) => ProgramEndpoints.LoadResponsesAsync(db, rows, at, ct))))
        {
            Name = "programs",
            Title = "Kinds of agreements, each with its models",
            Key = "code",
        },
    ];

    /// <summary>Names of all files.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
        [DataPackageFileName, DatabaseFileName, .. All.SelectMany(resource => resource.Formats.Select(resource.FileNameFor))];

    private static async Task<ListDefinition<AgreementAsOf, AgreementV1>> DefineAgreementsAsync(
        RegisterContext db, IResponseContext context, CancellationToken cancellationToken)
    {
        var positions = await db.GetListPositionsAsync(context.TemporalContext, cancellationToken);
        var rows = db.AgreementsAsOf(context.TemporalContext, positions).Where(a => a.RecordState == "current" && a.EventId != null);
        return new("Agreements", rows, AgreementSortKeys.All, (page, ct) => db.LoadResponsesAsync(page, context, ct));
    }

    private static ExportResource<TRow, TRecord> Create<TRow, TRecord>(
        string name, string title, Func<RegisterContext, IResponseContext, ListDefinition<TRow, TRecord>> defineList,
        IReadOnlyList<ExportReference> references, Func<TRecord, string?>? jurisdictionIdOf = null) =>
        new((db, at, _) => Task.FromResult(defineList(db, at))) { Name = name, Title = title, References = references, JurisdictionIdOf = jurisdictionIdOf };

    private static Func<IReadOnlyList<TRow>, CancellationToken, Task<IReadOnlyList<TRecord>>> MapEach<TRow, TRecord>(Func<TRow, TRecord> shape) =>
        (rows, _) => Task.FromResult<IReadOnlyList<TRecord>>([.. rows.Select(shape)]);
}
